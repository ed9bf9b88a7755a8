package io.github.armattribution.text;

/**
 * Text of a file as it can be shown: characters that are not seen, or that turn the order of others
 * around, are written out as their code points.
 */
public final class VisibleText {

  private VisibleText() {}

  /** {@code text} with such characters written as {@code <U+200B>}; line breaks and tabs stay. */
  public static String of(String text) {
    int first = firstHidden(text);
    if (first == text.length()) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isHidden(c)) {
        visible.append("<%s>".formatted(codePoint(c)));
      } else {
        visible.appendCodePoint(c);
      }
    }
    return visible.toString();
  }

  private static int firstHidden(String text) {
    int i = 0;
    while (i < text.length() && !isHidden(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  /** Whether a character shows nothing of itself, or changes how others are shown. */
  public static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
      // Bidirectional controls, zero-width characters, the byte order mark, the soft hyphen.
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      // A newer Unicode may have assigned the others.
      case Character.UNASSIGNED -> (c & 0xFFFE) == 0xFFFE;
      default -> false;
    };
  }

  /** A character's number and name, as in {@code U+00AD SOFT HYPHEN}. */
  public static String named(int c) {
    String name = Character.getName(c);
    // Some names end in an abbreviation in parentheses.
    return name == null ? codePoint(c) : codePoint(c) + " " + name.replaceFirst(" \\(.*", "");
  }

  private static String codePoint(int c) {
    return "U+%04X".formatted(c);
  }
}
