package io.github.armattribution.json;

/**
 * A token, as far as the search for lost brackets looks at it.
 *
 * @param kind one of {@link JsonLexer}'s
 * @param lineIndent how deep its line is indented, in columns
 * @param firstOnLine whether nothing but blanks stands in front of it
 * @param isName whether it is a string or a word with a colon behind it
 */
record BracketToken(int kind, int start, int lineIndent, boolean firstOnLine, boolean isName) {

  static BracketToken of(JsonLexer lexer) {
    boolean isText = lexer.kind == JsonLexer.STRING || lexer.kind == JsonLexer.WORD;
    return new BracketToken(
        lexer.kind, lexer.start, lexer.indent(), lexer.firstOnLine, isText && lexer.colonFollows());
  }

  boolean isOpener() {
    return kind == JsonLexer.OPEN_OBJECT || kind == JsonLexer.OPEN_ARRAY;
  }

  boolean isCloser() {
    return kind == JsonLexer.CLOSE_OBJECT || kind == JsonLexer.CLOSE_ARRAY;
  }

  boolean isText() {
    return kind == JsonLexer.STRING || kind == JsonLexer.WORD;
  }

  /** Which container the bracket opens or closes. */
  byte container() {
    boolean curly = kind == JsonLexer.OPEN_OBJECT || kind == JsonLexer.CLOSE_OBJECT;
    return curly ? JsonTree.OBJECT : JsonTree.ARRAY;
  }
}
