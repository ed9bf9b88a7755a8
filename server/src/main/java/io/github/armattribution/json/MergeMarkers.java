package io.github.armattribution.json;

/**
 * The lines that version control writes around the two sides of a merge conflict until somebody
 * resolves it.
 */
final class MergeMarkers {

  private static final int LENGTH = 7;

  /** What begins the one side, the other side, and what follows both, if a conflict is whole. */
  private static final String WHOLE = "<=>";

  private MergeMarkers() {}

  /** Where the line ends that is a marker and starts at {@code at}; -1 if that is none. */
  static int behind(String text, int at) {
    char sign = text.charAt(at);
    if ((sign != '<' && sign != '|' && sign != '=' && sign != '>') || !startsLine(text, at)) {
      return -1;
    }
    int behind = at;
    while (behind < text.length() && text.charAt(behind) == sign) {
      behind++;
    }
    if (behind - at != LENGTH || (behind < text.length() && text.charAt(behind) > ' ')) {
      return -1;
    }
    return endOfLine(text, behind);
  }

  /**
   * The first marker of a whole conflict between two offsets; -1 if there is none. One marker alone
   * may be anything in a string, such as what underlines a heading.
   */
  static int startOfConflict(String text, int from, int to) {
    int start = -1;
    int met = 0;
    for (int at = from; at < to && met < WHOLE.length(); at++) {
      if (text.charAt(at) == WHOLE.charAt(met) && behind(text, at) > 0) {
        start = met == 0 ? at : start;
        met++;
      }
    }
    return met == WHOLE.length() ? start : -1;
  }

  private static boolean startsLine(String text, int at) {
    char before = at == 0 ? '\n' : text.charAt(at - 1);
    return before == '\n' || before == '\r' || before == '\uFEFF';
  }

  private static int endOfLine(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
