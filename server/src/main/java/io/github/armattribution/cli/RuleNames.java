package io.github.armattribution.cli;

import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import io.github.armattribution.rules.RuleIds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds rules by what users type, and says what they may have meant. */
final class RuleNames {

  private RuleNames() {}

  static Optional<Rule> find(String text) {
    return RuleCatalog.find(text.toLowerCase(Locale.ROOT));
  }

  static List<String> all() {
    return RuleIds.all();
  }

  /** What to answer to a name that no rule has. */
  static String unknown(String text) {
    return RuleIds.unknown(text);
  }
}
