package io.github.armattribution.rules;

import io.github.armattribution.text.Typo;
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
    return Typo.nearest(typed, all(), MAX_DISTANCE)
        .or(() -> all().stream().filter(id -> isPart(typed, id)).findFirst())
        .map(id -> " Did you mean '" + id + "'?")
        .orElse("");
  }

  private static boolean isPart(String typed, String id) {
    return typed.length() >= 3 && id.contains(typed);
  }
}
