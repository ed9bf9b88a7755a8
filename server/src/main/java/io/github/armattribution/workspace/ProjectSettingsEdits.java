package io.github.armattribution.workspace;

import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * Edits to the text of attribution.json that keep its style and comments. Each is empty where the
 * text is not understood, so that a mistake in it has to be mended first.
 */
public final class ProjectSettingsEdits {

  private ProjectSettingsEdits() {}

  /** Names one more main template; no edits if {@code glob} is among them already. */
  public static Optional<List<TextEdit>> addMainTemplate(String text, String glob) {
    NewJson element = NewJson.string(glob);
    return set(
        text,
        ProjectSettingsReader.MAIN_TEMPLATES,
        NewJson.array(element),
        (edits, value) ->
            value instanceof JsonArray globs
                ? Optional.of(names(globs, glob) ? List.of() : edits.appendElement(globs, element))
                : Optional.empty());
  }

  private static boolean names(JsonArray globs, String glob) {
    return globs.elements().stream()
        .anyMatch(element -> element instanceof JsonString named && named.value().equals(glob));
  }

  /** Sets the tracking ID, in place of one that is there. */
  public static Optional<List<TextEdit>> setTrackingId(String text, String id) {
    NewJson value = NewJson.string(id);
    return set(
        text,
        ProjectSettingsReader.TRACKING_ID,
        value,
        (edits, old) -> Optional.of(edits.replace(old, value)));
  }

  private interface Change {
    Optional<List<TextEdit>> of(JsonEdits edits, JsonNode old);
  }

  private static Optional<List<TextEdit>> set(
      String text, String name, NewJson value, Change change) {
    if (text.isBlank()) {
      String object = "{}\n";
      List<TextEdit> filled = set(object, name, value, change).orElseThrow();
      return Optional.of(
          List.of(new TextEdit(new Span(0, text.length()), TextEdit.apply(object, filled))));
    }
    JsonDocument document = JsonDocument.parse(text);
    if (!document.errors().isEmpty()) {
      return Optional.empty();
    }
    JsonEdits edits = JsonEdits.of(document);
    return document
        .rootObject()
        .flatMap(
            root -> {
              Optional<JsonProperty> property = property(root, name);
              Optional<JsonNode> old =
                  property
                      .flatMap(JsonProperty::value)
                      .filter(found -> !(found instanceof JsonNode.Null));
              if (old.isPresent()) {
                return change.of(edits, old.get());
              }
              return Optional.of(
                  property
                      .map(empty -> edits.setValue(empty, value))
                      .orElseGet(() -> edits.appendProperty(root, name, value)));
            });
  }

  /** The one that counts: names have their case here, and the last of equal ones is read. */
  private static Optional<JsonProperty> property(JsonObject root, String name) {
    return root.properties().stream()
        .filter(property -> property.name().equals(name))
        .reduce((first, last) -> last);
  }
}
