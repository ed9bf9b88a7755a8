package io.github.armattribution.expression;

import io.github.armattribution.json.BuildToken;
import io.github.armattribution.text.Span;
import java.util.Optional;

/** Build tokens in the texts of a template. */
public final class BuildTokens {

  private BuildTokens() {}

  /** Whether there is a build token anywhere in {@code text}. */
  public static boolean isIn(String text) {
    return first(text).isPresent();
  }

  /** Whether {@code text} is nothing but build tokens. */
  public static boolean isAllOf(String text) {
    String tokens = text.strip();
    return BuildToken.behindRow(tokens, 0) == tokens.length();
  }

  /** The first build token in {@code text}, as it is written. */
  static Optional<String> first(String text) {
    for (int at = 0; at < text.length(); at++) {
      int end = BuildToken.behind(text, at);
      if (end > at) {
        return Optional.of(text.substring(at, end));
      }
    }
    return Optional.empty();
  }

  /** The first build token in an expression that is not in one of its literals. */
  static Optional<String> firstBare(String expression) {
    boolean literal = false;
    for (int at = 0; at < expression.length(); at++) {
      literal ^= expression.charAt(at) == '\'';
      int end = literal ? -1 : BuildToken.behind(expression, at);
      if (end > at) {
        return Optional.of(expression.substring(at, end));
      }
    }
    return Optional.empty();
  }

  /**
   * The text with each build token as a gap.
   *
   * @param braces whether <code>{{name}}</code> is one; in a format string it is an escape
   */
  static FoldedText asGaps(FoldedText written, boolean braces) {
    String text = written.text();
    TextBuilder result = null;
    int done = 0;
    int at = 0;
    while (at < text.length()) {
      int end = braces || text.charAt(at) != '{' ? BuildToken.behind(text, at) : -1;
      if (end < 0) {
        at++;
        continue;
      }
      if (result == null) {
        result = new TextBuilder();
      }
      Span where = written.sourceSpan(at, end).orElseThrow();
      result.add(written, done, at);
      result.gap(new Unknown(Unknown.Kind.BUILD_TOKEN, text.substring(at, end), where));
      done = end;
      at = end;
    }
    return result == null ? written : result.add(written, done, text.length()).build();
  }
}
