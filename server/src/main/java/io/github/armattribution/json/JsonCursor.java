package io.github.armattribution.json;

import java.util.Optional;

/** Finds what a cursor is at, in a broken document too. */
final class JsonCursor {

  private JsonCursor() {}

  static Optional<JsonNode> at(JsonTree tree, int offset) {
    int found = JsonTree.NONE;
    int node = tree.size() > 0 && touches(tree, 0, offset) ? 0 : JsonTree.NONE;
    while (node != JsonTree.NONE) {
      if (tree.kind(node) != JsonTree.PROPERTY) {
        found = node;
      }
      node = childAt(tree, node, offset);
    }
    return found == JsonTree.NONE ? Optional.empty() : Optional.of(JsonNode.of(tree, found));
  }

  /**
   * The last child that touches {@code offset}: where two meet, that is the one that starts there.
   */
  private static int childAt(JsonTree tree, int node, int offset) {
    int found = JsonTree.NONE;
    for (int child = tree.firstChild(node);
        child != JsonTree.NONE && tree.start(child) <= offset;
        child = tree.nextChild(node, child)) {
      if (touches(tree, child, offset)) {
        found = child;
      }
    }
    return found;
  }

  private static boolean touches(JsonTree tree, int node, int offset) {
    return tree.start(node) <= offset && offset <= tree.end(node);
  }
}
