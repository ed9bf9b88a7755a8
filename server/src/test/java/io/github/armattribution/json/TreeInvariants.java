package io.github.armattribution.json;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of the tree of any text. */
public final class TreeInvariants {

  private TreeInvariants() {}

  /** Reads {@code text}, which need not be JSON, and looks at all of its nodes. */
  public static void check(String text) {
    JsonDocument document = JsonDocument.parse(text);
    JsonTree tree = document.tree();
    for (int node = 0; node < tree.size(); node++) {
      checkNode(tree, node, text);
    }
    int last = 0;
    for (JsonProblem problem : document.problems()) {
      assertThat(problem.span().start()).as(text).isGreaterThanOrEqualTo(last);
      assertThat(problem.span().end()).as(text).isLessThanOrEqualTo(text.length());
      last = problem.span().start();
    }
    document.nodeAt(text.length() / 2);
  }

  private static void checkNode(JsonTree tree, int node, String text) {
    assertThat(tree.start(node)).as(text).isLessThanOrEqualTo(tree.end(node));
    assertThat(tree.parent(node)).as(text).isLessThan(node);
    int at = tree.start(node);
    int count = 0;
    for (int child = tree.firstChild(node);
        child != JsonTree.NONE;
        child = tree.nextChild(node, child)) {
      assertThat(tree.parent(child)).as(text).isEqualTo(node);
      assertThat(tree.start(child)).as(text).isGreaterThanOrEqualTo(at);
      at = tree.end(child);
      count++;
      if (tree.kind(node) == JsonTree.OBJECT) {
        assertThat(tree.kind(child)).as(text).isEqualTo(JsonTree.PROPERTY);
      }
    }
    assertThat(at).as(text).isLessThanOrEqualTo(tree.end(node));
    if (tree.kind(node) == JsonTree.PROPERTY) {
      assertThat(tree.kind(node + 1)).as(text).isEqualTo(JsonTree.STRING);
      assertThat(count).as(text).isBetween(1, 2);
    }
  }
}
