package io.github.armattribution.assist;

import io.github.armattribution.assist.Refactoring.Kind;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Generated;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.repair.IdReplacement;
import io.github.armattribution.repair.NameToVariable;
import io.github.armattribution.repair.OptOut;
import io.github.armattribution.repair.VariableToName;
import io.github.armattribution.suppression.Suppression.Form;
import io.github.armattribution.suppression.Suppressions;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the refactorings that a place in a template calls for. */
public final class Refactorings {

  /** How many IDs of other files are offered; a menu has to stay readable. */
  private static final int OFFERED = 3;

  private final Inspection inspection;
  private final Attribution attribution;
  private final List<Refactoring> found = new ArrayList<>();

  private Refactorings(Inspection inspection) {
    this.inspection = inspection;
    this.attribution = inspection.attribution();
  }

  /**
   * What is offered where {@code asked} touches the name of a tracking deployment, or the place
   * that its ID comes from. Nothing in a broken template: there it is not sure what is where.
   */
  public static List<Refactoring> at(Inspection inspection, Span asked) {
    Refactorings refactorings = new Refactorings(inspection);
    if (refactorings.attribution.template().document().isSound()) {
      refactorings.onNames(asked);
    }
    return inspection.attribution().template().root().isFromBicep()
        ? refactorings.found.stream().map(Refactorings::inGenerated).toList()
        : List.copyOf(refactorings.found);
  }

  private void onNames(Span asked) {
    List<TrackedDeployment> touched =
        attribution.tracked().stream()
            .filter(tracked -> tracked.nameSpan().touches(asked) || tracked.idSpan().touches(asked))
            .filter(tracked -> isGood(tracked.name()))
            .toList();
    if (touched.stream().map(TrackedDeployment::idSpan).distinct().count() == 1) {
      replacements(touched.get(0));
    }
    if (touched.size() == 1 && mayMove(touched.get(0))) {
      TrackedDeployment only = touched.get(0);
      NameToVariable.of(only, attribution).ifPresent(this::extraction);
      // A parameter's default is not what must be deployed.
      VariableToName.edits(only, attribution)
          .filter(edits -> only.name().folded().assumedFrom().isEmpty())
          .ifPresent(edits -> add(Kind.INLINE, "Write the tracking ID into the name", edits));
    }
    if (touched.size() == 1) {
      OptOut.fixes(inspection, touched.get(0))
          .forEach(fix -> found.add(new Refactoring(Kind.ADD, fix)));
    }
  }

  /** Names of other kinds are findings, and those have fixes. */
  private static boolean isGood(TrackingName name) {
    return name.isPrefixed()
        && (name.kind() == TrackingName.Kind.GUID
            || name.kind() == TrackingName.Kind.PARTNER_CENTER);
  }

  /**
   * Whether a name can move without a finding on it being told twice, or a comment that suppresses
   * one being left behind.
   */
  private boolean mayMove(TrackedDeployment tracked) {
    LineIndex lines = LineIndex.of(attribution.template().document().text());
    return tracked.name().hasExactPrefix()
        && Suppressions.in(attribution, lines).all().stream()
            .filter(suppression -> suppression.form() == Form.NEXT_LINE_COMMENT)
            .noneMatch(
                suppression ->
                    suppression.reaches(tracked.nameSpan())
                        || suppression.reaches(tracked.idSpan()));
  }

  private void replacements(TrackedDeployment tracked) {
    IdReplacement replacement = new IdReplacement(attribution, tracked);
    Map<String, String> ids = new LinkedHashMap<>();
    inspection
        .settings()
        .trackingId()
        .flatMap(TrackingName::meant)
        .ifPresent(own -> ids.put(own, ""));
    inspection.surroundings().trackingIdsInUse().stream()
        .limit(OFFERED)
        .forEach(used -> ids.putIfAbsent(used.id(), ", as in " + used.file()));
    // What is here already, here or in another deployment, would be the same again.
    ids.keySet().removeAll(attribution.trackingIds());
    for (Map.Entry<String, String> known : ids.entrySet()) {
      String id = known.getKey();
      // Partner Center does not find an ID of its own anywhere but in the name.
      if (!id.endsWith(TrackingName.PARTNER_CENTER)
          || tracked.nameSpan().encloses(tracked.idSpan())) {
        replacement
            .inPlace(id)
            .ifPresent(
                edits ->
                    add(
                        Kind.REWRITE,
                        "Replace the tracking ID by " + replacement.named(id) + known.getValue(),
                        edits));
      }
    }
    if (replacement.takesGuidsInPlace()) {
      String title = "Replace the tracking ID by a new GUID (register it in Partner Center)";
      found.add(
          new Refactoring(
              Kind.REWRITE,
              Fix.withNewGuid(
                  title,
                  false,
                  guid -> replacement.inPlace(TrackingName.PREFIX + guid).orElseThrow())));
    }
  }

  private static Refactoring inGenerated(Refactoring refactoring) {
    return new Refactoring(
        refactoring.kind(), Generated.remarkOn(refactoring.change()), refactoring.newName());
  }

  private void extraction(NameToVariable.Move move) {
    found.add(
        new Refactoring(
            Kind.EXTRACT,
            Fix.of("Move the tracking ID to a variable", false, move.edits()),
            Optional.of(new NewName(move.name(), move.taken()))));
  }

  private void add(Kind kind, String title, List<TextEdit> edits) {
    found.add(new Refactoring(kind, Fix.of(title, false, edits)));
  }
}
