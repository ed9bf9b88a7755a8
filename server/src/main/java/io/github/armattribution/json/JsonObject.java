package io.github.armattribution.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An object. Names are compared as Azure does: in any case, and the last of equal ones counts. */
public final class JsonObject extends JsonNode {

  /** Up to so many properties are looked through one by one. */
  private static final int FEW = 32;

  JsonObject(JsonTree tree, int index) {
    super(tree, index);
  }

  public List<JsonProperty> properties() {
    List<JsonProperty> properties = new ArrayList<>();
    for (int child = tree.firstChild(index);
        child != JsonTree.NONE;
        child = tree.nextChild(index, child)) {
      properties.add(new JsonProperty(tree, child));
    }
    return properties;
  }

  /** The property of that name, whatever its value. */
  public Optional<JsonProperty> property(String name) {
    if (tree.isIndexed(index)) {
      return indexed(name);
    }
    int found = JsonTree.NONE;
    int looked = 0;
    for (int child = tree.firstChild(index);
        child != JsonTree.NONE;
        child = tree.nextChild(index, child)) {
      if (++looked > FEW) {
        return indexed(name);
      }
      if (JsonProperty.isNamed(tree, child, name)) {
        found = child;
      }
    }
    return found == JsonTree.NONE ? Optional.empty() : Optional.of(new JsonProperty(tree, found));
  }

  private Optional<JsonProperty> indexed(String name) {
    return Optional.ofNullable(tree.propertiesByName(index).get(name))
        .map(named -> new JsonProperty(tree, named));
  }

  /**
   * The value of that name; absent where it is missing or {@code null}, which Azure does not tell
   * apart.
   */
  public Optional<JsonNode> get(String name) {
    return property(name)
        .flatMap(JsonProperty::value)
        .filter(value -> !(value instanceof JsonNode.Null));
  }

  public Optional<JsonObject> object(String name) {
    return get(name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  public Optional<JsonArray> array(String name) {
    return get(name).filter(JsonArray.class::isInstance).map(JsonArray.class::cast);
  }

  public Optional<JsonString> string(String name) {
    return get(name).filter(JsonString.class::isInstance).map(JsonString.class::cast);
  }
}
