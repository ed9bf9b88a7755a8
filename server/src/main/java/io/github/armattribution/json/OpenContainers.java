package io.github.armattribution.json;

import java.util.Arrays;

/** The objects and arrays that are open, outermost first. */
final class OpenContainers {

  private int[] nodes = new int[32];
  private int depth;

  void push(int node) {
    if (depth == nodes.length) {
      nodes = Arrays.copyOf(nodes, depth * 2);
    }
    nodes[depth++] = node;
  }

  int pop() {
    return nodes[--depth];
  }

  int depth() {
    return depth;
  }

  int innermost() {
    return depth == 0 ? JsonTree.NONE : nodes[depth - 1];
  }
}
