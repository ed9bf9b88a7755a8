package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.PrefixFixes;
import io.github.armattribution.tracking.TrackingName.Kind;
import io.github.armattribution.tracking.Use;
import java.util.List;

/** A tracking deployment that is none for want of {@code pid-}. */
final class MissingPrefix implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "missing-prefix",
          Severity.WARNING,
          "An empty deployment is named by a GUID without \"pid-\"",
          """
          A deployment is recognized as a tracking deployment by the prefix `pid-` of its name. \
          In Partner Center the GUID is registered without it, in the template it is written with \
          it.""",
          """
          "name": "6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78\"""",
          """
          "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78\"""",
          """
          Write `pid-` in front of the GUID. A quick fix does it, and so does `fix`; where the \
          GUID comes from a variable or parameter, it changes the name alone, since others may \
          use the GUID, too.""",
          Source.of(
              """
              Microsoft's article: the name is `pid-` and the GUID; Partner Center asks for the \
              GUID without the prefix.""",
              Reference.ARTICLE));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    List<Use> bare =
        inspection.attribution().uses().stream()
            .filter(use -> !use.name().isPrefixed() && use.name().kind() == Kind.GUID)
            .toList();
    PrefixFixes fixes = new PrefixFixes(inspection.attribution());
    return IdFindings.of(bare, use -> finding(use, fixes));
  }

  private static Finding finding(Use use, PrefixFixes fixes) {
    return Finding.of(
            DESCRIPTION,
            use.idSpan(),
            "This empty deployment is named by a GUID without the prefix \"pid-\", so Microsoft does not take %s for a tracking ID. Name it pid-%s."
                .formatted(use.name().id(), use.name().folded().display()))
        .withFixes(fixes.add(use).stream().toList());
  }
}
