package io.github.armattribution.json;

import io.github.armattribution.json.JsonBuilder.Expect;
import io.github.armattribution.json.JsonProblem.Code;

/** What to make of a token that only a bracket lost or one too many before it explains. */
final class BracketRecovery {

  // Bounds a search that would take the square of the time in a text made to provoke it.
  private static final int PROPERTIES_TO_COMPARE = 100;

  private final JsonLexer lexer;
  private final JsonLexer ahead;
  private final JsonBuilder builder;
  private final JsonTree tree;
  private final RecoveryMode mode;
  private final Suspect given;
  private final BracketRepairs repairs;
  private final CloserRecovery closers;

  BracketRecovery(JsonLexer lexer, JsonBuilder builder, RecoveryMode mode, Suspect given) {
    this.lexer = lexer;
    this.ahead = new JsonLexer(lexer.text, null);
    this.builder = builder;
    this.tree = builder.tree;
    this.mode = mode;
    this.given = given;
    this.repairs = new BracketRepairs(lexer, builder);
    this.closers = new CloserRecovery(lexer, ahead, builder, repairs, mode);
  }

  boolean isStructureBroken() {
    return repairs.isStructureBroken();
  }

  Suspect suspect() {
    return repairs.suspect();
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
      repairs.implyContainer(JsonTree.ARRAY);
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
    while (builder.open.depth() > 1 && repairs.indentOfInnermost() > indent) {
      repairs.closeLost(told);
      told = true;
    }
  }

  /** Makes room for a name, known by its colon, where a value should stand. */
  void nameInPlaceOfValue() {
    if (builder.inArray()) {
      nameInArray();
    } else if (repairs.valueIsDue() && lexer.firstOnLine && lexer.indent <= repairs.nameIndent()) {
      builder.endIncompleteProperty();
    } else {
      repairs.implyContainer(JsonTree.OBJECT);
    }
  }

  private void nameInArray() {
    repairs.structureBreaks();
    int first = builder.firstChild();
    boolean ofObjects = first == JsonTree.NONE || tree.kind(first) == JsonTree.OBJECT;
    if (!ofObjects && builder.open.depth() > 1) {
      repairs.closeLost(false);
      return;
    }
    boolean startsLine = mode == RecoveryMode.BY_INDENTATION && lexer.firstOnLine;
    if (startsLine || first == JsonTree.NONE || !builder.canReopen() || lastObjectHasName()) {
      repairs.implyContainer(JsonTree.OBJECT);
    } else if (mode == RecoveryMode.CLOSE_LATE || builder.open.depth() == 1) {
      builder.reopen();
    } else {
      repairs.closeLost(false);
    }
  }

  /** Whether the object that ended last has the name that is read: it would not get that twice. */
  private boolean lastObjectHasName() {
    if (tree.kind(builder.lastClosed) != JsonTree.OBJECT) {
      return true;
    }
    String name = bare(lexer.text.substring(lexer.start, lexer.end));
    int left = PROPERTIES_TO_COMPARE;
    for (int property = tree.firstChild(builder.lastClosed);
        property != JsonTree.NONE && left-- > 0;
        property = tree.nextChild(builder.lastClosed, property)) {
      String other = lexer.text.substring(tree.start(property + 1), tree.end(property + 1));
      if (bare(other).equals(name)) {
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
    repairs.structureBreaks();
    boolean lost = mode == RecoveryMode.CLOSE_EARLY;
    if (mode == RecoveryMode.BY_INDENTATION) {
      ahead.follow(lexer);
      ahead.next();
      lost = ahead.firstOnLine && ahead.indent <= repairs.indentOfInnermost();
    }
    if (lost && builder.open.depth() > 1) {
      repairs.closeLost(false);
      return true;
    }
    return false;
  }

  /** An opening bracket stands where a name should. Whether to open it after all. */
  boolean openerInPlaceOfName() {
    repairs.structureBreaks();
    if (builder.firstChild() == JsonTree.NONE && lexer.kind == JsonLexer.OPEN_OBJECT) {
      builder.problem(Code.INVALID_CHARACTER, lexer.start, lexer.end);
      return false;
    }
    repairs.suspectArrayLost();
    boolean inArrayOfObjects =
        builder.open.depth() > 1
            && tree.kind(builder.open.node(builder.open.depth() - 2)) == JsonTree.ARRAY;
    if (inArrayOfObjects
        && lexer.kind == JsonLexer.OPEN_OBJECT
        && mode != RecoveryMode.BY_INDENTATION) {
      repairs.closeLost(false);
      return true;
    }
    builder.problem(Code.PROPERTY_NAME_EXPECTED, lexer.start, lexer.end);
    builder.name(lexer.start, lexer.start, true);
    builder.colon(lexer.start);
    return true;
  }

  void closer() {
    closers.closer();
  }

  /** Something follows the root. Whether to go on with it. */
  boolean behindRoot() {
    if (isCloser()) {
      return true;
    }
    repairs.structureBreaks();
    if (tree.kind(0) == JsonTree.OBJECT && builder.canReopen() && rootGoesOn()) {
      builder.reopen();
      return true;
    }
    builder.problem(Code.CONTENT_AFTER_END, lexer.start, lexer.end);
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
    repairs.structureBreaks();
    if (builder.open.depth() == 1 && tree.kind(0) == JsonTree.ARRAY) {
      repairs.suspectStrayOpener();
    }
    int start = tree.start(builder.container());
    builder.problem(Code.MISSING_CLOSER, start, start + 1);
    while (builder.open.depth() > 0) {
      builder.closeAtEnd(lexer.length);
    }
  }
}
