package io.github.armattribution.json;

import io.github.armattribution.text.Span;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The nodes of one text in flat arrays, in document order: a node's descendants stand right behind
 * it. A tree is made on every keystroke and a large template has 145,000 nodes, so nodes are
 * numbers here and {@link JsonNode} objects are made only where somebody looks.
 */
final class JsonTree {

  static final byte OBJECT = 0;
  static final byte ARRAY = 1;
  static final byte PROPERTY = 2;
  static final byte STRING = 3;
  static final byte NUMBER = 4;
  static final byte TRUE = 5;
  static final byte FALSE = 6;
  static final byte NULL = 7;

  /** A word that is no JSON value: a build token, or an error that the problems tell of. */
  static final byte WORD = 8;

  static final int NONE = -1;

  /** As many steps take as long as to look a name up among many. */
  private static final int LOOKUP = 64;

  final String text;
  final Steps steps;
  private byte[] kinds = new byte[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] parents = new int[256];
  private int[] nexts = new int[256];
  private int size;

  /** The names in objects with many of them, by object; made where somebody looks for one. */
  private final Map<Integer, Map<String, Integer>> names = new ConcurrentHashMap<>();

  JsonTree(String text, Steps steps) {
    this.text = text;
    this.steps = steps;
  }

  /** Adds a node behind all others; {@link #close} tells where it ends. */
  int open(byte kind, int start, int parent) {
    steps.take();
    if (size == kinds.length) {
      int room = size * 2;
      kinds = Arrays.copyOf(kinds, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      parents = Arrays.copyOf(parents, room);
      nexts = Arrays.copyOf(nexts, room);
    }
    int node = size++;
    kinds[node] = kind;
    starts[node] = start;
    ends[node] = start;
    parents[node] = parent;
    nexts[node] = size;
    return node;
  }

  /** Ends a node, with all that was added since it was opened in it. May be called again later. */
  void close(int node, int end) {
    ends[node] = end;
    nexts[node] = size;
  }

  /** Whether {@link #propertiesByName} was made for {@code object}. */
  boolean isIndexed(int object) {
    return !names.isEmpty() && names.containsKey(object);
  }

  /**
   * The properties of {@code object} by name, in any case; the last of equal ones. Making it takes
   * time, which it saves where an object has many names and many of them are looked for.
   */
  Map<String, Integer> propertiesByName(int object) {
    steps.take(LOOKUP);
    return names.computeIfAbsent(object, this::readNames);
  }

  private Map<String, Integer> readNames(int object) {
    Map<String, Integer> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int child = firstChild(object); child != NONE; child = nextChild(object, child)) {
      byName.put(new JsonString(this, child + 1).value(), child);
    }
    return byName;
  }

  int size() {
    return size;
  }

  byte kind(int node) {
    return kinds[node];
  }

  int start(int node) {
    return starts[node];
  }

  int end(int node) {
    return ends[node];
  }

  Span span(int node) {
    return new Span(starts[node], ends[node]);
  }

  int parent(int node) {
    steps.take();
    return parents[node];
  }

  /** The last node that starts at {@code offset} or before, or {@link #NONE}. */
  int lastStartingAt(int offset) {
    int before = 0;
    int behind = size;
    while (before < behind) {
      int middle = (before + behind) >>> 1;
      if (starts[middle] <= offset) {
        before = middle + 1;
      } else {
        behind = middle;
      }
    }
    return before - 1;
  }

  /** The first child, or {@link #NONE}. */
  int firstChild(int node) {
    steps.take();
    return nexts[node] > node + 1 ? node + 1 : NONE;
  }

  /** The child of {@code parent} behind its child {@code node}, or {@link #NONE}. */
  int nextChild(int parent, int node) {
    steps.take();
    int next = nexts[node];
    return next < nexts[parent] ? next : NONE;
  }
}
