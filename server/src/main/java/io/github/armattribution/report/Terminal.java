package io.github.armattribution.report;

/**
 * How text is shown to people.
 *
 * @param colors whether in colors
 * @param width how many columns a line has; 0 where it goes to a file or a program, which wants
 *     each finding in a line of its own
 */
public record Terminal(boolean colors, int width) {

  /** A file or a program. */
  public static final Terminal NONE = new Terminal(false, 0);

  /** The narrowest one that anything is fitted into. */
  private static final int MIN_WIDTH = 40;

  public Terminal {
    width = width <= 0 ? 0 : Math.max(MIN_WIDTH, width);
  }

  public Terminal withColors(boolean wanted) {
    return new Terminal(wanted, width);
  }

  /** Whether there is one. */
  public boolean isThere() {
    return width > 0;
  }

  /** {@code text} as a heading. */
  public String strong(String text) {
    return style().strong(text);
  }

  AnsiStyle style() {
    return colors ? AnsiStyle.COLORED : AnsiStyle.PLAIN;
  }
}
