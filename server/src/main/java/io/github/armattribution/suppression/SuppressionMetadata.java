package io.github.armattribution.suppression;

import io.github.armattribution.expression.FoldedText.Known;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.suppression.Suppression.Form;
import io.github.armattribution.template.Resource;
import io.github.armattribution.template.Template;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads suppressions in metadata, which strict JSON and other tools leave alone: {@code "metadata":
 * {"arm-attribution": {"disable": ["missing-pid"]}}} on a resource or a template.
 */
final class SuppressionMetadata {

  /** Bicep takes no hyphen in {@code metadata armAttribution = ...}. */
  private static final String BICEP_SECTION = "armAttribution";

  private final Attribution attribution;
  private final List<Suppression> suppressions = new ArrayList<>();

  private SuppressionMetadata(Attribution attribution) {
    this.attribution = attribution;
  }

  static List<Suppression> in(Attribution attribution) {
    SuppressionMetadata metadata = new SuppressionMetadata(attribution);
    for (Template template : attribution.template().templates()) {
      Span place = template.isRoot() ? new Span(0, Integer.MAX_VALUE) : template.object().span();
      metadata.read(template.object(), Form.TEMPLATE_METADATA, List.of(place));
      for (Resource resource : template.resources()) {
        if (section(resource.object()).isPresent()) {
          metadata.read(resource.object(), Form.RESOURCE_METADATA, metadata.places(resource));
        }
      }
    }
    return metadata.suppressions;
  }

  /** Our part of the metadata of a resource or template. */
  static Optional<JsonObject> section(JsonObject owner) {
    return owner
        .object(Suppression.METADATA)
        .flatMap(known -> known.object(Suppression.SECTION).or(() -> known.object(BICEP_SECTION)));
  }

  private void read(JsonObject owner, Form form, List<Span> places) {
    section(owner)
        .flatMap(section -> section.get(Suppression.DISABLE))
        .ifPresent(
            disable ->
                (disable instanceof JsonArray array ? array.elements() : List.of(disable))
                    .forEach(rule -> add(rule, form, places)));
  }

  private void add(JsonNode rule, Form form, List<Span> places) {
    String id = rule instanceof JsonString text ? text.value() : rule.source();
    suppressions.add(new Suppression(id, form, rule.span(), places, Optional.empty()));
  }

  /**
   * The resource itself, and where its tracking ID is defined: a bad ID in a variable is reported
   * there.
   */
  private List<Span> places(Resource resource) {
    List<Span> places = new ArrayList<>(List.of(resource.object().span()));
    Stream.concat(attribution.tracked().stream(), attribution.unprefixed().stream())
        .filter(tracked -> tracked.deployment().object().equals(resource.object()))
        .forEach(tracked -> places.addAll(definitions(tracked)));
    return places;
  }

  /** Where the characters of a deployment's name are written. */
  static List<Span> definitions(TrackedDeployment tracked) {
    List<Span> sources = new ArrayList<>();
    sources.add(tracked.idSpan());
    tracked
        .name()
        .folded()
        .pieces()
        .forEach(
            piece -> {
              if (piece instanceof Known known) {
                sources.add(known.source());
              }
            });
    return sources;
  }
}
