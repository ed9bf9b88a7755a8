package io.github.armattribution.expression;

import io.github.armattribution.json.JsonString;
import java.util.Optional;

/**
 * Tells whether two expressions are written alike, so that they stand for the same in one scope.
 */
public final class Spelling {

  private Spelling() {}

  /** How the expression in {@code string} is spelled; empty if it is none that can be read. */
  public static Optional<String> of(JsonString string) {
    return Expressions.parse(string)
        .filter(parsed -> parsed.problem().isEmpty())
        .map(parsed -> of(parsed.root(), string));
  }

  /**
   * {@code expr}, which stands in {@code string}, without what makes no difference: blanks, and
   * case outside quotes.
   */
  public static String of(Expr expr, JsonString string) {
    int from = expr.span().start() - string.span().start();
    String written = string.source().substring(from, from + expr.span().length());
    StringBuilder spelling = new StringBuilder(written.length());
    boolean quoted = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      quoted ^= c == '\'';
      if (quoted) {
        spelling.append(c);
      } else if (!Character.isWhitespace(c)) {
        spelling.append(Character.toLowerCase(c));
      }
    }
    return spelling.toString();
  }
}
