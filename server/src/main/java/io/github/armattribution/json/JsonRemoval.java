package io.github.armattribution.json;

import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.List;

/** Takes a property or an element out of its container. */
final class JsonRemoval {

  private final JsonTree tree;
  private final JsonBlanks blanks;

  JsonRemoval(JsonTree tree, JsonBlanks blanks) {
    this.tree = tree;
    this.blanks = blanks;
  }

  List<TextEdit> remove(int item) {
    int container = tree.parent(item);
    int before = JsonTree.NONE;
    for (int at = tree.firstChild(container); at != item; at = tree.nextChild(container, at)) {
      before = at;
    }
    int next = tree.nextChild(container, item);
    int comma = blanks.following(',', tree.end(item));
    if (before == JsonTree.NONE && next == JsonTree.NONE) {
      return onlyOne(container, item, comma);
    }
    if (next == JsonTree.NONE && comma < 0) {
      return lastOne(before, item);
    }
    int end = comma < 0 ? tree.end(item) : comma + 1;
    return List.of(TextEdit.delete(withItsLines(item, end, next)));
  }

  private List<TextEdit> onlyOne(int container, int item, int comma) {
    int end = comma < 0 ? tree.end(item) : comma + 1;
    int from = tree.start(container) + 1;
    int to = tree.end(container) - 1;
    boolean alone =
        from <= tree.start(item)
            && end <= to
            && tree.text.substring(from, tree.start(item)).isBlank()
            && tree.text.substring(end, to).isBlank();
    return List.of(
        TextEdit.delete(alone ? new Span(from, to) : withItsLines(item, end, JsonTree.NONE)));
  }

  private List<TextEdit> lastOne(int before, int item) {
    int start = tree.start(item);
    int end = tree.end(item);
    int beforeEnd = tree.end(before);
    int comma = blanks.following(',', beforeEnd);
    boolean commentsBetween = blanks.behindLastComment(beforeEnd, start) >= 0;
    if (!commentsBetween) {
      return List.of(TextEdit.delete(new Span(beforeEnd, blanks.behindRemarks(end))));
    }
    Span lines = withItsLines(item, end, JsonTree.NONE);
    return comma < 0
        ? List.of(TextEdit.delete(lines))
        : List.of(TextEdit.delete(new Span(comma, comma + 1)), TextEdit.delete(lines));
  }

  /** The item with the lines that it has for itself, or with the blanks that set it off. */
  private Span withItsLines(int item, int end, int next) {
    int start = tree.start(item);
    int behind = blanks.behindBlanks(blanks.behindRemarks(end));
    int behindLine = blanks.behindLineBreak(behind);
    if (blanks.isFirstOnLine(start) && behindLine > behind) {
      return new Span(blanks.lineStart(start), behindLine);
    }
    if (next != JsonTree.NONE && blanks.behindLastComment(end, tree.start(next)) < 0) {
      return new Span(start, tree.start(next));
    }
    return new Span(start, end);
  }
}
