package io.github.armattribution.assist;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what there is to tell about a place in a template. */
public final class Hovers {

  private Hovers() {}

  /**
   * What is told at {@code offset}: on the type, the name and the ID of a tracking deployment, and
   * on the resources of a main template without one. Where a finding is shown as well, it is short:
   * what comes of the fault, and the first step.
   */
  public static Optional<Hover> at(
      Attribution attribution, Surroundings surroundings, List<Finding> findings, int offset) {
    return onUse(attribution, findings, offset)
        .or(() -> onResources(attribution, surroundings, findings, offset));
  }

  private static Optional<Hover> onUse(
      Attribution attribution, List<Finding> findings, int offset) {
    return attribution.uses().stream()
        .flatMap(
            use ->
                use.carrier().places().stream()
                    .filter(place -> place.touches(offset))
                    .limit(1)
                    .map(place -> onUse(use, place, findings)))
        .findFirst();
  }

  private static Hover onUse(Use use, Span place, List<Finding> findings) {
    List<Button> buttons = new ArrayList<>();
    if (use.name().isPrefixed()) {
      switch (use.name().kind()) {
        case GUID -> buttons.add(new Button("Copy GUID", new Action.CopyId(use.name().id())));
        case PARTNER_CENTER ->
            buttons.add(new Button("Copy name", new Action.CopyId(use.name().folded().display())));
        case MALFORMED, OTHER, PLACEHOLDER, UNKNOWN -> {}
      }
    }
    UseFindings.worst(use, findings).ifPresent(finding -> buttons.add(page(finding.rule())));
    return new Hover(place, DeploymentProse.about(use, isFound(findings, place)), buttons);
  }

  private static boolean isFound(List<Finding> findings, Span place) {
    return findings.stream().anyMatch(finding -> finding.span().touches(place));
  }

  private static Optional<Hover> onResources(
      Attribution attribution, Surroundings surroundings, List<Finding> findings, int offset) {
    if (!surroundings.mainTemplate() || !attribution.atRoot().isEmpty()) {
      return Optional.empty();
    }
    return attribution
        .template()
        .root()
        .resourcesProperty()
        .map(property -> property.key().span())
        .filter(key -> key.touches(offset))
        .map(
            key ->
                new Hover(
                    key,
                    UntrackedProse.about(surroundings, isFound(findings, key)),
                    List.of(
                        new Button("Insert tracking deployment", new Action.Insert()),
                        page("missing-pid"))));
  }

  private static Button page(String rule) {
    return new Button("Rule page", new Action.RulePage(rule));
  }
}
