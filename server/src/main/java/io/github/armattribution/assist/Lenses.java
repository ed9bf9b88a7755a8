package io.github.armattribution.assist;

import io.github.armattribution.assist.Action.CopyId;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackingName.Kind;
import io.github.armattribution.tracking.TrackingStatus;
import io.github.armattribution.tracking.TrackingStatus.State;
import io.github.armattribution.tracking.Use;
import java.util.List;
import java.util.stream.Stream;

/** Finds what is shown above the lines of a main template. */
public final class Lenses {

  private static final String MISSING = "missing-pid";

  /** Azure takes no more resources in a template, and nobody reads more lenses. */
  private static final int MOST = 800;

  private Lenses() {}

  /**
   * What tracks the template, or that nothing does: at the deployments that should, with the reason
   * why they don't, or else at the resources. Who has suppressed the findings there sees no lens
   * either.
   */
  public static List<Lens> of(
      Attribution attribution, Surroundings surroundings, List<Finding> findings) {
    TrackingStatus standing = TrackingStatus.of(attribution, surroundings);
    if (standing.state() == State.TRACKED) {
      return standing.counted().stream().flatMap(Lenses::tracked).toList();
    }
    List<Lens> flawed =
        standing.state() == State.NOT_TRACKED
            ? standing.flawed().stream().limit(MOST).flatMap(use -> flawed(use, findings)).toList()
            : List.of();
    return flawed.isEmpty()
        ? findings.stream()
            .filter(finding -> finding.rule().equals(MISSING))
            .map(Lenses::untracked)
            .toList()
        : flawed;
  }

  private static Stream<Lens> flawed(Use use, List<Finding> findings) {
    String text = "Not tracked: " + use.credit().reason();
    return UseFindings.worst(use, findings).stream()
        .map(
            finding ->
                new Lens(
                    Span.at(use.carrier().span().start()),
                    text,
                    text + " · rule page",
                    new Action.RulePage(finding.rule())));
  }

  /** None for an ID that the file does not tell: there is nothing to copy. */
  private static Stream<Lens> tracked(Use tracked) {
    if (tracked.name().kind() == Kind.UNKNOWN) {
      return Stream.empty();
    }
    String name = tracked.name().folded().display();
    String text = "Tracked by " + name;
    boolean guid = tracked.name().kind() == Kind.GUID;
    return Stream.of(
        new Lens(
            Span.at(tracked.carrier().span().start()),
            text,
            text + (guid ? " · copy GUID" : " · copy name"),
            new CopyId(guid ? tracked.name().id() : name)));
  }

  private static Lens untracked(Finding missing) {
    return new Lens(missing.span(), "Not tracked", "Not tracked: add", new Action.Insert());
  }
}
