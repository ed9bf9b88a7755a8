package io.github.armattribution.expression;

/** Splits an expression into tokens, on demand. */
final class Lexer {

  private final String text;
  private final int end;
  private int at;

  /** Reads {@code text} from {@code start} to {@code end}. */
  Lexer(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /** The next token; behind the last one, END for ever. */
  Token next() {
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at >= end) {
      return new Token(Token.Kind.END, end, end);
    }
    int start = at;
    Token.Kind kind = read(text.charAt(at));
    return new Token(kind, start, at);
  }

  private Token.Kind read(char first) {
    at++;
    switch (first) {
      case '(':
        return Token.Kind.OPENING_PARENTHESIS;
      case ')':
        return Token.Kind.CLOSING_PARENTHESIS;
      case '[':
        return Token.Kind.OPENING_BRACKET;
      case ']':
        return Token.Kind.CLOSING_BRACKET;
      case ',':
        return Token.Kind.COMMA;
      case '.':
        return Token.Kind.DOT;
      case '\'':
        return text();
      default:
        if (isDigit(first) || first == '-' && at < end && isDigit(text.charAt(at))) {
          return number();
        }
        return isNamePart(first) ? name() : Token.Kind.INVALID;
    }
  }

  private Token.Kind text() {
    while (at < end) {
      if (text.charAt(at++) == '\'') {
        if (at == end || text.charAt(at) != '\'') {
          return Token.Kind.TEXT;
        }
        at++;
      }
    }
    return Token.Kind.OPEN_TEXT;
  }

  private Token.Kind number() {
    while (at < end && isDigit(text.charAt(at))) {
      at++;
    }
    if (at + 1 < end && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      while (at < end && isDigit(text.charAt(at))) {
        at++;
      }
    }
    return Token.Kind.NUMBER;
  }

  private Token.Kind name() {
    while (at < end && isNamePart(text.charAt(at))) {
      at++;
    }
    return Token.Kind.NAME;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNamePart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
