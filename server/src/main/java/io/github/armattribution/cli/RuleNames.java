package io.github.armattribution.cli;

import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds rules by what users type, and says what they may have meant. */
final class RuleNames {

  /** More typing errors than this, and the guess helps nobody. */
  private static final int MAX_DISTANCE = 4;

  private RuleNames() {}

  static Optional<Rule> find(String text) {
    return RuleCatalog.find(text.toLowerCase(Locale.ROOT));
  }

  static List<String> all() {
    return RuleCatalog.all().stream().map(rule -> rule.description().id()).toList();
  }

  /** What to answer to a name that no rule has. */
  static String unknown(String text) {
    String typed = text.toLowerCase(Locale.ROOT);
    String guess =
        all().stream()
            .filter(id -> distance(typed, id) <= MAX_DISTANCE || isPart(typed, id))
            .min(Comparator.comparingInt(id -> distance(typed, id)))
            .map(id -> " Did you mean '" + id + "'?")
            .orElse("");
    return "There is no rule '"
        + text
        + "'."
        + guess
        + " The rules are "
        + String.join(", ", all())
        + ".";
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
