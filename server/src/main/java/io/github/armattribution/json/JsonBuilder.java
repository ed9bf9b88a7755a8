package io.github.armattribution.json;

import io.github.armattribution.json.JsonProblem.Code;

/**
 * The tree as far as it is read, and what may come next. Every operation leaves it well-formed,
 * whatever the order of calls.
 */
final class JsonBuilder {

  /** What may come next. */
  enum Expect {
    /** The root, an element, or the value of {@link #property}. */
    VALUE,
    NAME,
    COLON,
    COMMA,
    /** Nothing: the root has ended. */
    END
  }

  final JsonTree tree;
  final JsonProblems problems;

  Expect expect = Expect.VALUE;

  /** The innermost object or array that is open, or {@link JsonTree#NONE}. */
  int container = JsonTree.NONE;

  /** The property that waits for its colon or value, or {@link JsonTree#NONE}. */
  int property = JsonTree.NONE;

  /** Where the comma stands that nothing came behind yet, or -1. */
  int comma = -1;

  /** Whether a comma's absence is told of already, or excused by an earlier slip. */
  boolean commaExcused;

  /** Where the last thing that belongs to the tree ends. */
  int lastEnd;

  private boolean nameFlawed;

  JsonBuilder(JsonTree tree, JsonProblems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  boolean inObject() {
    return container != JsonTree.NONE && tree.kind(container) == JsonTree.OBJECT;
  }

  boolean inArray() {
    return container != JsonTree.NONE && tree.kind(container) == JsonTree.ARRAY;
  }

  void problem(Code code, int start, int end) {
    problems.add(code, start, end);
  }

  /** A problem with something that is missing behind what was read last. */
  void missing(Code code) {
    problems.add(code, Math.max(0, lastEnd - 1), lastEnd);
  }

  void name(int start, int end, boolean flawed) {
    property = tree.open(JsonTree.PROPERTY, start, container);
    int key = tree.open(JsonTree.STRING, start, property);
    tree.close(key, end);
    tree.close(property, end);
    nameFlawed = flawed;
    comma = -1;
    lastEnd = end;
    expect = Expect.COLON;
  }

  void colon(int end) {
    tree.close(property, end);
    lastEnd = end;
    expect = Expect.VALUE;
  }

  void scalar(byte kind, int start, int end) {
    int node = tree.open(kind, start, parent());
    tree.close(node, end);
    lastEnd = end;
    endValue(end);
  }

  /**
   * @param end behind its bracket, or {@code start} if that is lost
   */
  void openContainer(byte kind, int start, int end) {
    int node = tree.open(kind, start, parent());
    tree.close(node, end);
    property = JsonTree.NONE;
    comma = -1;
    commaExcused = false;
    lastEnd = Math.max(lastEnd, end);
    container = node;
    expect = kind == JsonTree.OBJECT ? Expect.NAME : Expect.VALUE;
  }

  /** Closes the innermost container at its bracket. */
  void closeAt(int closer) {
    endIncompleteProperty();
    endTrailingComma();
    lastEnd = closer + 1;
    pop(lastEnd);
  }

  private void endTrailingComma() {
    if (comma >= 0) {
      problem(Code.TRAILING_COMMA, comma, comma + 1);
      comma = -1;
    }
  }

  /**
   * Closes the innermost container where nothing closes it in the text.
   *
   * @param withComma whether the comma read last is in it, rather than behind it
   */
  void closeWithoutBracket(boolean withComma) {
    endIncompleteProperty();
    if (withComma) {
      endTrailingComma();
    }
    boolean commaRead = comma >= 0;
    pop(lastEnd);
    if (commaRead && container != JsonTree.NONE) {
      expect = inObject() ? Expect.NAME : Expect.VALUE;
    }
  }

  /** Closes the innermost container where the text ends in it. */
  void closeAtEnd(int end) {
    endIncompleteProperty();
    pop(end);
  }

  private void pop(int end) {
    tree.close(container, end);
    container = tree.parent(container);
    if (container != JsonTree.NONE && tree.kind(container) == JsonTree.PROPERTY) {
      tree.close(container, end);
      container = tree.parent(container);
    }
    property = JsonTree.NONE;
    commaExcused = false;
    expect = container == JsonTree.NONE ? Expect.END : Expect.COMMA;
  }

  /** Whether the innermost container has nothing in it yet, not even a comma. */
  boolean isEmpty() {
    return container != JsonTree.NONE && comma < 0 && container + 1 == tree.size();
  }

  /** Reads a comma behind an element or a property. */
  void comma(int start) {
    comma = start;
    commaExcused = false;
    expect = inObject() ? Expect.NAME : Expect.VALUE;
  }

  /** Ends the property that waits for something, and says for what. */
  void endIncompleteProperty() {
    if (property == JsonTree.NONE) {
      return;
    }
    if (expect == Expect.VALUE) {
      missing(Code.VALUE_EXPECTED);
    } else if (!nameFlawed) {
      missing(Code.COLON_EXPECTED);
    }
    endProperty();
  }

  /** Ends the property that waits for something; whoever calls this has told why. */
  void endProperty() {
    property = JsonTree.NONE;
    commaExcused = true;
    expect = Expect.COMMA;
  }

  private int parent() {
    return property == JsonTree.NONE ? container : property;
  }

  private void endValue(int end) {
    if (property != JsonTree.NONE) {
      tree.close(property, end);
      property = JsonTree.NONE;
    }
    comma = -1;
    commaExcused = false;
    expect = container == JsonTree.NONE ? Expect.END : Expect.COMMA;
  }
}
