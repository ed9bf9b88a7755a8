package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.IdFixes;
import io.github.armattribution.tracking.Placeholder;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.tracking.TrackingName.Kind;
import io.github.armattribution.tracking.Use;
import java.util.List;

/** A tracking ID that still has to be filled in. */
final class PlaceholderGuid implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "placeholder-guid",
          Severity.ERROR,
          "The tracking ID is a placeholder",
          """
          X's, zeros, text in angle brackets, a word such as `guid`, digits that are counted or \
          spell words, and the sample GUIDs of Microsoft's documentation and of this tool's are \
          registered by nobody. They deploy without an error, and the usage is not credited.""",
          """
          "name": "pid-XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX\"""",
          """
          "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78\"""",
          """
          Put in the GUID that you registered in Partner Center (Settings, Account settings, \
          Organization profile, Identifiers). Quick fixes put in your tracking ID (the setting \
          `trackingId`) or a new GUID, which you then register; `fix` puts in yours, and a new \
          GUID only if told to (`--new-guids`). In front of `-partnercenter` no new GUID is \
          offered: copy the ID from the plan's technical configuration page in Partner \
          Center.""",
          Source.of(
              """
              Microsoft's article, for the sample GUIDs (one of them, \
              `eb7927c8-dd66-43e1-b0cf-c346a422063`, is a digit short besides). The other \
              placeholders were seen in public templates.""",
              Reference.ARTICLE));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    List<Use> bad =
        inspection.attribution().uses().stream()
            .filter(use -> use.name().kind() == Kind.PLACEHOLDER)
            .toList();
    IdFixes fixes = new IdFixes(inspection);
    return IdFindings.of(
        bad,
        use ->
            Finding.of(DESCRIPTION, use.idSpan(), message(use.name()))
                .withFixes(fixes.replacements(use, true)));
  }

  private static String message(TrackingName name) {
    String reason = name.placeholder().map(Placeholder::reason).orElse("");
    String malformed =
        name.defects().isEmpty() ? "" : " (and it " + String.join(", and ", name.defects()) + ")";
    String prefix =
        name.isPrefixed() ? "" : " The name also lacks the prefix \"pid-\" that makes it count.";
    String right =
        name.meansPartnerCenter()
            ? "ID that Partner Center shows for the plan"
            : "GUID that you registered in Partner Center";
    return "\"%s\" is a placeholder: %s%s. Put in the %s, or the usage is credited to nobody.%s"
        .formatted(name.id(), reason, malformed, right, prefix);
  }
}
