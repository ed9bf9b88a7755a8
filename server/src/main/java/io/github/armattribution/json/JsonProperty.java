package io.github.armattribution.json;

import io.github.armattribution.text.Span;
import java.util.Optional;

/** A member of an object: its name, and a value unless that was not typed yet. */
public final class JsonProperty {

  final JsonTree tree;
  final int index;

  JsonProperty(JsonTree tree, int index) {
    this.tree = tree;
    this.index = index;
  }

  static boolean isNamed(JsonTree tree, int property, String name) {
    return JsonString.equalsIgnoreCase(tree, property + 1, name);
  }

  public String name() {
    return key().value();
  }

  /** Whether Azure takes the name for {@code other}: in any case. */
  public boolean isNamed(String other) {
    return isNamed(tree, index, other);
  }

  public JsonString key() {
    return new JsonString(tree, index + 1);
  }

  /** The value, {@code null} included; absent where there is none in the text. */
  public Optional<JsonNode> value() {
    int value = tree.nextChild(index, index + 1);
    return value == JsonTree.NONE ? Optional.empty() : Optional.of(JsonNode.of(tree, value));
  }

  /** From the name's start to the value's end. */
  public Span span() {
    return tree.span(index);
  }

  public JsonObject object() {
    return new JsonObject(tree, tree.parent(index));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonProperty property
        && property.tree == tree
        && property.index == index;
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(tree) + index;
  }

  @Override
  public String toString() {
    return span().in(tree.text);
  }
}
