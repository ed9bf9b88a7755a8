package io.github.armattribution.report;

import io.github.armattribution.text.VisibleText;

/** How characters of a file look on a terminal: how wide they are, and whether they are safe. */
public final class TerminalText {

  private TerminalText() {}

  /**
   * {@code text} in one line and without any character that commands a terminal: a template's text
   * must not be able to clear the screen or to turn the line around.
   */
  public static String inOneLine(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    VisibleText.of(text)
        .codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .forEach(safe::appendCodePoint);
    return uncommanding(safe.toString());
  }

  /** A file's path in one line, at whose start it may stand: GitHub takes commands from there. */
  public static String path(String path) {
    String shown = inOneLine(path);
    return shown.stripLeading().startsWith("::") ? "./" + shown : shown;
  }

  /** {@code line}, as wide, without what Azure Pipelines or GitHub take for a command in it. */
  static String uncommanding(String line) {
    return line.replace("##vso[", "# vso[").replace("##[", "# [");
  }

  /** How many columns of a terminal {@code text} takes. */
  static int columns(String text) {
    return text.codePoints().map(TerminalText::width).sum();
  }

  /** How many columns of a terminal {@code character} takes: 0, 1 or 2. */
  private static int width(int character) {
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
