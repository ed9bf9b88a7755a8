package io.github.armattribution.expression;

import io.github.armattribution.expression.Expressions.Parsed;
import io.github.armattribution.expression.Expressions.Problem;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one expression. It never throws: at the first problem it stops and gives what it has, since
 * an editor asks about expressions that are half typed.
 */
final class Parser {

  static final int MAX_LENGTH = 24_576;
  private static final int MAX_DEPTH = 100;

  private final WrittenText written;
  private final String text;
  private final Lexer lexer;
  private Token token;
  private int previousEnd;
  private int depth;
  private Problem problem;

  /** Takes a string that is an expression by its brackets. */
  Parser(WrittenText written) {
    this.written = written;
    this.text = written.value();
    this.lexer = new Lexer(text, 1, text.length() - 1);
    this.previousEnd = 1;
  }

  Parsed parse() {
    if (text.length() > MAX_LENGTH) {
      Span all = written.span(0, text.length());
      return new Parsed(
          new Expr.Missing(all), Optional.of(new Problem(Problem.Code.TOO_LONG, all)));
    }
    token = lexer.next();
    Expr root = expression();
    if (problem == null && !token.is(Token.Kind.END)) {
      fail(Problem.Code.CONTENT_AFTER_END);
    }
    return new Parsed(
        root,
        Optional.ofNullable(problem).map(found -> MistypedCharacters.explain(found, written)));
  }

  private Expr expression() {
    if (depth >= MAX_DEPTH) {
      return missing(Problem.Code.TOO_DEEP);
    }
    depth++;
    int start = token.start();
    Expr expression = primary();
    // Accesses nest as well, though they are read one behind the other.
    int accesses = 0;
    while (problem == null) {
      boolean dot = token.is(Token.Kind.DOT);
      if (!dot && !token.is(Token.Kind.OPENING_BRACKET)) {
        break;
      }
      if (++accesses > MAX_DEPTH) {
        fail(Problem.Code.TOO_DEEP);
        break;
      }
      advance();
      expression = dot ? member(expression, start) : index(expression, start);
    }
    depth--;
    return expression;
  }

  private Expr member(Expr target, int start) {
    if (!token.is(Token.Kind.NAME)) {
      fail(Problem.Code.NAME_EXPECTED);
      Span here = written.span(previousEnd, previousEnd);
      return new Expr.Member(target, "", here, written.span(start, previousEnd));
    }
    Span nameSpan = written.span(token.start(), token.end());
    String name = advance();
    return new Expr.Member(target, name, nameSpan, written.span(start, previousEnd));
  }

  private Expr index(Expr target, int start) {
    Expr index = expression();
    if (problem == null) {
      expect(Token.Kind.CLOSING_BRACKET);
    }
    return new Expr.Index(target, index, written.span(start, previousEnd));
  }

  private Expr primary() {
    int start = token.start();
    switch (token.kind()) {
      case TEXT:
        return text();
      case NUMBER:
        return number();
      case NAME:
        return call(start);
      case OPEN_TEXT:
        return missing(Problem.Code.UNTERMINATED_STRING);
      case INVALID:
        return missing(Problem.Code.INVALID_CHARACTER);
      default:
        return missing(Problem.Code.EXPRESSION_EXPECTED);
    }
  }

  private Expr text() {
    TextBuilder content = new TextBuilder();
    int start = token.start() + 1;
    int end = token.end() - 1;
    for (int quote = text.indexOf('\'', start);
        quote >= 0 && quote < end;
        quote = text.indexOf('\'', start)) {
      written.addTo(content, start, quote);
      Span both = written.span(quote, quote + 2);
      content.known("'", both, false, Set.of(), written.string());
      start = quote + 2;
    }
    written.addTo(content, start, end);
    Span span = written.span(token.start(), token.end());
    advance();
    return new Expr.Text(content.build(), span);
  }

  private Expr number() {
    Span span = written.span(token.start(), token.end());
    String digits = advance();
    try {
      return new Expr.Int(Long.parseLong(digits), span);
    } catch (NumberFormatException e) {
      return new Expr.OtherNumber(span);
    }
  }

  private Expr call(int start) {
    Optional<String> namespace = Optional.empty();
    Span nameSpan = written.span(token.start(), token.end());
    String name = advance();
    if (token.is(Token.Kind.DOT)) {
      namespace = Optional.of(name);
      advance();
      if (!token.is(Token.Kind.NAME)) {
        fail(Problem.Code.NAME_EXPECTED);
        Span here = written.span(previousEnd, previousEnd);
        return new Expr.Call(namespace, "", here, List.of(), written.span(start, previousEnd));
      }
      nameSpan = written.span(token.start(), token.end());
      name = advance();
    }
    List<Expr> arguments = new ArrayList<>();
    if (token.is(Token.Kind.OPENING_PARENTHESIS)) {
      advance();
      arguments(arguments);
    } else {
      fail(Problem.Code.PARENTHESIS_EXPECTED);
    }
    return new Expr.Call(namespace, name, nameSpan, arguments, written.span(start, previousEnd));
  }

  private void arguments(List<Expr> arguments) {
    if (token.is(Token.Kind.CLOSING_PARENTHESIS)) {
      advance();
      return;
    }
    while (true) {
      arguments.add(expression());
      if (problem != null) {
        return;
      }
      if (!token.is(Token.Kind.COMMA)) {
        expect(Token.Kind.CLOSING_PARENTHESIS);
        return;
      }
      advance();
    }
  }

  private void expect(Token.Kind kind) {
    if (token.is(kind)) {
      advance();
    } else {
      fail(
          kind == Token.Kind.CLOSING_PARENTHESIS
              ? Problem.Code.CLOSING_PARENTHESIS_EXPECTED
              : Problem.Code.CLOSING_BRACKET_EXPECTED);
    }
  }

  private Expr missing(Problem.Code code) {
    fail(code);
    return new Expr.Missing(problem.where());
  }

  private void fail(Problem.Code code) {
    if (problem == null) {
      // At the end that is the bracket that ends the expression.
      int end = token.is(Token.Kind.END) ? token.end() + 1 : token.end();
      problem = new Problem(code, written.span(token.start(), end));
    }
  }

  /** Goes on to the next token and gives this one's characters. */
  private String advance() {
    String characters = text.substring(token.start(), token.end());
    previousEnd = token.end();
    token = lexer.next();
    return characters;
  }
}
