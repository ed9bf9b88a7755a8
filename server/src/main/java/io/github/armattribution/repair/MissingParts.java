package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.DeploymentScope;
import io.github.armattribution.template.Gaps;
import io.github.armattribution.text.EditedText;
import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Adds to a tracking deployment what it lacks. */
public final class MissingParts {

  private final int index;
  private EditedText text;

  private MissingParts(ArmTemplate file, Deployment deployment) {
    this.index = file.deployments().indexOf(deployment);
    this.text = EditedText.of(file.document().text());
  }

  public static Fix fix(ArmTemplate file, Deployment deployment) {
    return Fix.lazily(
        "Add what is missing", true, () -> new MissingParts(file, deployment).added());
  }

  /** One after the other: each finds its place in what the ones before have made. */
  private List<TextEdit> added() {
    Gaps gaps = now().deployments().get(index).gaps();
    if (gaps.apiVersion()) {
      String version = ApiVersion.missing(now());
      add((edits, deployment) -> put(edits, deployment.object(), "apiVersion", "type", version));
    }
    if (gaps.content()) {
      add(MissingParts::withoutLink);
      add(MissingParts::content);
    }
    for (String member : gaps.inTemplate()) {
      add((edits, deployment) -> member(edits, deployment, member));
    }
    return text.edits();
  }

  private interface Addition {
    List<TextEdit> to(JsonEdits edits, Deployment deployment);
  }

  private void add(Addition addition) {
    ArmTemplate file = now();
    text = text.then(addition.to(JsonEdits.of(file.document()), file.deployments().get(index)));
  }

  private ArmTemplate now() {
    return ArmTemplate.of(JsonDocument.parse(text.content())).orElseThrow();
  }

  /** A link that names nothing is refused beside a template, too. */
  private static List<TextEdit> withoutLink(JsonEdits edits, Deployment deployment) {
    return deployment
        .properties()
        .filter(properties -> properties.object("templateLink").isPresent())
        .flatMap(properties -> properties.property("templateLink"))
        .map(edits::remove)
        .orElse(List.of());
  }

  private static List<TextEdit> content(JsonEdits edits, Deployment deployment) {
    Optional<JsonObject> properties = deployment.properties();
    return properties.isPresent()
        ? put(
            edits, properties.get(), "template", "mode", TrackingInsertion.empty(scope(deployment)))
        : put(
            edits,
            deployment.object(),
            "properties",
            "location",
            TrackingInsertion.properties(scope(deployment)));
  }

  private static List<TextEdit> member(JsonEdits edits, Deployment deployment, String name) {
    JsonObject template = deployment.inlineTemplate().orElseThrow().object();
    return switch (name) {
      case "$schema" ->
          template.property(name).isPresent()
              ? put(edits, template, name, "", scope(deployment).schema())
              : edits.prependProperty(template, name, NewJson.string(scope(deployment).schema()));
      case "contentVersion" -> put(edits, template, name, "$schema", "1.0.0.0");
      default -> put(edits, template, name, "", NewJson.array());
    };
  }

  private static DeploymentScope scope(Deployment deployment) {
    return deployment.target().scope().orElse(DeploymentScope.RESOURCE_GROUP);
  }

  private static List<TextEdit> put(
      JsonEdits edits, JsonObject object, String name, String before, String value) {
    return put(edits, object, name, before, NewJson.string(value));
  }

  /** Gives a property its value; a new one goes behind {@code before}, or else to the end. */
  private static List<TextEdit> put(
      JsonEdits edits, JsonObject object, String name, String before, NewJson value) {
    Optional<JsonProperty> present = object.property(name);
    if (present.isPresent()) {
      return edits.setValue(present.get(), value);
    }
    return object
        .property(before)
        .map(anchor -> edits.insertAfter(anchor, name, value))
        .orElseGet(() -> edits.appendProperty(object, name, value));
  }
}
