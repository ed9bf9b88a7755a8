package io.github.armattribution.json;

import io.github.armattribution.json.JsonBuilder.Expect;
import io.github.armattribution.json.JsonProblem.Code;
import java.util.List;

/**
 * Makes a document of any text: the grammar, and what to make of a token that does not fit it.
 *
 * <p>A text whose brackets match is read once, and how it is indented plays no part. Where they
 * don't, {@link BracketSearch} finds out which of them are lost or too many, and then the text is
 * read with those mended.
 */
final class JsonParser {

  private final JsonTree tree;
  private final JsonProblems problems = new JsonProblems();
  private final JsonLexer lexer;
  private final JsonBuilder builder;
  private final BracketRecovery brackets;

  /** Whether to stop where some bracket turns out to be lost or one too many. */
  private final boolean stops;

  private JsonParser(JsonTree tree, List<BracketRepair> repairs, boolean stops) {
    this.stops = stops;
    this.tree = tree;
    lexer = new JsonLexer(tree.text, problems);
    builder = new JsonBuilder(tree, problems);
    brackets = new BracketRecovery(lexer, builder, repairs);
  }

  static JsonDocument parse(String text, Steps steps) {
    JsonParser parser = new JsonParser(new JsonTree(text, steps), List.of(), true);
    parser.read();
    if (parser.brackets.isStructureBroken()) {
      parser = new JsonParser(new JsonTree(text, steps), BracketSearch.repairs(text), false);
      parser.read();
    }
    return new JsonDocument(parser.tree, parser.problems.inOrder());
  }

  private void read() {
    do {
      lexer.nameExpected = builder.inObject() && builder.expect != Expect.VALUE;
      lexer.next();
    } while (take());
    brackets.atEnd();
  }

  /** Returns whether to go on. */
  private boolean take() {
    int kind = lexer.kind;
    if (kind == JsonLexer.END) {
      return false;
    }
    if (brackets.repair()) {
      return true;
    }
    if (builder.expect == Expect.END && !brackets.isCloser()) {
      brackets.behindRoot();
      return false;
    }
    switch (kind) {
      case JsonLexer.STRING -> string();
      case JsonLexer.WORD -> word();
      case JsonLexer.COMMA -> comma();
      case JsonLexer.COLON -> colon();
      case JsonLexer.OPEN_OBJECT, JsonLexer.OPEN_ARRAY -> opener();
      default -> brackets.closer();
    }
    return !stops || !brackets.isStructureBroken();
  }

  private void string() {
    if (builder.expect == Expect.VALUE) {
      stringAsValue();
    } else if (builder.expect == Expect.COLON) {
      stringBehindName();
    } else {
      if (builder.expect == Expect.COMMA) {
        commaMissing();
      }
      if (builder.inObject()) {
        name();
      } else {
        stringAsValue();
      }
    }
  }

  private void stringAsValue() {
    if (lexer.colonFollows()) {
      brackets.nameInPlaceOfValue();
      name();
    } else if (builder.container == JsonTree.NONE && lexer.isStrayQuote()) {
      builder.problem(Code.UNEXPECTED_QUOTE, lexer.start, lexer.start + 1);
      lexer.rewind(lexer.start + 1);
    } else {
      flaw();
      builder.scalar(JsonTree.STRING, lexer.start, lexer.end);
    }
  }

  private void stringBehindName() {
    if (lexer.firstOnLine || lexer.colonFollows()) {
      builder.endIncompleteProperty();
      name();
    } else {
      builder.missing(Code.COLON_EXPECTED);
      builder.colon(builder.lastEnd);
      stringAsValue();
    }
  }

  private void name() {
    flaw();
    builder.name(lexer.start, lexer.end, lexer.flaw != null);
  }

  private void word() {
    switch (builder.expect) {
      case VALUE -> wordAsValue();
      case COLON -> wordBehindName();
      case NAME -> unquotedName();
      default -> {
        if (lexer.colonFollows() && builder.inObject()) {
          commaMissing();
          unquotedName();
        } else if (builder.inArray() && lexer.flaw == null && !lexer.isBuildToken()) {
          commaMissing();
          wordAsValue();
        } else {
          strayToken();
        }
      }
    }
  }

  private void wordAsValue() {
    boolean atRoot = builder.container == JsonTree.NONE;
    if (atRoot && brackets.bracketFollows()) {
      strayToken();
      return;
    }
    if (!atRoot && lexer.colonFollows()) {
      brackets.nameInPlaceOfValue();
      unquotedName();
      return;
    }
    flaw();
    builder.scalar(lexer.value, lexer.start, lexer.end);
    builder.commaExcused = lexer.flaw != null;
  }

  private void wordBehindName() {
    if (lexer.colonFollows() || lexer.firstOnLine) {
      builder.endIncompleteProperty();
      unquotedName();
    } else {
      builder.missing(Code.COLON_EXPECTED);
      builder.colon(builder.lastEnd);
      wordAsValue();
    }
  }

  private void unquotedName() {
    if (lexer.isBuildToken() && !lexer.colonFollows()) {
      strayToken();
      return;
    }
    builder.problem(Code.UNQUOTED_PROPERTY_NAME, lexer.start, lexer.end);
    builder.name(lexer.start, lexer.end, true);
  }

  private void comma() {
    if (builder.isEmpty()) {
      // Either the comma is one too many, or a closing bracket in front of it is lost.
      brackets.structureBreaks();
    }
    switch (builder.expect) {
      case COMMA -> builder.comma(lexer.start);
      case COLON -> {
        builder.endIncompleteProperty();
        builder.comma(lexer.start);
      }
      case NAME -> {
        builder.problem(Code.UNEXPECTED_COMMA, lexer.start, lexer.end);
        builder.comma(lexer.start);
      }
      default -> commaInPlaceOfValue();
    }
  }

  private void commaInPlaceOfValue() {
    if (builder.property != JsonTree.NONE) {
      builder.endIncompleteProperty();
      builder.comma(lexer.start);
    } else if (builder.inArray()) {
      builder.problem(Code.UNEXPECTED_COMMA, lexer.start, lexer.end);
      builder.comma(lexer.start);
    } else {
      strayToken();
    }
  }

  private void colon() {
    if (builder.expect == Expect.COLON) {
      flaw();
      builder.colon(lexer.end);
    } else if (builder.expect == Expect.NAME) {
      builder.problem(Code.PROPERTY_NAME_EXPECTED, lexer.start, lexer.end);
      builder.name(lexer.start, lexer.start, true);
      builder.colon(lexer.end);
    } else {
      strayToken();
    }
  }

  private void opener() {
    boolean isObject = lexer.kind == JsonLexer.OPEN_OBJECT;
    if (builder.expect == Expect.COLON) {
      builder.missing(Code.COLON_EXPECTED);
      builder.colon(builder.lastEnd);
    } else if (builder.expect == Expect.COMMA || builder.expect == Expect.NAME) {
      if (builder.inObject()) {
        brackets.openerInPlaceOfName();
      } else {
        commaMissing();
      }
    }
    builder.openContainer(isObject ? JsonTree.OBJECT : JsonTree.ARRAY, lexer.start, lexer.end);
  }

  private void commaMissing() {
    if (!builder.commaExcused) {
      builder.missing(Code.COMMA_EXPECTED);
    }
  }

  private void strayToken() {
    builder.problem(
        lexer.isBuildToken() ? Code.BUILD_TAG : Code.INVALID_CHARACTER, lexer.start, lexer.end);
    builder.commaExcused = true;
  }

  private void flaw() {
    if (lexer.flaw != null) {
      builder.problem(lexer.flaw, lexer.start, lexer.end);
    }
  }
}
