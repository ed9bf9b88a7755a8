package io.github.armattribution.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What to do about one bracket, and what was found out before that.
 *
 * @param offset of the token that it is about, or that it comes in front of
 */
record BracketRepair(int offset, Action action, BracketRepair earlier) {

  enum Action {
    /** Close the innermost container in front of the token: its closer is lost. */
    CLOSE,
    /** Open an object in front of the token. */
    OPEN_OBJECT,
    /** Open an array in front of the token. */
    OPEN_ARRAY,
    /** Leave the bracket out: it is one too many. */
    IGNORE,
    /** Close the innermost container, although the closer is the other kind's. */
    SWAP
  }

  /** This one and all earlier ones, in the order of the text. */
  static List<BracketRepair> inOrder(BracketRepair last) {
    List<BracketRepair> repairs = new ArrayList<>();
    for (BracketRepair repair = last; repair != null; repair = repair.earlier) {
      repairs.add(repair);
    }
    Collections.reverse(repairs);
    repairs.sort(Comparator.comparingInt(BracketRepair::offset));
    return repairs;
  }
}
