package io.github.armattribution.template;

import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A resource of a template.
 *
 * @param object its JSON
 * @param template the template that it belongs to
 * @param parent the resource that it is written in, for a child resource
 */
public record Resource(JsonObject object, Template template, Optional<Resource> parent) {

  private static final String DEPLOYMENT_TYPE = "Microsoft.Resources/deployments";

  /** The resources written directly under {@code owner}. */
  static List<Resource> in(JsonObject owner, Template template, Optional<Resource> parent) {
    return of(owner.get("resources"), template, parent);
  }

  /** Those that {@code written} holds: an array, or an object by symbolic name. */
  static List<Resource> of(
      Optional<JsonNode> written, Template template, Optional<Resource> parent) {
    return objects(written).stream().map(object -> new Resource(object, template, parent)).toList();
  }

  /** The objects that may be resources among those. */
  static List<JsonObject> objects(Optional<JsonNode> written) {
    return elements(written).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }

  private static List<JsonNode> elements(Optional<JsonNode> resources) {
    if (resources.isPresent() && resources.get() instanceof JsonArray array) {
      return array.elements();
    }
    if (resources.isPresent() && resources.get() instanceof JsonObject named) {
      return named.properties().stream()
          .map(JsonProperty::value)
          .flatMap(Optional::stream)
          .toList();
    }
    return List.of();
  }

  /** Its type as written; a child's may be short. Azure takes no expression here. */
  public Optional<Written> type() {
    return object.string("type").map(type -> new Written(type.value(), type.span()));
  }

  public Optional<JsonNode> name() {
    return object.get("name");
  }

  /** Whether it is a deployment that this template makes, not a reference to one made elsewhere. */
  public boolean isDeployment() {
    return type().filter(type -> type.text().equalsIgnoreCase(DEPLOYMENT_TYPE)).isPresent()
        && !isReference();
  }

  /** Whether it only names a resource that is made elsewhere. */
  public boolean isReference() {
    return isReference(object);
  }

  /** Whether {@code resource} says that it is made elsewhere. */
  static boolean isReference(JsonNode resource) {
    return resource instanceof JsonObject object
        && object
            .get("existing")
            .filter(existing -> existing instanceof JsonNode.Bool known && known.value())
            .isPresent();
  }
}
