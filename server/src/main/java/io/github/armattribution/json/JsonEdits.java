package io.github.armattribution.json;

import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Edits to a document that keep its style: indentation, line ends, comments, trailing commas. Nodes
 * must be of the document that the edits were made for. The edits of one call belong together.
 */
public final class JsonEdits {

  /** Writes an item, given the blanks in front of its line, or null to write it on one line. */
  private interface Item {
    String in(String indent);
  }

  private final JsonTree tree;
  private final JsonBlanks blanks;
  private final JsonStyle style;

  private JsonEdits(JsonTree tree) {
    this.tree = tree;
    this.blanks = new JsonBlanks(tree.text);
    this.style = JsonStyle.of(tree);
  }

  public static JsonEdits of(JsonDocument document) {
    return new JsonEdits(document.tree());
  }

  /** Adds an element behind all others. */
  public List<TextEdit> appendElement(JsonArray array, NewJson element) {
    return append(array.index, item(element));
  }

  /** Adds an element in front of all others. */
  public List<TextEdit> prependElement(JsonArray array, NewJson element) {
    return prepend(array.index, item(element));
  }

  /** Adds a property behind all others. */
  public List<TextEdit> appendProperty(JsonObject object, String name, NewJson value) {
    return append(object.index, item(name, value));
  }

  /** Adds a property in front of all others. */
  public List<TextEdit> prependProperty(JsonObject object, String name, NewJson value) {
    return prepend(object.index, item(name, value));
  }

  /** Adds a property right behind {@code anchor}. */
  public List<TextEdit> insertAfter(JsonProperty anchor, String name, NewJson value) {
    return insertBehind(anchor.index, item(name, value));
  }

  /** Adds a property right in front of {@code anchor}, and of the comments on lines above it. */
  public List<TextEdit> insertBefore(JsonProperty anchor, String name, NewJson value) {
    return insertBefore(anchor.index, item(name, value));
  }

  /** Adds an element right in front of {@code anchor}, and of the comments on lines above it. */
  public List<TextEdit> insertBefore(JsonNode anchor, NewJson element) {
    return insertBefore(anchor.index, item(element));
  }

  /** Writes another value in place of {@code node}. */
  public List<TextEdit> replace(JsonNode node, NewJson value) {
    Span span = node.span();
    return List.of(new TextEdit(span, item(value).in(indentOfValue(node.index))));
  }

  /** Gives a property another value, or the one that it lacks. */
  public List<TextEdit> setValue(JsonProperty property, NewJson value) {
    return property
        .value()
        .map(old -> replace(old, value))
        .orElseGet(() -> giveValue(property, value));
  }

  /** Removes a property and its comma. */
  public List<TextEdit> remove(JsonProperty property) {
    return removeProperties(List.of(property));
  }

  /** Removes an element of an array and its comma. */
  public List<TextEdit> removeElement(JsonNode element) {
    return remove(List.of(element.index));
  }

  /** Removes properties and their commas. */
  public List<TextEdit> removeProperties(List<JsonProperty> properties) {
    return remove(properties.stream().map(property -> property.index).toList());
  }

  /**
   * Removes values that are elements of arrays, or else the properties that they are the values of.
   */
  public List<TextEdit> removeAll(List<? extends JsonNode> nodes) {
    return remove(
        nodes.stream()
            .map(node -> node.property().map(property -> property.index).orElse(node.index))
            .toList());
  }

  private Item item(NewJson value) {
    return indent -> NewJsonWriter.value(style, indent, value);
  }

  private Item item(String name, NewJson value) {
    return indent -> NewJsonWriter.property(style, indent, name, value);
  }

  private List<TextEdit> append(int container, Item item) {
    int last = JsonTree.NONE;
    for (int child = tree.firstChild(container);
        child != JsonTree.NONE;
        child = tree.nextChild(container, child)) {
      last = child;
    }
    return last == JsonTree.NONE ? fill(container, item) : insertBehind(last, item);
  }

  private List<TextEdit> prepend(int container, Item item) {
    int first = tree.firstChild(container);
    if (first == JsonTree.NONE) {
      return fill(container, item);
    }
    int start = tree.start(first);
    if (blanks.isFirstOnLine(start)) {
      int at = blanks.behindRemarks(contentStart(container));
      String indent = blanks.indent(start);
      if (blanks.hasLineBreak(at, start)) {
        return List.of(TextEdit.insert(at, style.lineBreak() + indent + item.in(indent) + ","));
      }
    }
    String written = item.in(indentBesides(first));
    return List.of(TextEdit.insert(start, written + "," + style.gap()));
  }

  private List<TextEdit> insertBefore(int anchor, Item item) {
    int container = tree.parent(anchor);
    int before = childBefore(container, anchor);
    return before == JsonTree.NONE ? prepend(container, item) : insertBehind(before, item);
  }

  private List<TextEdit> insertBehind(int sibling, Item item) {
    int end = tree.end(sibling);
    int comma = blanks.following(',', end);
    boolean commaFollows = comma >= 0;
    int behind = commaFollows ? comma + 1 : end;
    int at = blanks.behindRemarks(behind);
    String written = separator(sibling, behind, at, item);
    if (commaFollows || tree.nextChild(tree.parent(sibling), sibling) != JsonTree.NONE) {
      written += ",";
    }
    if (commaFollows) {
      return List.of(TextEdit.insert(at, written));
    }
    return at == end
        ? List.of(TextEdit.insert(end, "," + written))
        : List.of(TextEdit.insert(end, ","), TextEdit.insert(at, written));
  }

  /** The item with what sets it off from {@code sibling} in front of it. */
  private String separator(int sibling, int behind, int at, Item item) {
    int start = tree.start(sibling);
    String indent = blanks.indent(start);
    if (blanks.isFirstOnLine(start)) {
      return style.lineBreak() + indent + item.in(indent);
    }
    if (blanks.isLineComment(behind, at)) {
      return style.lineBreak() + indent + style.unit() + item.in(indent + style.unit());
    }
    return gapBehind(sibling) + item.in(indentBesides(sibling));
  }

  /** What sets off items on one line: as in front of {@code sibling}, or else as in the text. */
  private String gapBehind(int sibling) {
    int before = childBefore(tree.parent(sibling), sibling);
    int comma = before == JsonTree.NONE ? -1 : blanks.following(',', tree.end(before));
    if (comma < 0) {
      return style.gap();
    }
    return comma + 1 == tree.start(sibling) ? "" : " ";
  }

  /** How to indent an item on the line of {@code sibling}; null for one line if that takes one. */
  private String indentBesides(int sibling) {
    int start = tree.start(sibling);
    boolean onOneLine = !blanks.hasLineBreak(start, tree.end(sibling));
    return onOneLine ? null : blanks.indent(start);
  }

  /** Adds the first item to a container. */
  private List<TextEdit> fill(int container, Item item) {
    int from = contentStart(container);
    int to = contentEnd(container);
    String outer = blanks.indent(tree.start(container));
    String inner = outer + style.unit();
    int comment = blanks.behindLastComment(from, to);
    boolean onOneLine = isInOneLiner(container);
    if (comment >= 0) {
      if (!blanks.hasLineBreak(from, to)) {
        return List.of(TextEdit.insert(comment, " " + item.in(onOneLine ? null : outer)));
      }
      String closing = blanks.hasLineBreak(comment, to) ? "" : style.lineBreak() + outer;
      return List.of(
          TextEdit.insert(comment, style.lineBreak() + inner + item.in(inner) + closing));
    }
    String padding = tree.kind(container) == JsonTree.OBJECT ? style.padding() : "";
    String written =
        onOneLine
            ? padding + item.in(null) + padding
            : style.lineBreak() + inner + item.in(inner) + style.lineBreak() + outer;
    return List.of(new TextEdit(new Span(from, to), written));
  }

  private List<TextEdit> giveValue(JsonProperty property, NewJson value) {
    int end = tree.end(property.index + 1);
    int colon = blanks.following(':', end);
    int from = colon < 0 ? end : colon + 1;
    String blank = style.colon().substring(style.colon().indexOf(':') + 1);
    String written = item(value).in(indentOfValue(property.index));
    boolean isLast = tree.nextChild(tree.parent(property.index), property.index) == JsonTree.NONE;
    String comma = isLast || blanks.following(',', from) >= 0 ? "" : ",";
    List<TextEdit> edits = new ArrayList<>();
    edits.add(
        colon < 0
            ? TextEdit.insert(from, style.colon() + written + comma)
            : new TextEdit(new Span(from, blanks.behindBlanks(from)), blank + written + comma));
    return edits;
  }

  /** Removes children, which may stand in several containers. */
  private List<TextEdit> remove(List<Integer> items) {
    Map<Integer, Set<Integer>> byContainer = new LinkedHashMap<>();
    items.forEach(
        item -> byContainer.computeIfAbsent(tree.parent(item), any -> new TreeSet<>()).add(item));
    List<TextEdit> edits = new ArrayList<>();
    byContainer.forEach((container, gone) -> edits.addAll(remove(container, gone)));
    return edits;
  }

  private List<TextEdit> remove(int container, Set<Integer> gone) {
    List<TextEdit> edits = new ArrayList<>();
    // What is removed behind the last child that stays, and may take that one's comma with it.
    List<Integer> tail = new ArrayList<>();
    int kept = JsonTree.NONE;
    for (int child = tree.firstChild(container);
        child != JsonTree.NONE;
        child = tree.nextChild(container, child)) {
      if (gone.contains(child)) {
        tail.add(child);
      } else {
        tail.forEach(item -> edits.add(TextEdit.delete(withItsComma(item))));
        tail.clear();
        kept = child;
      }
    }
    if (!tail.isEmpty()) {
      edits.addAll(kept == JsonTree.NONE ? removeAll(container, tail) : removeTail(kept, tail));
    }
    return edits;
  }

  private Span withItsComma(int item) {
    int comma = blanks.following(',', tree.end(item));
    int end = comma < 0 ? tree.end(item) : comma + 1;
    return withItsLines(item, end, tree.nextChild(tree.parent(item), item));
  }

  private List<TextEdit> removeAll(int container, List<Integer> all) {
    int from = tree.start(container) + 1;
    int to = tree.end(container) - 1;
    int end = from;
    boolean alone = true;
    for (int item : all) {
      alone &= end <= tree.start(item) && tree.text.substring(end, tree.start(item)).isBlank();
      int comma = blanks.following(',', tree.end(item));
      end = comma < 0 ? tree.end(item) : comma + 1;
    }
    alone &= end <= to && tree.text.substring(end, to).isBlank();
    return alone
        ? List.of(TextEdit.delete(new Span(from, to)))
        : all.stream().map(item -> TextEdit.delete(withItsComma(item))).toList();
  }

  private List<TextEdit> removeTail(int kept, List<Integer> tail) {
    int last = tail.get(tail.size() - 1);
    List<TextEdit> lines = tail.stream().map(item -> TextEdit.delete(withItsComma(item))).toList();
    int keptEnd = tree.end(kept);
    int comma = blanks.following(',', keptEnd);
    if (blanks.following(',', tree.end(last)) >= 0) {
      return lines;
    }
    if (blanks.behindLastComment(keptEnd, tree.start(last)) < 0) {
      return List.of(TextEdit.delete(new Span(keptEnd, blanks.behindRemarks(tree.end(last)))));
    }
    return comma < 0
        ? lines
        : Stream.concat(Stream.of(TextEdit.delete(new Span(comma, comma + 1))), lines.stream())
            .toList();
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

  /** How to indent a value that takes the place of {@code node}; null for one line. */
  private String indentOfValue(int node) {
    return isInOneLiner(node) ? null : blanks.indent(tree.start(node));
  }

  /** Whether the container that a node stands in takes one line. */
  private boolean isInOneLiner(int node) {
    int parent = tree.parent(node);
    if (parent != JsonTree.NONE && tree.kind(parent) == JsonTree.PROPERTY) {
      parent = tree.parent(parent);
    }
    if (parent == JsonTree.NONE) {
      return tree.firstChild(node) != JsonTree.NONE
          && !blanks.hasLineBreak(tree.start(node), tree.end(node));
    }
    return !blanks.hasLineBreak(tree.start(parent), tree.end(parent));
  }

  private int childBefore(int container, int child) {
    int before = JsonTree.NONE;
    for (int at = tree.firstChild(container); at != child; at = tree.nextChild(container, at)) {
      before = at;
    }
    return before;
  }

  private int contentStart(int container) {
    int start = tree.start(container);
    char c = start < tree.end(container) ? tree.text.charAt(start) : ' ';
    return c == '{' || c == '[' ? start + 1 : start;
  }

  /** Where the closing bracket of a container without content stands, or would stand. */
  private int contentEnd(int container) {
    int last = tree.end(container) - 1;
    char closer = tree.kind(container) == JsonTree.OBJECT ? '}' : ']';
    boolean isClosed = last > tree.start(container) && tree.text.charAt(last) == closer;
    return isClosed ? last : contentStart(container);
  }
}
