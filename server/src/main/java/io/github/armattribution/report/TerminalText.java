package io.github.armattribution.report;

/** How characters of a file look on a terminal: how wide they are, and whether they are safe. */
public final class TerminalText {

  private static final int REPLACEMENT = 0xFFFD;

  private TerminalText() {}

  /**
   * {@code text} in one line and without any character that commands a terminal: a template's text
   * must not be able to clear the screen or to turn the line around.
   */
  public static String inOneLine(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : safe(c))
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  /** {@code character}, or what is shown in its place. */
  static int safe(int character) {
    boolean commands =
        Character.isISOControl(character)
            || (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069)
            || (character & 0xFFFE) == 0xFFFE
            || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    return commands ? REPLACEMENT : character;
  }

  /** How many columns of a terminal {@code text} takes. */
  static int columns(String text) {
    return text.codePoints().map(TerminalText::width).sum();
  }

  /** How many columns of a terminal {@code character} takes: 0, 1 or 2. */
  static int width(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  /** East Asian scripts and emoji; the blocks that matter of Unicode's EastAsianWidth.txt. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1F64F)
        || (c >= 0x1F680 && c <= 0x1F6FF)
        || (c >= 0x1F900 && c <= 0x1F9FF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
