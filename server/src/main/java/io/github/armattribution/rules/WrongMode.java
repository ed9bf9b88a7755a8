package io.github.armattribution.rules;

import io.github.armattribution.expression.BuildTokens;
import io.github.armattribution.expression.Expressions;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.repair.TrackingInsertion;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.DeploymentScope;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.List;
import java.util.Optional;

/** A tracking deployment that is not incremental. */
final class WrongMode implements Rule {

  private static final String INCREMENTAL = "Incremental";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "wrong-mode",
          Severity.ERROR,
          "The tracking deployment's mode is not Incremental",
          """
          A nested deployment needs a mode: Azure refuses a template where it is missing. A \
          tracking deployment's is `Incremental`, the only one that ARM's documentation allows \
          for nested templates. `Complete` asks for the removal of all that a template does not \
          name, and an empty one names nothing.""",
          """
          "properties": { "mode": "Complete", "template": { ... } }""",
          """
          "properties": { "mode": "Incremental", "template": { ... } }""",
          """
          Write `"mode": "Incremental"` into the deployment's `properties`. A quick fix does it, \
          and so does `fix`.""",
          Source.of(
              """
              Microsoft's article, whose tracking resource is incremental, and ARM's \
              documentation on the modes of nested deployments.""",
              Reference.ARTICLE,
              Reference.LINKED_TEMPLATES,
              Reference.DEPLOYMENT_MODES));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    JsonEdits edits = JsonEdits.of(inspection.attribution().template().document());
    return inspection.attribution().meant().stream()
        .flatMap(tracked -> finding(tracked, edits).stream())
        .toList();
  }

  private static Optional<Finding> finding(TrackedDeployment tracked, JsonEdits edits) {
    Optional<JsonNode> mode = tracked.deployment().mode();
    String name = tracked.name().folded().display();
    if (mode.isEmpty()) {
      if (isComputed(tracked.deployment())) {
        return Optional.empty();
      }
      String message =
          "\"%s\" has no mode, so Azure refuses the template. Add \"mode\": \"Incremental\" to its properties."
              .formatted(name);
      return Optional.of(Finding.of(DESCRIPTION, tracked.nameSpan(), message))
          .map(finding -> finding.withFixes(fixes(added(tracked, edits))));
    }
    if (!(mode.get() instanceof JsonString written)
        || written.value().equalsIgnoreCase(INCREMENTAL)
        || !isPlain(written.value())) {
      return Optional.empty();
    }
    String message =
        "The mode of \"%s\" is \"%s\"; a tracking deployment has to be \"Incremental\", so that it changes nothing of the customer's."
            .formatted(name, written.value());
    return Optional.of(Finding.of(DESCRIPTION, written.span(), message))
        .map(finding -> finding.withFixes(fixes(edits.replace(written, value()))));
  }

  /** Whether something else makes the properties, or the name of one, which may be the mode. */
  private static boolean isComputed(Deployment deployment) {
    Optional<JsonNode> properties = deployment.object().get("properties");
    if (properties.isEmpty()) {
      return false;
    }
    if (properties.get() instanceof JsonObject object) {
      return object.properties().stream().map(JsonProperty::name).anyMatch(WrongMode::isFilledIn);
    }
    return properties.get() instanceof JsonNode.Word
        || properties.get() instanceof JsonString text && isFilledIn(text.value());
  }

  private static boolean isFilledIn(String text) {
    return Expressions.isExpression(text) || BuildTokens.isIn(text);
  }

  /** Whether a mode says what it says: no expression, and no build token. */
  private static boolean isPlain(String mode) {
    return !Expressions.isExpression(mode) && mode.chars().allMatch(Character::isLetter);
  }

  private static List<TextEdit> added(TrackedDeployment tracked, JsonEdits edits) {
    JsonObject deployment = tracked.deployment().object();
    Optional<JsonObject> properties = tracked.deployment().properties();
    if (properties.isPresent()) {
      Optional<JsonProperty> empty = properties.get().property("mode");
      return empty.isPresent()
          ? edits.setValue(empty.get(), value())
          : edits.prependProperty(properties.get(), "mode", value());
    }
    NewJson whole =
        TrackingInsertion.properties(
            tracked.deployment().target().orElse(DeploymentScope.RESOURCE_GROUP));
    Optional<JsonProperty> unusable = deployment.property("properties");
    return unusable.isPresent()
        ? edits.setValue(unusable.get(), whole)
        : edits.appendProperty(deployment, "properties", whole);
  }

  private static NewJson value() {
    return NewJson.string(INCREMENTAL);
  }

  private static List<Fix> fixes(List<TextEdit> edits) {
    return List.of(Fix.of("Set the mode to Incremental", true, edits));
  }
}
