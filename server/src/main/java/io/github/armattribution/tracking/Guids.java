package io.github.armattribution.tracking;

import java.util.stream.IntStream;

/** The form of a GUID: 32 hexadecimal digits in five groups. Any case, any version. */
public final class Guids {

  /** How many code units a GUID has. */
  public static final int LENGTH = 36;

  private Guids() {}

  /** Whether a GUID stands in {@code text} at {@code from}, whatever follows it. */
  public static boolean startsAt(String text, int from) {
    if (text.length() - from < LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(from + i);
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? c != '-' : !isHex(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a GUID stands anywhere in {@code text}. */
  static boolean isIn(String text) {
    return IntStream.rangeClosed(0, text.length() - LENGTH).anyMatch(at -> startsAt(text, at));
  }

  static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /** Puts hyphens between 32 digits. */
  static String hyphenated(CharSequence digits) {
    return digits.subSequence(0, 8)
        + "-"
        + digits.subSequence(8, 12)
        + "-"
        + digits.subSequence(12, 16)
        + "-"
        + digits.subSequence(16, 20)
        + "-"
        + digits.subSequence(20, 32);
  }
}
