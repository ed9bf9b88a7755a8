package io.github.armattribution.tracking;

import java.util.Set;

/** Tells GUIDs that somebody made up from those that were drawn. */
final class InventedGuids {

  private static final int DIGITS = 32;

  /**
   * Of the 31 places behind its first digit, about 9 look counted in a GUID that was drawn, and so
   * many in none of millions.
   */
  private static final int COUNTED_PLACES = 24;

  /** Words that fill the first group. */
  private static final Set<String> LONG_WORDS =
      Set.of(
          "deadbeef",
          "cafebabe",
          "feedface",
          "baadf00d",
          "badc0ffe",
          "deadc0de",
          "cafed00d",
          "c0ffee00",
          "facefeed",
          "abad1dea",
          "decafbad",
          "feedc0de",
          "feedbeef",
          "cafefeed");

  /** Words that fill a group in the middle. */
  private static final Set<String> SHORT_WORDS =
      Set.of(
          "dead", "beef", "cafe", "babe", "face", "feed", "f00d", "food", "c0de", "fade", "deaf",
          "bead", "d00d", "b00b", "fee1", "1dea", "ace1");

  private InventedGuids() {}

  /**
   * Whether the digits of {@code guid}, in lower case, are counted up or down for the most part.
   */
  static boolean isCounted(String guid) {
    String digits = guid.replace("-", "");
    int counted = 0;
    for (int i = 1; i < DIGITS; i++) {
      boolean next = follows(digits.charAt(i - 1), digits.charAt(i));
      // Letters and digits that take turns: a1b2c3d4.
      boolean turns = i > 1 && follows(digits.charAt(i - 2), digits.charAt(i));
      counted += next || turns ? 1 : 0;
    }
    return counted >= COUNTED_PLACES;
  }

  /**
   * Whether a digit is the next one up or down, or the same one but zero, which fills real GUIDs.
   */
  private static boolean follows(char one, char other) {
    if (one == other) {
      return one != '0';
    }
    int from = Character.digit(one, 16);
    int to = Character.digit(other, 16);
    boolean wraps = one == '9' && other == '0' || one == 'f' && (other == '0' || other == '1');
    return Math.abs(from - to) == 1 || wraps;
  }

  /** Whether groups of {@code guid}, in lower case, are words. */
  static boolean isSpelled(String guid) {
    String[] groups = guid.split("-", -1);
    int words = 0;
    for (int i = 1; i < 4; i++) {
      words += SHORT_WORDS.contains(groups[i]) ? 1 : 0;
    }
    return LONG_WORDS.contains(groups[0]) || words > 1;
  }
}
