package io.github.armattribution.repair;

import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in createUiDefinition.json for Microsoft's notice and the question whether to track.
 *
 * @param elements what the question is added to: those of the last step that is always there, or
 *     else the basics
 * @param from how an output reads them
 * @param outputs where the answer goes
 */
record OptOutQuestion(JsonDocument document, JsonArray elements, String from, JsonObject outputs) {

  private static final String HANDLER = "Microsoft.Azure.CreateUIDef";
  private static final String SECTION = "customerUsageAttribution";
  private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_-]+");

  /** The place in {@code text}; empty if the file is not understood. */
  static Optional<OptOutQuestion> in(SourceText text) {
    JsonDocument document = JsonDocument.parse(text.content());
    return document
        .rootObject()
        .filter(root -> document.isSound())
        .filter(
            root ->
                root.string("handler")
                    .filter(handler -> handler.value().equalsIgnoreCase(HANDLER))
                    .isPresent())
        .flatMap(root -> root.object("parameters"))
        .flatMap(parameters -> in(parameters, document));
  }

  private static Optional<OptOutQuestion> in(JsonObject parameters, JsonDocument document) {
    Optional<JsonObject> outputs = parameters.object("outputs");
    if (outputs.isEmpty()
        || parameters.get("steps").filter(s -> !(s instanceof JsonArray)).isPresent()) {
      return Optional.empty();
    }
    List<JsonNode> steps = parameters.array("steps").map(JsonArray::elements).orElse(List.of());
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i) instanceof JsonObject step && isAlwaysThere(step)) {
        String from = "steps('" + step.string("name").orElseThrow().value() + "')";
        return Optional.of(
            new OptOutQuestion(
                document, step.array("elements").orElseThrow(), from, outputs.get()));
      }
    }
    return parameters
        .array("basics")
        .map(basics -> new OptOutQuestion(document, basics, "basics", outputs.get()));
  }

  private static boolean isAlwaysThere(JsonObject step) {
    return step.array("elements").isPresent()
        && step.string("name").filter(name -> STEP.matcher(name.value()).matches()).isPresent()
        && step.get("visible")
            .filter(visible -> !(visible instanceof JsonNode.Bool known && known.value()))
            .isEmpty();
  }

  boolean hasOutput(String name) {
    return outputs.property(name).isPresent();
  }

  /** Asks for what the template's parameter {@code name} takes. */
  List<TextEdit> edits(String name) {
    JsonEdits edits = JsonEdits.of(document);
    String section = freeName();
    String answer =
        from.equals("basics")
            ? "[basics('%s').%s]".formatted(section, name)
            : "[%s.%s.%s]".formatted(from, section, name);
    List<TextEdit> all = new ArrayList<>(edits.appendElement(elements, section(section, name)));
    all.addAll(edits.appendProperty(outputs, name, NewJson.string(answer)));
    return all;
  }

  private String freeName() {
    String name = SECTION;
    for (int i = 2; isTaken(name); i++) {
      name = SECTION + i;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return elements.elements().stream()
        .anyMatch(
            element ->
                element instanceof JsonObject object
                    && object
                        .string("name")
                        .map(JsonString::value)
                        .filter(name::equalsIgnoreCase)
                        .isPresent());
  }

  private static NewJson section(String section, String name) {
    return NewJson.object()
        .with("name", section)
        .with("type", "Microsoft.Common.Section")
        .with("label", "Customer usage attribution")
        .with("elements", NewJson.array(notice(), choice(name)))
        .with("visible", true);
  }

  private static NewJson notice() {
    return NewJson.object()
        .with("name", "notice")
        .with("type", "Microsoft.Common.InfoBox")
        .with("visible", true)
        .with(
            "options",
            NewJson.object()
                .with("icon", "Info")
                .with("text", Notice.TEMPLATE.text())
                .with("uri", Notice.TRUST_CENTER));
  }

  private static NewJson choice(String name) {
    return NewJson.object()
        .with("name", name)
        .with("type", "Microsoft.Common.OptionsGroup")
        .with("label", "Usage attribution")
        // A label, not the value that it stands for.
        .with("defaultValue", "Enabled")
        .with("toolTip", "Disabled deploys the same, but nothing that identifies it.")
        .with(
            "constraints",
            NewJson.object()
                .with(
                    "allowedValues",
                    NewJson.array(option("Enabled", OptOut.NO), option("Disabled", OptOut.YES)))
                .with("required", true))
        .with("visible", true);
  }

  private static NewJson option(String label, String value) {
    return NewJson.object().with("label", label).with("value", value);
  }
}
