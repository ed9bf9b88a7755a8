package io.github.armattribution.json;

/** The literal {@code null}. */
public final class JsonNull extends JsonNode {

  JsonNull(JsonTree tree, int index) {
    super(tree, index);
  }
}
