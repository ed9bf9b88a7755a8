package io.github.armattribution.expression;

import io.github.armattribution.text.Span;
import java.util.Optional;

/**
 * Placeholders that a build fills in before the file is deployed: <code>${name}</code>, <code>
 * {{name}}</code>, <code>#{name}#</code>, <code>__name__</code>, <code>$(name)</code>.
 */
public final class BuildTokens {

  private BuildTokens() {}

  /** Whether there is a build token anywhere in {@code text}. */
  public static boolean isIn(String text) {
    return first(text).isPresent();
  }

  /** The first build token in {@code text}, as it is written. */
  static Optional<String> first(String text) {
    for (int at = 0; at < text.length(); at++) {
      int end = end(text, at, true);
      if (end > at) {
        return Optional.of(text.substring(at, end));
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
      int end = end(text, at, braces);
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

  /** Where the token that starts at {@code at} ends, or -1. */
  private static int end(String text, int at, boolean braces) {
    return switch (text.charAt(at)) {
      case '$' -> {
        int end = end(text, at, "${", "}");
        yield end > 0 ? end : end(text, at, "$(", ")");
      }
      case '#' -> end(text, at, "#{", "}#");
      case '{' -> braces ? end(text, at, "{{", "}}") : -1;
      case '_' -> end(text, at, "__", "__");
      default -> -1;
    };
  }

  private static int end(String text, int at, String opener, String closer) {
    if (!text.startsWith(opener, at)) {
      return -1;
    }
    int start = skipSpaces(text, at + opener.length());
    if (start == text.length() || !Character.isLetter(text.charAt(start))) {
      return -1;
    }
    int end = start;
    while (end < text.length() && !text.startsWith(closer, end) && isNamePart(text.charAt(end))) {
      end++;
    }
    end = skipSpaces(text, end);
    return text.startsWith(closer, end) ? end + closer.length() : -1;
  }

  private static int skipSpaces(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
  }
}
