package io.github.armattribution.json;

import io.github.armattribution.json.JsonBuilder.Expect;
import io.github.armattribution.json.JsonProblem.Code;
import java.util.List;

/**
 * Puts in brackets that are lost and leaves out those that are too many, as {@link BracketSearch}
 * has found out, and notices that there are such.
 */
final class BracketRecovery {

  private final JsonLexer lexer;
  private final JsonLexer ahead;
  private final JsonBuilder builder;
  private final JsonTree tree;
  private final List<BracketRepair> repairs;

  private int done;
  private boolean structureBroken;

  BracketRecovery(JsonLexer lexer, JsonBuilder builder, List<BracketRepair> repairs) {
    this.lexer = lexer;
    this.ahead = new JsonLexer(lexer.text, null);
    this.builder = builder;
    this.tree = builder.tree;
    this.repairs = repairs;
  }

  /** Whether some bracket is lost or one too many. */
  boolean isStructureBroken() {
    return structureBroken;
  }

  void structureBreaks() {
    structureBroken = true;
  }

  /** Does what was found out about the current token. Whether nothing is left of it to read. */
  boolean repair() {
    boolean told = false;
    while (done < repairs.size() && repairs.get(done).offset() <= lexer.start) {
      BracketRepair repair = repairs.get(done++);
      if (repair.offset() < lexer.start) {
        continue;
      }
      switch (repair.action()) {
        case CLOSE -> {
          closeLost(told);
          told = true;
        }
        case OPEN_OBJECT -> implyContainer(JsonTree.OBJECT);
        case OPEN_ARRAY -> implyContainer(JsonTree.ARRAY);
        case IGNORE -> {
          ignoreBracket();
          return true;
        }
        case SWAP -> {
          return swapCloser();
        }
      }
    }
    return false;
  }

  boolean isCloser() {
    return lexer.kind == JsonLexer.CLOSE_OBJECT || lexer.kind == JsonLexer.CLOSE_ARRAY;
  }

  private void closeLost(boolean told) {
    if (builder.container == JsonTree.NONE || tree.parent(builder.container) == JsonTree.NONE) {
      return;
    }
    if (!told) {
      int start = tree.start(builder.container);
      builder.problem(Code.MISSING_CLOSER, start, start + 1);
    }
    builder.closeWithoutBracket(lexer.kind == JsonLexer.COMMA);
  }

  private void implyContainer(byte kind) {
    if (builder.expect == Expect.COLON) {
      builder.missing(Code.COLON_EXPECTED);
      builder.colon(builder.lastEnd);
    }
    if (builder.expect != Expect.VALUE && !builder.inArray()) {
      return;
    }
    builder.problem(Code.MISSING_OPENER, lexer.start, lexer.end);
    builder.openContainer(kind, lexer.start, lexer.start);
  }

  private boolean swapCloser() {
    if (builder.container == JsonTree.NONE) {
      return false;
    }
    builder.problem(Code.WRONG_CLOSER, lexer.start, lexer.end);
    builder.closeAt(lexer.start);
    return true;
  }

  private void ignoreBracket() {
    Code code = isCloser() ? Code.UNEXPECTED_CLOSER : Code.INVALID_CHARACTER;
    builder.problem(code, lexer.start, lexer.end);
  }

  /** Makes room for a name, known by its colon, where a value should stand. */
  void nameInPlaceOfValue() {
    structureBreaks();
    if (builder.property != JsonTree.NONE) {
      builder.endIncompleteProperty();
    } else {
      implyContainer(JsonTree.OBJECT);
    }
  }

  /** Makes a property without a name for an opening bracket that stands in place of one. */
  void openerInPlaceOfName() {
    structureBreaks();
    builder.problem(Code.PROPERTY_NAME_EXPECTED, lexer.start, lexer.end);
    builder.name(lexer.start, lexer.start, true);
    builder.colon(lexer.start);
  }

  void closer() {
    byte kind = lexer.kind == JsonLexer.CLOSE_OBJECT ? JsonTree.OBJECT : JsonTree.ARRAY;
    if (builder.container != JsonTree.NONE && tree.kind(builder.container) == kind) {
      builder.closeAt(lexer.start);
    } else {
      structureBreaks();
      ignoreBracket();
    }
  }

  /** Something follows the root. */
  void behindRoot() {
    structureBreaks();
    builder.problem(Code.CONTENT_AFTER_END, lexer.start, lexer.end);
  }

  /** Whether a bracket opens right behind the current token. */
  boolean bracketFollows() {
    ahead.follow(lexer);
    ahead.next();
    return ahead.kind == JsonLexer.OPEN_OBJECT || ahead.kind == JsonLexer.OPEN_ARRAY;
  }

  /** Closes what is open at the end of the text, and tells of the innermost. */
  void atEnd() {
    if (builder.container == JsonTree.NONE) {
      return;
    }
    structureBreaks();
    int start = tree.start(builder.container);
    builder.problem(Code.MISSING_CLOSER, start, start + 1);
    while (builder.container != JsonTree.NONE) {
      builder.closeAtEnd(lexer.length);
    }
  }
}
