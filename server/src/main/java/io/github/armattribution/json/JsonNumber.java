package io.github.armattribution.json;

/** A number, kept as it is written: see {@link #source}. */
public final class JsonNumber extends JsonNode {

  JsonNumber(JsonTree tree, int index) {
    super(tree, index);
  }
}
