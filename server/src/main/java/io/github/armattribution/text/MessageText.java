package io.github.armattribution.text;

/**
 * What is said to a person: not longer than that person reads, whatever it quotes, and with all
 * that is not seen written out.
 */
public final class MessageText {

  /** In UTF-16 code units; several times what any message takes by itself. */
  private static final int LONGEST = 1000;

  /** What is kept of the end, where advice stands. */
  private static final int END = 300;

  private static final String CUT = " […] ";

  private MessageText() {}

  /** {@code text} as {@link VisibleText} has it; of a long one, the middle is left out. */
  public static String of(String text) {
    if (text.length() <= LONGEST) {
      return VisibleText.of(text);
    }
    int end = boundary(text, LONGEST - END - CUT.length());
    int start = boundary(text, text.length() - END);
    return VisibleText.of(text.substring(0, end) + CUT + text.substring(start));
  }

  /** {@code at}, or one less inside a character. */
  private static int boundary(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1))
        ? at - 1
        : at;
  }
}
