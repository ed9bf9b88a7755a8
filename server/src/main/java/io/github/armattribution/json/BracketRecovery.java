package io.github.armattribution.json;

import io.github.armattribution.json.JsonBuilder.Expect;
import io.github.armattribution.json.JsonProblem.Code;

/** What to make of brackets that don't match, and of the places where one seems to be lost. */
final class BracketRecovery {

  // Each bounds a search that would take the square of the time in a text made to provoke it.
  private static final int PROPERTIES_TO_COMPARE = 100;
  private static final int MOST_SEARCHES = 20;

  private final JsonLexer lexer;
  private final JsonLexer ahead;
  private final JsonBuilder builder;
  private final JsonTree tree;
  private final RecoveryMode mode;
  private final Suspect given;

  private int misses;
  private int searches;
  private boolean structureBroken;
  private Suspect found = Suspect.NONE;
  private boolean contentAfterEndTold;

  BracketRecovery(JsonLexer lexer, JsonBuilder builder, RecoveryMode mode, Suspect given) {
    this.lexer = lexer;
    this.ahead = new JsonLexer(lexer.text, null);
    this.builder = builder;
    this.tree = builder.tree;
    this.mode = mode;
    this.given = given;
  }

  boolean isStructureBroken() {
    return structureBroken;
  }

  Suspect suspect() {
    return found;
  }

  /** Whether the current token was found out to be one too many by an earlier reading. */
  boolean isIgnored() {
    if (lexer.start != given.strayOpenerAt()) {
      return false;
    }
    builder.problem(Code.INVALID_CHARACTER, lexer.start, lexer.end);
    return true;
  }

  /** Looks at a token before the grammar does: closes what its indentation says is over. */
  void beforeToken() {
    if (lexer.start == given.arrayLostAt() && builder.property != JsonTree.NONE) {
      implyContainer(JsonTree.ARRAY);
    }
    if (mode == RecoveryMode.BY_INDENTATION && lexer.firstOnLine) {
      if (isCloser()) {
        closeDeeperThan(lexer.indent);
      } else if (builder.expect != Expect.COLON || lexer.kind != JsonLexer.COLON) {
        closeDeeperThan(lexer.indent - 1);
      }
    }
  }

  private boolean isCloser() {
    return lexer.kind == JsonLexer.CLOSE_OBJECT || lexer.kind == JsonLexer.CLOSE_ARRAY;
  }

  /** Closes all that opened on a line with more than {@code indent} blanks; the root stays open. */
  private void closeDeeperThan(int indent) {
    boolean told = false;
    while (builder.open.depth() > 1 && indentOfInnermost() > indent) {
      closeLost(told);
      told = true;
    }
  }

  private int indentOfInnermost() {
    int level = builder.open.depth() - 1;
    // Where the line of a lost bracket began is known only to be less deep than what is in it.
    return builder.open.isImplied(level)
        ? builder.open.indent(level - 1) + 1
        : builder.open.indent(level);
  }

  private void closeLost(boolean told) {
    structureBroken = true;
    if (!told) {
      int start = tree.start(builder.container());
      builder.problem(Code.MISSING_CLOSER, start, start + 1);
    }
    builder.closeWithoutBracket();
  }

  private void implyContainer(byte kind) {
    structureBroken = true;
    builder.problem(Code.MISSING_OPENER, lexer.start, lexer.end);
    boolean indentKnown = builder.property != JsonTree.NONE || builder.open.depth() == 0;
    int indent = indentKnown ? nameIndent() : lexer.indent - 1;
    builder.openContainer(kind, lexer.start, lexer.start, indent, !indentKnown);
  }

  /** Blanks in front of the line of the property that waits for its value. */
  private int nameIndent() {
    if (builder.property == JsonTree.NONE) {
      return 0;
    }
    int start = tree.start(builder.property);
    int blanks = 0;
    // A name that shares its line with others is not worth a long search.
    while (start > 0 && blanks < 200 && isBlank(lexer.text.charAt(start - 1))) {
      start--;
      blanks++;
    }
    return blanks;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** A string or word with a colon stands where a value should. Whether to read it as a name. */
  boolean nameInPlaceOfValue() {
    if (builder.inArray()) {
      return nameInArray();
    }
    if (builder.property == JsonTree.NONE) {
      implyContainer(JsonTree.OBJECT);
      return true;
    }
    if (lexer.firstOnLine && lexer.indent <= nameIndent()) {
      builder.endIncompleteProperty();
      return true;
    }
    implyContainer(JsonTree.OBJECT);
    return true;
  }

  private boolean nameInArray() {
    structureBroken = true;
    int first = builder.firstChild();
    boolean ofObjects = first == JsonTree.NONE || tree.kind(first) == JsonTree.OBJECT;
    if (!ofObjects && builder.open.depth() > 1) {
      closeLost(false);
      return true;
    }
    boolean startsLine = mode == RecoveryMode.BY_INDENTATION && lexer.firstOnLine;
    if (startsLine || first == JsonTree.NONE || !builder.canReopen() || lastObjectHasName()) {
      implyContainer(JsonTree.OBJECT);
    } else if (mode == RecoveryMode.CLOSE_LATE || builder.open.depth() == 1) {
      builder.reopen();
    } else {
      closeLost(false);
    }
    return true;
  }

  /** Whether the object that ended last has the name that is read: it would not get that twice. */
  private boolean lastObjectHasName() {
    if (tree.kind(builder.lastClosed) != JsonTree.OBJECT) {
      return true;
    }
    String name = lexer.text.substring(lexer.start, lexer.end);
    int left = PROPERTIES_TO_COMPARE;
    for (int property = tree.firstChild(builder.lastClosed);
        property != JsonTree.NONE && left-- > 0;
        property = tree.nextChild(builder.lastClosed, property)) {
      String other = lexer.text.substring(tree.start(property + 1), tree.end(property + 1));
      if (bare(other).equals(bare(name))) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String name) {
    return name.replace("\"", "");
  }

  /** A comma right behind an opening bracket: whether the closing one was lost between them. */
  boolean closerLostBeforeComma() {
    structureBroken = true;
    boolean lost = mode == RecoveryMode.CLOSE_EARLY;
    if (mode == RecoveryMode.BY_INDENTATION) {
      ahead.follow(lexer);
      ahead.next();
      lost = ahead.firstOnLine && ahead.indent <= indentOfInnermost();
    }
    if (lost && builder.open.depth() > 1) {
      closeLost(false);
      return true;
    }
    return false;
  }

  /** {@code {} or {@code [} stands where a name should. Whether to open it after all. */
  boolean openerInPlaceOfName() {
    structureBroken = true;
    if (builder.firstChild() == JsonTree.NONE && lexer.kind == JsonLexer.OPEN_OBJECT) {
      builder.problem(Code.INVALID_CHARACTER, lexer.start, lexer.end);
      return false;
    }
    suspectArrayLost();
    boolean inArrayOfObjects =
        builder.open.depth() > 1
            && tree.kind(builder.open.node(builder.open.depth() - 2)) == JsonTree.ARRAY;
    if (inArrayOfObjects
        && lexer.kind == JsonLexer.OPEN_OBJECT
        && mode != RecoveryMode.BY_INDENTATION) {
      closeLost(false);
      return true;
    }
    builder.problem(Code.PROPERTY_NAME_EXPECTED, lexer.start, lexer.end);
    builder.name(lexer.start, lexer.start, true);
    builder.colon(lexer.start);
    return true;
  }

  /** What seems to be a property's value may be the first element of an array. */
  private void suspectArrayLost() {
    if (found != Suspect.NONE || !builder.inObject() || searches++ > MOST_SEARCHES) {
      return;
    }
    int value = JsonTree.NONE;
    for (int property = builder.firstChild();
        property != JsonTree.NONE;
        property = builder.nextChild(property)) {
      int last = tree.nextChild(property, property + 1);
      value = last == JsonTree.NONE ? value : last;
    }
    if (value != JsonTree.NONE && tree.kind(value) != JsonTree.ARRAY) {
      found = Suspect.arrayLost(tree.start(value));
    }
  }

  void closer() {
    byte kind = lexer.kind == JsonLexer.CLOSE_OBJECT ? JsonTree.OBJECT : JsonTree.ARRAY;
    if (builder.open.depth() == 0) {
      ignoreCloser();
    } else if (mode == RecoveryMode.BY_INDENTATION && containerGoesOn()) {
      closerInside(kind);
    } else if (mode == RecoveryMode.CLOSE_LATE && valueIsDue() && restFitsHere()) {
      closerInside(kind);
    } else if (tree.kind(builder.container()) == kind) {
      builder.closeAt(lexer.start);
    } else {
      mismatch(kind);
    }
  }

  private void ignoreCloser() {
    structureBroken = true;
    builder.problem(Code.UNEXPECTED_CLOSER, lexer.start, lexer.end);
  }

  /** A closer that can't be meant for the innermost container, as that one goes on behind it. */
  private void closerInside(byte kind) {
    structureBroken = true;
    if (valueIsDue()) {
      implyContainer(kind);
      builder.closeAt(lexer.start);
      return;
    }
    if (kind == JsonTree.ARRAY) {
      suspectArrayLost();
    }
    ignoreCloser();
  }

  private void mismatch(byte kind) {
    structureBroken = true;
    if (kind == JsonTree.ARRAY) {
      if (valueIsDue() && !lexer.firstOnLine) {
        implyContainer(kind);
        builder.closeAt(lexer.start);
        return;
      }
      suspectArrayLost();
    }
    int level = levelOf(kind);
    if (level < 0 || (mode == RecoveryMode.CLOSE_LATE && restFitsHere())) {
      ignoreCloser();
      return;
    }
    boolean told = false;
    while (builder.open.depth() - 1 > level) {
      closeLost(told);
      told = true;
    }
    builder.closeAt(lexer.start);
  }

  private boolean valueIsDue() {
    return builder.property != JsonTree.NONE && builder.expect == Expect.VALUE;
  }

  /** The innermost open container of a kind; -1 if there is none, or none within reach. */
  private int levelOf(byte kind) {
    // A text with more misses than this is no template; looking on could take a square of time.
    int reach = misses++ < MOST_SEARCHES ? 0 : Math.max(0, builder.open.depth() - MOST_SEARCHES);
    for (int level = builder.open.depth() - 1; level >= reach; level--) {
      if (tree.kind(builder.open.node(level)) == kind) {
        return level;
      }
    }
    return -1;
  }

  /** Whether what follows the closer fits in the innermost container. */
  private boolean restFitsHere() {
    ahead.follow(lexer);
    ahead.next();
    if (ahead.kind == JsonLexer.COMMA) {
      ahead.next();
      boolean isName = ahead.kind == JsonLexer.STRING && ahead.colonFollows();
      return isName == builder.inObject();
    }
    if (ahead.kind == JsonLexer.CLOSE_OBJECT) {
      return builder.inObject();
    }
    return ahead.kind == JsonLexer.CLOSE_ARRAY && builder.inArray();
  }

  /** Whether the indentation of what follows says that the innermost container is not over yet. */
  private boolean containerGoesOn() {
    int level = builder.open.depth() - 1;
    int indent = builder.open.indent(level);
    if (lexer.firstOnLine) {
      return builder.open.isImplied(level) ? lexer.indent > indent : lexer.indent != indent;
    }
    ahead.follow(lexer);
    ahead.next();
    if (ahead.kind == JsonLexer.COMMA && !ahead.firstOnLine) {
      ahead.next();
    }
    if (!ahead.firstOnLine || builder.open.isImplied(level)) {
      return false;
    }
    boolean closesThis =
        ahead.kind == (builder.inObject() ? JsonLexer.CLOSE_OBJECT : JsonLexer.CLOSE_ARRAY);
    return opensOnEarlierLine()
        && ahead.kind != JsonLexer.END
        && (ahead.indent > indent || (closesThis && ahead.indent == indent));
  }

  private boolean opensOnEarlierLine() {
    int start = tree.start(builder.container());
    // What is on this line starts behind the first of its blanks.
    return start < lexer.lineStart();
  }

  /** Something follows the root. Whether to go on with it. */
  boolean behindRoot() {
    if (isCloser()) {
      return true;
    }
    structureBroken = true;
    if (tree.kind(0) == JsonTree.OBJECT && builder.canReopen() && rootGoesOn()) {
      builder.reopen();
      return true;
    }
    if (!contentAfterEndTold) {
      contentAfterEndTold = true;
      builder.problem(Code.CONTENT_AFTER_END, lexer.start, lexer.end);
    }
    return false;
  }

  private boolean rootGoesOn() {
    if (lexer.kind == JsonLexer.COMMA) {
      ahead.follow(lexer);
      ahead.next();
      return ahead.kind == JsonLexer.STRING && ahead.colonFollows();
    }
    return lexer.kind == JsonLexer.STRING && lexer.colonFollows();
  }

  /** At the root: whether the string's quote is a stray one in front of a bracket. */
  boolean isStrayQuote() {
    int at = lexer.behindBlanks(lexer.start + 1);
    boolean stray =
        lexer.flaw == Code.UNTERMINATED_STRING
            && at < lexer.length
            && (lexer.text.charAt(at) == '{' || lexer.text.charAt(at) == '[');
    if (stray) {
      builder.problem(Code.INVALID_CHARACTER, lexer.start, lexer.start + 1);
    }
    return stray;
  }

  /** Whether a bracket opens right behind the current token. */
  boolean bracketFollows() {
    ahead.follow(lexer);
    ahead.next();
    return ahead.kind == JsonLexer.OPEN_OBJECT || ahead.kind == JsonLexer.OPEN_ARRAY;
  }

  /** Closes what is open at the end of the text, and tells of the innermost. */
  void atEnd() {
    if (builder.open.depth() == 0) {
      return;
    }
    structureBroken = true;
    if (builder.open.depth() == 1 && tree.kind(0) == JsonTree.ARRAY) {
      suspectStrayOpener();
    }
    int start = tree.start(builder.container());
    builder.problem(Code.MISSING_CLOSER, start, start + 1);
    while (builder.open.depth() > 0) {
      builder.closeAtEnd(lexer.length);
    }
  }

  private void suspectStrayOpener() {
    int first = builder.firstChild();
    if (first != JsonTree.NONE && tree.kind(first) == JsonTree.OBJECT) {
      found = Suspect.strayOpener(tree.start(0));
    }
  }
}
