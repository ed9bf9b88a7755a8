package io.github.armattribution.expression;

/**
 * A token of an expression.
 *
 * @param start where it starts in the string's value
 * @param end where it ends there, exclusive
 */
record Token(Kind kind, int start, int end) {

  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    /** A text whose closing quote is missing. */
    OPEN_TEXT,
    OPENING_PARENTHESIS,
    CLOSING_PARENTHESIS,
    OPENING_BRACKET,
    CLOSING_BRACKET,
    COMMA,
    DOT,
    INVALID,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
