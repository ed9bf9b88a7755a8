package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.TailCut;
import io.github.armattribution.tracking.NameFlaw;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import java.util.List;

/** A tracking deployment whose name Azure refuses. */
final class InvalidDeploymentName implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "invalid-deployment-name",
          Severity.ERROR,
          "Azure refuses the tracking deployment's name",
          """
          A deployment's name has 1 to 64 characters: letters, digits, hyphens, underscores, \
          periods and parentheses. With any other one the whole deployment fails. `pid-` and a \
          GUID take 40, so that 24 are left for what follows; `uniqueString(...)` takes 13 of \
          them, and `guid(...)` 36. A name whose length is open is a finding if it is too long \
          whatever fills it.""",
          """
          "name": "[concat('pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78-gateway-eu-', uniqueString(resourceGroup().id))]\"""",
          """
          "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78\"""",
          """
          Change what stands beside the tracking ID, or leave it off. A quick fix, and `fix`, \
          shorten the name to `pid-` and the GUID, or to all that Partner Center gave, unless \
          another deployment has that GUID, too, or two IDs stand in the name; a word \
          behind a blank and Partner Center's end is left to you.""",
          Source.of(
              """
              ARM's documentation, which gives the characters and the length of deployment names.""",
              Reference.NAME_RULES));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    TailCut.Cutter cutter = new TailCut.Cutter(inspection.attribution());
    return inspection.attribution().tracked().stream()
        .flatMap(
            tracked -> NameFlaw.of(tracked).map(flaw -> finding(tracked, flaw, cutter)).stream())
        .toList();
  }

  private static Finding finding(TrackedDeployment tracked, NameFlaw flaw, TailCut.Cutter cutter) {
    String message =
        "Azure refuses the deployment name \"%s\": it %s. %s"
            .formatted(tracked.name().folded().display(), flaw.reason(), advice(tracked.name()));
    return Finding.of(DESCRIPTION, flaw.span(), message)
        .withFixes(
            cutter.edits(tracked).stream()
                .map(
                    edits ->
                        Fix.of(
                            "Shorten the name to " + right(tracked),
                            isClear(tracked.name()),
                            edits))
                .toList());
  }

  private static String advice(TrackingName name) {
    return SeveralIds.message(name)
        .orElse("Change what stands beside the tracking ID, or leave it off.");
  }

  /** Whether nothing is cut off that a blank makes a remark, such as "copy". */
  private static boolean isClear(TrackingName name) {
    String text = name.folded().text();
    return name.marketplaceName()
        .filter(given -> given.length() < text.length() && text.charAt(given.length()) == ' ')
        .isEmpty();
  }

  private static String right(TrackedDeployment tracked) {
    return tracked.name().marketplaceName().orElse("pid-<GUID>");
  }
}
