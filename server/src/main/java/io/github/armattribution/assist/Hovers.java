package io.github.armattribution.assist;

import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    return onDeployment(attribution, surroundings, offset)
        .or(() -> onResources(attribution, surroundings, offset));
  }

  private static Optional<Hover> onDeployment(
      Attribution attribution, Surroundings surroundings, int offset) {
    return attribution.meant().stream()
        .flatMap(
            tracked ->
                places(tracked).stream()
                    .filter(place -> place.touches(offset))
                    .limit(1)
                    .map(
                        place ->
                            new Hover(
                                place,
                                DeploymentProse.about(tracked, surroundings),
                                buttons(tracked))))
        .findFirst();
  }

  private static List<Span> places(TrackedDeployment tracked) {
    JsonObject object = tracked.deployment().object();
    return Stream.of(
            object.property("type").map(JsonProperty::span),
            object.property("name").map(JsonProperty::span),
            Optional.of(tracked.idSpan()))
        .flatMap(Optional::stream)
        .toList();
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

  private static List<Button> buttons(TrackedDeployment tracked) {
    if (!tracked.name().isPrefixed()) {
      return List.of(page("missing-prefix"));
    }
    return switch (tracked.name().kind()) {
      case GUID -> List.of(new Button("Copy GUID", new Action.CopyId(tracked.name().id())));
      case PARTNER_CENTER ->
          List.of(new Button("Copy name", new Action.CopyId(tracked.name().folded().display())));
      case MALFORMED, OTHER -> List.of(page("malformed-guid"));
      case PLACEHOLDER -> List.of(page("placeholder-guid"));
      case UNKNOWN -> List.of();
    };
  }

  private static Button page(String rule) {
    return new Button("Rule page", new Action.RulePage(rule));
  }
}
