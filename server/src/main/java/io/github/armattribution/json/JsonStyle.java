package io.github.armattribution.json;

/**
 * How a text is laid out.
 *
 * @param unit what one level of indentation adds
 * @param lineBreak how a line ends
 * @param colon the colon behind a name, with the blanks around it
 * @param gap what stands behind a comma on a line
 * @param padding what stands inside the braces of an object on one line
 */
record JsonStyle(String unit, String lineBreak, String colon, String gap, String padding) {

  /** Style shows early or not at all. */
  private static final int NODES_TO_ASK = 1000;

  static JsonStyle of(JsonTree tree) {
    JsonBlanks blanks = new JsonBlanks(tree.text);
    String unit = null;
    String colon = null;
    String padding = null;
    int count = Math.min(tree.size(), NODES_TO_ASK);
    for (int node = 0; node < count; node++) {
      int child = tree.firstChild(node);
      if (child == JsonTree.NONE) {
        continue;
      }
      if (tree.kind(node) == JsonTree.PROPERTY) {
        colon = colon == null ? colonOf(tree, node) : colon;
        continue;
      }
      unit = unit == null ? unitOf(tree, blanks, node, child) : unit;
      if (padding == null && tree.kind(node) == JsonTree.OBJECT) {
        padding = paddingOf(tree, blanks, node, child);
      }
    }
    colon = colon == null ? ": " : colon;
    String gap = colon.endsWith(":") ? "" : " ";
    return new JsonStyle(
        unit == null ? "  " : unit,
        lineBreakOf(tree.text),
        colon,
        gap,
        padding == null ? gap : padding);
  }

  private static String unitOf(JsonTree tree, JsonBlanks blanks, int node, int child) {
    int start = tree.start(child);
    if (!blanks.isFirstOnLine(start)) {
      return null;
    }
    String outer = blanks.indent(tree.start(node));
    String inner = blanks.indent(start);
    return inner.length() > outer.length() && inner.startsWith(outer)
        ? inner.substring(outer.length())
        : null;
  }

  private static String colonOf(JsonTree tree, int property) {
    int value = tree.nextChild(property, property + 1);
    if (value == JsonTree.NONE) {
      return null;
    }
    String between = tree.text.substring(tree.end(property + 1), tree.start(value));
    boolean isPlain =
        between.strip().equals(":") && between.chars().allMatch(c -> c == ':' || c == ' ');
    return isPlain ? between : null;
  }

  private static String paddingOf(JsonTree tree, JsonBlanks blanks, int node, int child) {
    int start = tree.start(node);
    boolean onOneLine = !blanks.hasLineBreak(start, tree.end(node));
    return onOneLine ? (tree.start(child) > start + 1 ? " " : "") : null;
  }

  private static String lineBreakOf(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\n') {
        return "\n";
      }
      if (text.charAt(at) == '\r') {
        return text.startsWith("\r\n", at) ? "\r\n" : "\r";
      }
    }
    return "\n";
  }
}
