package io.github.armattribution.json;

/** The literal {@code true} or {@code false}. */
public final class JsonBoolean extends JsonNode {

  JsonBoolean(JsonTree tree, int index) {
    super(tree, index);
  }

  public boolean value() {
    return tree.kind(index) == JsonTree.TRUE;
  }
}
