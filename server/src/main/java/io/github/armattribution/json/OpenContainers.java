package io.github.armattribution.json;

import java.util.Arrays;

/**
 * The objects and arrays that are open, outermost first, and how the lines they opened on begin.
 */
final class OpenContainers {

  private int[] nodes = new int[32];
  private int[] indents = new int[32];
  private boolean[] implied = new boolean[32];
  private int depth;

  /**
   * @param indent blanks in front of the line that the container opened on
   * @param isImplied whether its bracket is lost, so that {@code indent} is the most it can be
   */
  void push(int node, int indent, boolean isImplied) {
    if (depth == nodes.length) {
      nodes = Arrays.copyOf(nodes, depth * 2);
      indents = Arrays.copyOf(indents, depth * 2);
      implied = Arrays.copyOf(implied, depth * 2);
    }
    nodes[depth] = node;
    indents[depth] = indent;
    implied[depth++] = isImplied;
  }

  int pop() {
    return nodes[--depth];
  }

  int depth() {
    return depth;
  }

  int node(int level) {
    return nodes[level];
  }

  int indent(int level) {
    return indents[level];
  }

  boolean isImplied(int level) {
    return implied[level];
  }

  int innermost() {
    return depth == 0 ? JsonTree.NONE : nodes[depth - 1];
  }
}
