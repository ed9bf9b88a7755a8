package io.github.armattribution.assist;

import io.github.armattribution.template.Surroundings;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.Use;
import java.util.List;
import java.util.Optional;

/** Finds what there is to tell about a place in a template. */
public final class Hovers {

  private static final List<Button> UNTRACKED =
      List.of(new Button("Insert tracking deployment", new Action.Insert()), page("missing-pid"));

  private Hovers() {}

  /**
   * What is told at {@code offset}: on the type, the name and the ID of a tracking deployment, and
   * on the resources of a main template without one.
   */
  public static Optional<Hover> at(Attribution attribution, Surroundings surroundings, int offset) {
    return onUse(attribution, surroundings, offset)
        .or(() -> onResources(attribution, surroundings, offset));
  }

  private static Optional<Hover> onUse(
      Attribution attribution, Surroundings surroundings, int offset) {
    return attribution.uses().stream()
        .flatMap(
            use ->
                use.carrier().places().stream()
                    .filter(place -> place.touches(offset))
                    .limit(1)
                    .map(
                        place ->
                            new Hover(
                                place, DeploymentProse.about(use, surroundings), buttons(use))))
        .findFirst();
  }

  private static Optional<Hover> onResources(
      Attribution attribution, Surroundings surroundings, int offset) {
    if (!surroundings.mainTemplate() || !attribution.atRoot().isEmpty()) {
      return Optional.empty();
    }
    return attribution
        .template()
        .root()
        .resourcesProperty()
        .map(property -> property.key().span())
        .filter(key -> key.touches(offset))
        .map(key -> new Hover(key, UntrackedProse.about(surroundings), UNTRACKED));
  }

  private static List<Button> buttons(Use use) {
    if (!use.name().isPrefixed()) {
      return List.of(page("missing-prefix"));
    }
    return switch (use.name().kind()) {
      case GUID -> List.of(new Button("Copy GUID", new Action.CopyId(use.name().id())));
      case PARTNER_CENTER ->
          List.of(new Button("Copy name", new Action.CopyId(use.name().folded().display())));
      case MALFORMED, OTHER -> List.of(page("malformed-guid"));
      case PLACEHOLDER -> List.of(page("placeholder-guid"));
      case UNKNOWN -> List.of();
    };
  }

  private static Button page(String rule) {
    return new Button("Rule page", new Action.RulePage(rule));
  }
}
