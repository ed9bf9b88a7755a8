package io.github.armattribution.repair;

import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.DeploymentScope;
import io.github.armattribution.template.Template;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a tracking deployment into a template: first among its resources, where it is seen. */
public final class TrackingInsertion {

  private static final String SYMBOLIC_NAME = "customerUsageAttribution";

  private TrackingInsertion() {}

  /**
   * The edits that insert a deployment called {@code name}; empty where the template's resources
   * are neither an array nor an object, so that there is no place for one.
   */
  public static Optional<List<TextEdit>> edits(Attribution attribution, String name) {
    Template root = attribution.template().root();
    JsonEdits edits = JsonEdits.of(attribution.template().document());
    NewJson deployment = deployment(attribution.template(), name);
    Optional<JsonProperty> resources = root.resourcesProperty();
    if (resources.isEmpty()) {
      return Optional.of(addResources(root, edits, deployment));
    }
    Optional<JsonNode> value = resources.get().value();
    if (value.isEmpty() || value.get() instanceof JsonNode.Null) {
      return Optional.of(edits.setValue(resources.get(), resources(root, deployment)));
    }
    if (value.get() instanceof JsonArray array) {
      return Optional.of(edits.prependElement(array, deployment));
    }
    return value.get() instanceof JsonObject named
        ? Optional.of(edits.prependProperty(named, freeName(named, Set.of()), deployment))
        : Optional.empty();
  }

  private static List<TextEdit> addResources(Template root, JsonEdits edits, NewJson deployment) {
    NewJson resources = resources(root, deployment);
    return root.object()
        .property("outputs")
        .or(() -> unfinished(root.object()))
        .map(next -> edits.insertBefore(next, "resources", resources))
        .orElseGet(() -> edits.appendProperty(root.object(), "resources", resources));
  }

  /**
   * The last property of an object that has no end, as in a template that is being typed: what is
   * put behind that property may turn out to stand in it.
   */
  private static Optional<JsonProperty> unfinished(JsonObject object) {
    List<JsonProperty> properties = object.properties();
    if (properties.isEmpty()) {
      return Optional.empty();
    }
    JsonProperty last = properties.get(properties.size() - 1);
    boolean ended = object.source().endsWith("}") && object.span().end() > last.span().end();
    return Optional.of(last).filter(property -> !ended);
  }

  private static NewJson resources(Template root, NewJson deployment) {
    return root.isLanguageVersion2()
        ? NewJson.object().with(SYMBOLIC_NAME, deployment)
        : NewJson.array(deployment);
  }

  /** A symbolic name for a tracking deployment that {@code named} does not have yet. */
  public static String freeName(JsonObject named) {
    return freeName(named, Set.of());
  }

  /** The same, and none of {@code taken}. */
  static String freeName(JsonObject named, Set<String> taken) {
    String name = SYMBOLIC_NAME;
    for (int i = 2; named.property(name).isPresent() || taken.contains(name); i++) {
      name = SYMBOLIC_NAME + i;
    }
    return name;
  }

  /** A tracking deployment called {@code name}, as the root of {@code file} wants it. */
  public static NewJson.Members deployment(ArmTemplate file, String name) {
    DeploymentScope scope = file.root().scope().orElse(DeploymentScope.RESOURCE_GROUP);
    NewJson.Members deployment =
        NewJson.object().with("type", NewJson.string("Microsoft.Resources/deployments"));
    Optional<String> version = ApiVersion.ofNew(file);
    if (version.isPresent()) {
      deployment = deployment.with("apiVersion", version.get());
    }
    deployment = deployment.with("name", NewJson.string(name));
    if (scope != DeploymentScope.RESOURCE_GROUP) {
      deployment = deployment.with("location", NewJson.string(LocationFixes.of(scope)));
    }
    return deployment.with("properties", properties(scope));
  }

  /** What a tracking deployment deploys: nothing, incrementally. */
  static NewJson properties(DeploymentScope scope) {
    return NewJson.object()
        .with("mode", NewJson.string("Incremental"))
        .with("template", empty(scope));
  }

  /** A template that deploys nothing. */
  static NewJson empty(DeploymentScope scope) {
    return NewJson.object()
        .with("$schema", NewJson.string(scope.schema()))
        .with("contentVersion", NewJson.string("1.0.0.0"))
        .with("resources", NewJson.array());
  }
}
