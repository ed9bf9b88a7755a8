package io.github.armattribution.rules;

import io.github.armattribution.text.NearNames;
import java.util.List;

/** The ids of the rules, and what to answer to one that does not exist. */
public final class RuleIds {

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
    return NearNames.of(text, all()).stream()
        .findFirst()
        .map(id -> " Did you mean '" + id + "'?")
        .orElse("");
  }
}
