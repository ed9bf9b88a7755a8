package io.github.armattribution.rules;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.PrefixFixes;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.tracking.Use;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code PID-} in place of {@code pid-}. */
final class PrefixCase implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "prefix-case",
          Severity.WARNING,
          "The prefix of the tracking ID is not in lower case",
          """
          The tools that read tracking IDs look for `pid-` in lower case. Whether another \
          spelling is credited is not documented. The case of the GUID's digits does not \
          matter.""",
          """
          "name": "PID-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78\"""",
          """
          "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78\"""",
          """
          Write the prefix in lower case. A quick fix does it, and so does `fix`, except where an \
          expression such as `toUpper` makes the capitals.""",
          Source.of(
              """
              Practice: the article writes `pid-` throughout, and the public tools that read such \
              names compare it with lower case. What Microsoft does with another spelling is not \
              known.""",
              Reference.ARTICLE));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    PrefixFixes fixes = new PrefixFixes(inspection.attribution());
    // One finding for each place where a prefix is defined, however many use it.
    Map<Span, Finding> byPlace = new LinkedHashMap<>();
    inspection.attribution().uses().stream()
        .filter(use -> use.name().isPrefixed() && !use.name().hasExactPrefix())
        .map(use -> finding(use, fixes))
        .forEach(finding -> byPlace.putIfAbsent(finding.span(), finding));
    return List.copyOf(byPlace.values());
  }

  private static Finding finding(Use use, PrefixFixes fixes) {
    FoldedText name = use.name().folded();
    int length = TrackingName.PREFIX.length();
    return Finding.of(
            DESCRIPTION,
            name.sourceSpan(0, length).orElseGet(use::nameSpan),
            "\"%s\" should be \"pid-\": the tools that read tracking IDs look for it in lower case, and other spellings may not be credited."
                .formatted(name.text().substring(0, length)))
        .withFixes(fixes.lowerCase(use).stream().toList());
  }
}
