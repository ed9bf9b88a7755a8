package io.github.armattribution.json;

import io.github.armattribution.json.JsonBuilder.Expect;
import io.github.armattribution.json.JsonProblem.Code;

/** Puts in brackets that are lost, leaves out those that are too many, and keeps account of it. */
final class BracketRepairs {

  /** Bounds a search that would take the square of the time in a text made to provoke it. */
  private static final int MOST_SEARCHES = 20;

  private final JsonLexer lexer;
  private final JsonBuilder builder;
  private final JsonTree tree;

  private int searches;
  private boolean structureBroken;
  private Suspect suspect = Suspect.NONE;

  BracketRepairs(JsonLexer lexer, JsonBuilder builder) {
    this.lexer = lexer;
    this.builder = builder;
    this.tree = builder.tree;
  }

  /** Whether some bracket is lost or one too many. */
  boolean isStructureBroken() {
    return structureBroken;
  }

  /** The place where that may be, if it is not where it was noticed. */
  Suspect suspect() {
    return suspect;
  }

  void structureBreaks() {
    structureBroken = true;
  }

  /** Closes the innermost container, whose closer is lost. */
  void closeLost(boolean told) {
    structureBroken = true;
    if (!told) {
      int start = tree.start(builder.container());
      builder.problem(Code.MISSING_CLOSER, start, start + 1);
    }
    builder.closeWithoutBracket();
  }

  /** Opens a container in front of the current token, where its bracket is lost. */
  void implyContainer(byte kind) {
    structureBroken = true;
    builder.problem(Code.MISSING_OPENER, lexer.start, lexer.end);
    boolean indentKnown = builder.property != JsonTree.NONE || builder.open.depth() == 0;
    int indent = indentKnown ? nameIndent() : lexer.indent - 1;
    builder.openContainer(kind, lexer.start, lexer.start, indent, !indentKnown);
  }

  /** Blanks in front of the line of the property that waits for its value. */
  int nameIndent() {
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

  /** Blanks in front of the line that the innermost container opened on. */
  int indentOfInnermost() {
    int level = builder.open.depth() - 1;
    // Where the line of a lost bracket began is known only to be less deep than what is in it.
    return builder.open.isImplied(level)
        ? builder.open.indent(level - 1) + 1
        : builder.open.indent(level);
  }

  /** Leaves out the current token, a closer that is one too many. */
  void ignoreCloser() {
    structureBroken = true;
    builder.problem(Code.UNEXPECTED_CLOSER, lexer.start, lexer.end);
  }

  /** Whether a property waits for its value. */
  boolean valueIsDue() {
    return builder.property != JsonTree.NONE && builder.expect == Expect.VALUE;
  }

  /** What seems to be a property's value may be the first element of an array. */
  void suspectArrayLost() {
    if (!suspect.equals(Suspect.NONE) || !builder.inObject() || searches++ > MOST_SEARCHES) {
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
      suspect = Suspect.arrayLost(tree.start(value));
    }
  }

  /** The bracket of the root may be one too many. */
  void suspectStrayOpener() {
    int first = builder.firstChild();
    if (first != JsonTree.NONE && tree.kind(first) == JsonTree.OBJECT) {
      suspect = Suspect.strayOpener(tree.start(0));
    }
  }
}
