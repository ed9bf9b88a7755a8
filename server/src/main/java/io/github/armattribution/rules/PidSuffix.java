package io.github.armattribution.rules;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.TailCut;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.NameFlaw;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A GUID with something behind it that does not come from Partner Center. */
final class PidSuffix implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "pid-suffix",
          Severity.HINT,
          "Something follows the GUID in the tracking ID",
          """
          Microsoft documents the names `pid-<GUID>` and, for Marketplace offers, \
          `pid-<GUID>-partnercenter`. Some templates add a suffix, to tell deployments apart; \
          whether such a name is credited to a partner is not documented, and Microsoft's guide \
          to Azure Verified Modules tells partners to leave it off.""",
          """
          "name": "[concat('pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78-', uniqueString(resourceGroup().id))]\"""",
          """
          "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78\"""",
          """
          Where you don't need the suffix, leave it off. A quick fix does it, unless another \
          deployment has the same GUID; `fix` leaves it to you. With Partner Center's ID for a \
          Marketplace plan, copy that name whole: where its end is nearly right, or something \
          follows it, the quick fix writes `pid-<GUID>-partnercenter`.""",
          Source.of(
              """
              Microsoft's article shows the two forms; the guide to Azure Verified Modules \
              advises against the suffix. Microsoft's own landing zones have one in public. That \
              a suffix costs a partner the credit is not confirmed, hence a hint.""",
              Reference.ARTICLE));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    if (!inspection.surroundings().mainTemplate()) {
      return List.of();
    }
    Attribution attribution = inspection.attribution();
    TailCut.Cutter cutter = new TailCut.Cutter(attribution);
    // A bad ID has rules of its own; what follows it stays when it is mended.
    return Stream.concat(attribution.atRoot().stream(), attribution.unprefixed().stream())
        .filter(tracked -> hasSuffix(tracked.name()))
        .filter(tracked -> NameFlaw.of(tracked).isEmpty())
        .map(tracked -> finding(tracked, cutter))
        .toList();
  }

  private static boolean hasSuffix(TrackingName name) {
    // Of a bad ID that Partner Center gave, all is told with the ID.
    boolean suffixed =
        switch (name.kind()) {
          case GUID -> !name.isPartnerCenter() || name.marketplaceName().isPresent();
          case MALFORMED, PLACEHOLDER -> !name.meansPartnerCenter();
          case PARTNER_CENTER, OTHER, UNKNOWN -> false;
        };
    return suffixed
        && name.tail().chars().anyMatch(c -> c != FoldedText.UNKNOWN)
        && !mayBePartnerCenter(name);
  }

  /** Whether the tail may turn out to be Partner Center's, once its gaps are filled. */
  private static boolean mayBePartnerCenter(TrackingName name) {
    String tail = name.tail();
    int gap = tail.indexOf(FoldedText.UNKNOWN);
    int last = tail.lastIndexOf(FoldedText.UNKNOWN);
    if (gap < 0) {
      return false;
    }
    String end = TrackingName.PARTNER_CENTER;
    int known = tail.length() - 1 - last;
    FoldedText folded = name.folded();
    boolean fits =
        folded.shortest() - name.idEnd() <= end.length()
            && folded.longest() - name.idEnd() >= end.length()
            && end.regionMatches(true, 0, tail, 0, gap)
            && end.regionMatches(true, end.length() - known, tail, last + 1, known);
    return fits && folded.gapAt(name.idEnd() + gap).filter(PidSuffix::isMade).isEmpty();
  }

  /** What is made while deploying, such as a hash, is no word. */
  private static boolean isMade(FoldedText.Gap gap) {
    return switch (gap.why().kind()) {
      case RUNTIME_FUNCTION, CHANGING_FUNCTION, CUSTOMER_FUNCTION -> true;
      default -> false;
    };
  }

  private static Finding finding(TrackedDeployment tracked, TailCut.Cutter cutter) {
    TrackingName name = tracked.name();
    FoldedText folded = name.folded();
    Optional<String> given = name.marketplaceName();
    String message =
        given
            .map(right -> marketplace(folded, right, name.tail()))
            .orElseGet(() -> suffixed(folded));
    Span span =
        Optional.of(folded)
            .filter(FoldedText::isKnown)
            .flatMap(known -> known.sourceSpan(name.idEnd(), known.text().length()))
            .orElseGet(tracked::nameSpan);
    String title = given.map("Write "::concat).orElse("Leave off what follows the GUID");
    return Finding.of(DESCRIPTION, span, message)
        .withFixes(
            cutter.edits(tracked).stream().map(edits -> Fix.of(title, false, edits)).toList());
  }

  private static String marketplace(FoldedText folded, String right, String tail) {
    boolean goesOn =
        tail.regionMatches(
            true, 0, TrackingName.PARTNER_CENTER, 0, TrackingName.PARTNER_CENTER.length());
    return "The name \"%s\" %s. Whether it is credited is not documented; name the deployment %s, if the plan's technical configuration page in Partner Center shows that."
        .formatted(
            folded.display(),
            goesOn
                ? "goes on behind the ID that Partner Center gives"
                : "is nearly one that Partner Center gives",
            right);
  }

  private static String suffixed(FoldedText folded) {
    return "The name \"%s\" goes on behind the tracking ID. Whether a name with a suffix is credited is not documented; where you don't need it, name the deployment pid-<GUID>."
        .formatted(folded.display());
  }
}
