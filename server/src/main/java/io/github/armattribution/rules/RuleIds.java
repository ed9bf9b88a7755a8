package io.github.armattribution.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The ids of the rules, and what to answer to one that does not exist. */
public final class RuleIds {

  /** More typing errors than this, and the guess helps nobody. */
  private static final int MAX_DISTANCE = 4;

  private RuleIds() {}

  public static List<String> all() {
    return RuleCatalog.all().stream().map(rule -> rule.description().id()).toList();
  }

  /** What to answer to a name that no rule has. */
  public static String unknown(String text) {
    return "There is no rule '"
        + text
        + "'."
        + guess(text)
        + " The rules are "
        + String.join(", ", all())
        + ".";
  }

  /** A question whether another name was meant, with a blank in front; empty if none is near. */
  static String guess(String text) {
    String typed = text.toLowerCase(Locale.ROOT);
    return all().stream()
        .filter(id -> distance(typed, id) <= MAX_DISTANCE || isPart(typed, id))
        .min(Comparator.comparingInt(id -> distance(typed, id)))
        .map(id -> " Did you mean '" + id + "'?")
        .orElse("");
  }

  private static boolean isPart(String typed, String id) {
    return typed.length() >= 3 && id.contains(typed);
  }

  /** Levenshtein's distance: how many characters have to be put in, taken out or replaced. */
  private static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
