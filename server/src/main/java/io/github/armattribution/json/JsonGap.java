package io.github.armattribution.json;

import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A cursor between the items of an array or object, where another one is being typed. Of that there
 * may be a word, a string, or the key of a property.
 */
public final class JsonGap {

  /**
   * What puts something at a cursor.
   *
   * @param main replaces what is typed, on the cursor's line
   * @param before edits in front of that: a comma behind the item before, blanks to be removed
   */
  public record Insertion(TextEdit main, List<TextEdit> before) {

    public Insertion {
      before = List.copyOf(before);
    }
  }

  private final JsonTree tree;
  private final JsonBlanks blanks;
  private final JsonStyle style;
  private final int container;
  private final Span typed;
  private final int previous;
  private final int next;

  private JsonGap(JsonTree tree, int container, Span typed, int previous, int next) {
    this.tree = tree;
    this.blanks = new JsonBlanks(tree.text);
    this.style = JsonStyle.of(tree);
    this.container = container;
    this.typed = typed;
    this.previous = previous;
    this.next = next;
  }

  /** The gap that a cursor is in; empty if it is in an item, a comment, or elsewhere. */
  public static Optional<JsonGap> at(JsonNode container, int cursor) {
    JsonTree tree = container.tree;
    int previous = JsonTree.NONE;
    int next = JsonTree.NONE;
    Span typed = Span.at(cursor);
    for (int item = tree.firstChild(container.index);
        item != JsonTree.NONE && next == JsonTree.NONE;
        item = tree.nextChild(container.index, item)) {
      if (tree.span(item).touches(cursor) && isBegun(tree, item)) {
        typed = tree.span(item);
      } else if (tree.end(item) <= cursor) {
        previous = item;
      } else {
        next = item;
      }
    }
    JsonGap gap = new JsonGap(tree, container.index, typed, previous, next);
    return gap.isReal() ? Optional.of(gap) : Optional.empty();
  }

  /** Whether an item is hardly begun: a property of which there is but a key, a string, a word. */
  private static boolean isBegun(JsonTree tree, int item) {
    return tree.kind(item) == JsonTree.PROPERTY
        ? tree.end(item) == tree.end(item + 1)
        : tree.kind(item) == JsonTree.STRING || tree.kind(item) == JsonTree.WORD;
  }

  /** Whether it lies in its container, between the items around it, on one line, in no comment. */
  private boolean isReal() {
    int from = previous == JsonTree.NONE ? tree.start(container) + 1 : tree.end(previous);
    int to = next == JsonTree.NONE ? contentEnd() : tree.start(next);
    return from <= typed.start()
        && typed.end() <= to
        && !blanks.isInComment(from, typed.start())
        && !blanks.hasLineBreak(typed.start(), typed.end())
        && !previousIsUnderWay();
  }

  /** Whether the item before lacks its value or its end, so that what is typed may belong to it. */
  private boolean previousIsUnderWay() {
    if (previous == JsonTree.NONE) {
      return false;
    }
    int value =
        tree.kind(previous) == JsonTree.PROPERTY
            ? tree.nextChild(previous, previous + 1)
            : previous;
    return value == JsonTree.NONE
        || (tree.kind(value) == JsonTree.OBJECT || tree.kind(value) == JsonTree.ARRAY)
            && !isClosed(value);
  }

  /** Where the container ends, or where something else begins if it has no end. */
  private int contentEnd() {
    return isClosed() ? tree.end(container) - 1 : blanks.behindAll(tree.end(container));
  }

  private boolean isClosed() {
    return isClosed(container);
  }

  private boolean isClosed(int node) {
    int last = tree.end(node) - 1;
    int contentEnd = tree.start(node) + 1;
    for (int item = tree.firstChild(node);
        item != JsonTree.NONE;
        item = tree.nextChild(node, item)) {
      contentEnd = tree.end(item);
    }
    char closer = tree.kind(node) == JsonTree.OBJECT ? '}' : ']';
    return last >= contentEnd && tree.text.charAt(last) == closer;
  }

  /** Where what was typed of the item stands; may be empty. */
  public Span typed() {
    return typed;
  }

  /** Whether there is no other item. */
  public boolean isAlone() {
    return previous == JsonTree.NONE && next == JsonTree.NONE;
  }

  /** Inserts an element of an array. */
  public Insertion insert(NewJson element) {
    return insert(List.of(indent -> NewJsonWriter.value(style, indent, element)));
  }

  /** Inserts a property. */
  public Insertion insert(String name, NewJson value) {
    return insert(List.of(indent -> NewJsonWriter.property(style, indent, name, value)));
  }

  /** Inserts all properties of {@code object} into this one, which gets an end if it has none. */
  public Insertion insertAll(NewJson.Members object) {
    List<UnaryOperator<String>> items = new ArrayList<>();
    for (NewJson.Member member : object.members()) {
      items.add(indent -> NewJsonWriter.property(style, indent, member.name(), member.value()));
    }
    Insertion content = insert(items);
    if (isClosed()) {
      return content;
    }
    String end = style.lineBreak() + blanks.indent(tree.start(container)) + "}";
    return new Insertion(
        new TextEdit(content.main().span(), content.main().newText() + end), content.before());
  }

  /**
   * @param items write an item each, given the blanks in front of its line, or null for one line
   */
  private Insertion insert(List<UnaryOperator<String>> items) {
    int sibling = previous == JsonTree.NONE ? next : previous;
    String line = tree.text.substring(blanks.lineStart(typed.start()), typed.start());
    boolean startsLine = line.isBlank();
    boolean onOneLine = !blanks.hasLineBreak(0, tree.text.length());
    if (onOneLine
        || sibling != JsonTree.NONE && !blanks.isFirstOnLine(tree.start(sibling)) && !startsLine) {
      boolean small = onOneLine || !blanks.hasLineBreak(tree.start(sibling), tree.end(sibling));
      return beside(items, small ? null : blanks.indent(tree.start(sibling)));
    }
    String indent =
        sibling == JsonTree.NONE
            ? blanks.indent(tree.start(container)) + style.unit()
            : blanks.indent(tree.start(sibling));
    if (!startsLine) {
      return onLinesOfTheirOwn(items, indent, style.lineBreak() + indent);
    }
    return indent.startsWith(line)
        ? onLinesOfTheirOwn(items, indent, indent.substring(line.length()))
        : onLinesOfTheirOwn(items, line, "");
  }

  /** Inserts items on the line of those around them. */
  private Insertion beside(List<UnaryOperator<String>> items, String indent) {
    boolean touchesPrevious =
        previous != JsonTree.NONE && tree.text.charAt(typed.start() - 1) > ' ';
    String written = written(items, indent, "," + style.gap());
    String comma = needsCommaBehind() ? "," + (isBlankBehind() ? "" : style.gap()) : "";
    return insertion(
        typed.start(), typed.end(), (touchesPrevious ? style.gap() : "") + written + comma);
  }

  private Insertion onLinesOfTheirOwn(
      List<UnaryOperator<String>> items, String indent, String lead) {
    String separator = style.lineBreak() + indent;
    StringBuilder text = new StringBuilder(lead).append(written(items, indent, "," + separator));
    if (needsCommaBehind()) {
      text.append(',');
    }
    int behind = blanks.behindBlanks(typed.end());
    int end = typed.end();
    if (next != JsonTree.NONE && behind == tree.start(next)) {
      text.append(separator);
      end = behind;
    } else if (isClosed() && behind == tree.end(container) - 1) {
      text.append(style.lineBreak()).append(blanks.indent(tree.start(container)));
      end = behind;
    }
    int start = typed.start();
    while (lead.startsWith(style.lineBreak()) && start > 0 && blanks.isBlankAt(start - 1)) {
      start--;
    }
    return insertion(start, end, text.toString());
  }

  private static String written(
      List<UnaryOperator<String>> items, String indent, String separator) {
    return String.join(separator, items.stream().map(item -> item.apply(indent)).toList());
  }

  private boolean needsCommaBehind() {
    return next != JsonTree.NONE && blanks.following(',', typed.end()) < 0;
  }

  private boolean isBlankBehind() {
    return typed.end() < tree.text.length() && tree.text.charAt(typed.end()) <= ' ';
  }

  /**
   * The text in place of what is typed, with a comma in front of it if need be.
   *
   * @param start where blanks begin that are to be removed
   */
  private Insertion insertion(int start, int end, String text) {
    Span main = new Span(typed.start(), end);
    Span removed = new Span(start, typed.start());
    boolean needsComma = needsCommaBefore();
    if (needsComma && tree.end(previous) == typed.start()) {
      return new Insertion(new TextEdit(main, "," + text), List.of());
    }
    List<TextEdit> before = new ArrayList<>();
    if (needsComma && tree.end(previous) < start) {
      before.add(TextEdit.insert(tree.end(previous), ","));
      needsComma = false;
    }
    if (needsComma || removed.length() > 0) {
      before.add(new TextEdit(removed, needsComma ? "," : ""));
    }
    return new Insertion(new TextEdit(main, text), before);
  }

  private boolean needsCommaBefore() {
    if (previous == JsonTree.NONE) {
      return false;
    }
    int comma = blanks.following(',', tree.end(previous));
    return comma < 0 || comma >= typed.start();
  }
}
