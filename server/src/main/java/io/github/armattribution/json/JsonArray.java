package io.github.armattribution.json;

import java.util.ArrayList;
import java.util.List;

/** An array. */
public final class JsonArray extends JsonNode {

  JsonArray(JsonTree tree, int index) {
    super(tree, index);
  }

  public List<JsonNode> elements() {
    List<JsonNode> elements = new ArrayList<>();
    for (int child = tree.firstChild(index);
        child != JsonTree.NONE;
        child = tree.nextChild(index, child)) {
      elements.add(of(tree, child));
    }
    return elements;
  }
}
