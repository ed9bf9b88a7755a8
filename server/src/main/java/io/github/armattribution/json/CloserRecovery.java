package io.github.armattribution.json;

/** What to make of a closing bracket: whether to believe it, and what it closes. */
final class CloserRecovery {

  /** Bounds a search that would take the square of the time in a text made to provoke it. */
  private static final int MOST_SEARCHES = 20;

  private final JsonLexer lexer;
  private final JsonLexer ahead;
  private final JsonBuilder builder;
  private final JsonTree tree;
  private final BracketRepairs repairs;
  private final RecoveryMode mode;

  private int misses;

  CloserRecovery(
      JsonLexer lexer,
      JsonLexer ahead,
      JsonBuilder builder,
      BracketRepairs repairs,
      RecoveryMode mode) {
    this.lexer = lexer;
    this.ahead = ahead;
    this.builder = builder;
    this.tree = builder.tree;
    this.repairs = repairs;
    this.mode = mode;
  }

  void closer() {
    byte kind = lexer.kind == JsonLexer.CLOSE_OBJECT ? JsonTree.OBJECT : JsonTree.ARRAY;
    if (builder.open.depth() == 0) {
      repairs.ignoreCloser();
    } else if (mode == RecoveryMode.BY_INDENTATION && containerGoesOn()) {
      closerInside(kind);
    } else if (mode == RecoveryMode.CLOSE_LATE && repairs.valueIsDue() && restFitsHere()) {
      closerInside(kind);
    } else if (tree.kind(builder.container()) == kind) {
      builder.closeAt(lexer.start);
    } else {
      mismatch(kind);
    }
  }

  /** A closer that can't be meant for the innermost container, as that one goes on behind it. */
  private void closerInside(byte kind) {
    repairs.structureBreaks();
    if (repairs.valueIsDue()) {
      repairs.implyContainer(kind);
      builder.closeAt(lexer.start);
      return;
    }
    if (kind == JsonTree.ARRAY) {
      repairs.suspectArrayLost();
    }
    repairs.ignoreCloser();
  }

  private void mismatch(byte kind) {
    repairs.structureBreaks();
    if (kind == JsonTree.ARRAY) {
      if (repairs.valueIsDue() && !lexer.firstOnLine) {
        repairs.implyContainer(kind);
        builder.closeAt(lexer.start);
        return;
      }
      repairs.suspectArrayLost();
    }
    int level = levelOf(kind);
    if (level < 0 || (mode == RecoveryMode.CLOSE_LATE && restFitsHere())) {
      repairs.ignoreCloser();
      return;
    }
    boolean told = false;
    while (builder.open.depth() - 1 > level) {
      repairs.closeLost(told);
      told = true;
    }
    builder.closeAt(lexer.start);
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
}
