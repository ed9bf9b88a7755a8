package io.github.armattribution.repair;

import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a parameter allows of its values: Azure refuses the template if the default is none of
 * those.
 */
final class ParameterLimits {

  private final JsonString value;
  private final JsonObject parameter;

  private ParameterLimits(JsonString value, JsonObject parameter) {
    this.value = value;
    this.parameter = parameter;
  }

  /**
   * An edit with those that it needs elsewhere in a parameter whose default it changes; empty where
   * the parameter would not allow the default any more.
   */
  static Optional<List<TextEdit>> keptBy(TextEdit edit, JsonDocument document) {
    return at(edit.span(), document)
        .map(limits -> limits.keeping(edit))
        .orElse(Optional.of(List.of(edit)));
  }

  /** Those of the parameter in whose default {@code place} stands; empty if it has none. */
  static Optional<ParameterLimits> at(Span place, JsonDocument document) {
    return document
        .nodeAt(place.start())
        .filter(JsonString.class::isInstance)
        .map(JsonString.class::cast)
        .flatMap(
            value ->
                value
                    .property()
                    .filter(property -> property.isNamed("defaultValue"))
                    .map(JsonProperty::object)
                    .filter(ParameterLimits::hasLimits)
                    .map(parameter -> new ParameterLimits(value, parameter)));
  }

  private static boolean hasLimits(JsonObject parameter) {
    return Stream.of("allowedValues", "minLength", "maxLength")
        .anyMatch(limit -> parameter.get(limit).isPresent());
  }

  private Optional<List<TextEdit>> keeping(TextEdit edit) {
    int length = value.value().length() - edit.span().length() + edit.newText().length();
    if (length < limit("minLength", 0) || length > limit("maxLength", Integer.MAX_VALUE)) {
      return Optional.empty();
    }
    Optional<List<JsonNode>> allowed = parameter.array("allowedValues").map(JsonArray::elements);
    TextEdit moved = moved(edit, -value.span().start());
    String after = TextEdit.apply(value.source(), List.of(moved));
    if (allowed.isEmpty() || allowed.get().stream().anyMatch(node -> node.source().equals(after))) {
      return Optional.of(List.of(edit));
    }
    List<TextEdit> edits = new ArrayList<>(List.of(edit));
    allowed.get().stream()
        .filter(node -> node.source().equals(value.source()))
        .map(node -> moved(moved, node.span().start()))
        .forEach(edits::add);
    return Optional.of(edits).filter(all -> all.size() > 1);
  }

  private int limit(String name, int none) {
    return parameter
        .get(name)
        .map(JsonNode::source)
        .filter(number -> number.matches("[0-9]{1,9}"))
        .map(Integer::valueOf)
        .orElse(none);
  }

  private static TextEdit moved(TextEdit edit, int by) {
    return new TextEdit(new Span(edit.span().start() + by, edit.span().end() + by), edit.newText());
  }
}
