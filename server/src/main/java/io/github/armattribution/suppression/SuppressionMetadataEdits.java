package io.github.armattribution.suppression;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.Resource;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes suppressions into metadata. */
final class SuppressionMetadataEdits {

  private final Attribution attribution;
  private final JsonEdits edits;

  SuppressionMetadataEdits(Attribution attribution) {
    this.attribution = attribution;
    this.edits = JsonEdits.of(attribution.template().document());
  }

  /** On the smallest resource that the finding is about; empty where it is about none. */
  Optional<List<TextEdit>> onResource(Finding finding) {
    Span span = finding.span();
    return attribution.template().templates().stream()
        .flatMap(template -> template.resources().stream())
        .map(Resource::object)
        .filter(object -> object.span().start() <= span.start())
        .filter(object -> span.start() < object.span().end())
        .min(Comparator.comparingInt(object -> object.span().length()))
        .or(() -> definedFor(span))
        .flatMap(object -> disable(finding.rule(), object, "name"));
  }

  Optional<List<TextEdit>> onTemplate(String rule) {
    return disable(rule, attribution.template().root().object(), "contentVersion");
  }

  /** The tracking deployment whose name is defined at a place outside of it. */
  private Optional<JsonObject> definedFor(Span span) {
    return Stream.concat(attribution.tracked().stream(), attribution.unprefixed().stream())
        .filter(
            tracked ->
                SuppressionMetadata.definitions(tracked).stream()
                    .anyMatch(place -> place.start() <= span.start() && span.start() < place.end()))
        .map(TrackedDeployment::deployment)
        .map(deployment -> deployment.object())
        .findFirst();
  }

  private Optional<List<TextEdit>> disable(String rule, JsonObject owner, String anchor) {
    NewJson list = NewJson.array(NewJson.string(rule));
    Optional<JsonObject> section = SuppressionMetadata.section(owner);
    if (section.isPresent()) {
      return section
          .get()
          .property(Suppression.DISABLE)
          .map(disable -> extend(disable, rule))
          .orElseGet(
              () -> Optional.of(edits.appendProperty(section.get(), Suppression.DISABLE, list)));
    }
    NewJson.Members ours = NewJson.object().with(Suppression.DISABLE, list);
    Optional<JsonProperty> metadata = owner.property(Suppression.METADATA);
    if (metadata.isPresent()) {
      return owner
          .object(Suppression.METADATA)
          .filter(known -> known.property(Suppression.SECTION).isEmpty())
          .map(known -> edits.appendProperty(known, Suppression.SECTION, ours));
    }
    NewJson value = NewJson.object().with(Suppression.SECTION, ours);
    return Optional.of(
        owner
            .property(anchor)
            .map(before -> edits.insertAfter(before, Suppression.METADATA, value))
            .orElseGet(() -> edits.appendProperty(owner, Suppression.METADATA, value)));
  }

  private Optional<List<TextEdit>> extend(JsonProperty disable, String rule) {
    Optional<JsonNode> value = disable.value();
    if (value.isPresent() && value.get() instanceof JsonArray array) {
      return Optional.of(edits.appendElement(array, NewJson.string(rule)));
    }
    return value
        .filter(JsonString.class::isInstance)
        .map(only -> NewJson.string(((JsonString) only).value()))
        .map(only -> edits.setValue(disable, NewJson.array(only, NewJson.string(rule))));
  }
}
