package io.github.armattribution.rules;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.FoldedText.Gap;
import io.github.armattribution.expression.FoldedText.Known;
import io.github.armattribution.expression.FoldedText.Piece;
import io.github.armattribution.expression.Unknown;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.VariableToName;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.tracking.TrackingName.Kind;
import java.util.List;

/** An ID of Partner Center that Partner Center can't keep up to date. */
final class IndirectMarketplaceId implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "indirect-marketplace-id",
          Severity.INFORMATION,
          "The Marketplace ID does not stand in the deployment's name",
          """
          Partner Center puts the plan's own ID into a Marketplace package when that is uploaded, \
          but not where the ID comes from a variable, nor, presumably, from a parameter. Then it \
          is up to you to write the ID that the plan's technical configuration page shows, for \
          each plan its own.""",
          """
          "variables": { "tracking": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78-partnercenter" },
          "resources": [ { "name": "[variables('tracking')]", ... } ]""",
          """
          "resources": [ { "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78-partnercenter", ... } ]""",
          """
          Write the ID into the deployment's name: the one that the plan's technical \
          configuration page in Partner Center shows. Where the file tells the present ID, a \
          quick fix writes it there; compare it with Partner Center's. `fix` leaves it to \
          you.""",
          Source.of(
              """
              Microsoft's article, which says so of variables. That it is the same with \
              parameters is an inference.""",
              Reference.ARTICLE));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    if (!inspection.surroundings().mainTemplate()
        || !inspection.surroundings().uiDefinitionBeside()) {
      return List.of();
    }
    return inspection.attribution().atRoot().stream()
        .filter(tracked -> tracked.name().isPartnerCenter())
        .filter(
            tracked ->
                tracked.name().kind() == Kind.GUID || tracked.name().kind() == Kind.PARTNER_CENTER)
        .filter(IndirectMarketplaceId::isIndirect)
        .map(tracked -> finding(tracked, inspection.attribution()))
        .toList();
  }

  /** Whether some of the ID does not stand in the name itself. */
  private static boolean isIndirect(TrackedDeployment tracked) {
    Span written = tracked.nameSpan();
    for (Piece piece : tracked.name().folded().pieces()) {
      if (piece instanceof Known known && !written.encloses(known.source())) {
        return true;
      }
      if (piece instanceof Gap gap
          && (gap.why().kind() == Unknown.Kind.PARAMETER || !written.encloses(gap.why().where()))) {
        return true;
      }
    }
    return false;
  }

  private static Finding finding(TrackedDeployment tracked, Attribution attribution) {
    TrackingName name = tracked.name();
    FoldedText folded = name.folded();
    String message =
        "\"%s\" comes from a variable or parameter, where Partner Center can't replace it by the plan's own ID when the package is uploaded. Write the ID that the plan's technical configuration page shows into the name itself."
            .formatted(folded.display());
    Finding finding = Finding.of(DESCRIPTION, tracked.nameSpan(), message);
    return VariableToName.edits(tracked, attribution)
        .map(
            edits -> finding.withFixes(List.of(Fix.of("Write the ID into the name", false, edits))))
        .orElse(finding);
  }
}
