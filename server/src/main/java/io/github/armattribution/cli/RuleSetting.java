package io.github.armattribution.cli;

import io.github.armattribution.finding.Severity;
import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import io.github.armattribution.rules.RuleIds;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** One {@code --rule}: how loud a rule is to be. */
record RuleSetting(String rule, Severity severity) {

  static RuleSetting parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new TypeConversionException(
          "'" + text + "' has no level. Write it as RULE=LEVEL, for example missing-pid=error.");
    }
    String id = text.substring(0, equals).trim();
    String level = text.substring(equals + 1).trim();
    Rule rule =
        RuleCatalog.find(id.toLowerCase(Locale.ROOT))
            .orElseThrow(() -> new TypeConversionException(RuleIds.unknown(id)));
    Severity severity =
        Severity.of(level).orElseThrow(() -> new TypeConversionException(unknownLevel(level)));
    return new RuleSetting(rule.description().id(), severity);
  }

  private static String unknownLevel(String level) {
    return "There is no level '"
        + level
        + "'. The levels are "
        + Arrays.stream(Severity.values()).map(Severity::word).collect(Collectors.joining(", "))
        + ".";
  }
}
