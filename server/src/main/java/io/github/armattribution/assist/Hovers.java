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
                    .map(place -> new Hover(place, DeploymentProse.about(tracked, surroundings))))
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
        .map(key -> new Hover(key, UntrackedProse.about(surroundings)));
  }
}
