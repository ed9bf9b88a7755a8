package io.github.armattribution.json;

/**
 * A placeholder that a build fills in before the file is deployed: <code>${name}</code>, <code>
 * $(name)</code>, <code>{{name}}</code>, <code>#{name}#</code>, <code>##name##</code>, <code>
 * __name__</code>.
 */
public final class BuildToken {

  private BuildToken() {}

  /** Where the token that starts at {@code at} ends; -1 if none does. */
  public static int behind(String text, int at) {
    return switch (text.charAt(at)) {
      case '$' -> Math.max(behind(text, at, "${", "}"), behind(text, at, "$(", ")"));
      case '{' -> behind(text, at, "{{", "}}");
      case '#' -> Math.max(behind(text, at, "#{", "}#"), behind(text, at, "##", "##"));
      case '_' -> behindUnderscored(text, at);
      default -> -1;
    };
  }

  /** Where a row of tokens from {@code start} ends; -1 if there is none. */
  public static int behindRow(String text, int start) {
    int end = -1;
    int next = start < text.length() ? behind(text, start) : -1;
    while (next > 0) {
      end = next;
      next = end < text.length() ? behind(text, end) : -1;
    }
    return end;
  }

  /** A part of a word is no token: settings have names such as LOG__LEVEL__DEFAULT. */
  private static int behindUnderscored(String text, int at) {
    int end = at > 0 && isWordPart(text.charAt(at - 1)) ? -1 : behind(text, at, "__", "__");
    return end > 0 && end < text.length() && isWordPart(text.charAt(end)) ? -1 : end;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static int behind(String text, int at, String opening, String closing) {
    if (!text.startsWith(opening, at)) {
      return -1;
    }
    int start = behindSpaces(text, at + opening.length());
    if (start == text.length() || !Character.isLetter(text.charAt(start))) {
      return -1;
    }
    int end = start;
    while (end < text.length() && !text.startsWith(closing, end) && isNamePart(text.charAt(end))) {
      end++;
    }
    end = behindSpaces(text, end);
    return text.startsWith(closing, end) ? end + closing.length() : -1;
  }

  private static int behindSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
  }
}
