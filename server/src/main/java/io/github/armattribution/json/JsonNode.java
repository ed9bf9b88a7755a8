package io.github.armattribution.json;

import io.github.armattribution.text.Span;
import java.util.Optional;

/**
 * A value in a JSON text: a view on a place of a {@link JsonTree}, cheap to make and compared by
 * that place.
 */
public abstract sealed class JsonNode
    permits JsonObject,
        JsonArray,
        JsonString,
        JsonNode.Number,
        JsonNode.Bool,
        JsonNode.Null,
        JsonNode.Word {

  final JsonTree tree;
  final int index;

  JsonNode(JsonTree tree, int index) {
    this.tree = tree;
    this.index = index;
  }

  static JsonNode of(JsonTree tree, int index) {
    return switch (tree.kind(index)) {
      case JsonTree.OBJECT -> new JsonObject(tree, index);
      case JsonTree.ARRAY -> new JsonArray(tree, index);
      case JsonTree.STRING -> new JsonString(tree, index);
      case JsonTree.NUMBER -> new Number(tree, index);
      case JsonTree.TRUE, JsonTree.FALSE -> new Bool(tree, index);
      case JsonTree.NULL -> new Null(tree, index);
      case JsonTree.WORD -> new Word(tree, index);
      default -> throw new IllegalArgumentException("a property is no value");
    };
  }

  /** Where the value stands, quotes and brackets included. */
  public final Span span() {
    return tree.span(index);
  }

  /** The value as it is written. */
  public final String source() {
    return span().in(tree.text);
  }

  /** The property that this is the value of; empty for a root and for an element of an array. */
  public final Optional<JsonProperty> property() {
    int parent = tree.parent(index);
    return parent != JsonTree.NONE && tree.kind(parent) == JsonTree.PROPERTY
        ? Optional.of(new JsonProperty(tree, parent))
        : Optional.empty();
  }

  /** The object or array that this value stands in; empty for a root. */
  public final Optional<JsonNode> container() {
    int parent = tree.parent(index);
    if (parent != JsonTree.NONE && tree.kind(parent) == JsonTree.PROPERTY) {
      parent = tree.parent(parent);
    }
    return parent == JsonTree.NONE ? Optional.empty() : Optional.of(of(tree, parent));
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof JsonNode node && node.tree == tree && node.index == index;
  }

  @Override
  public final int hashCode() {
    return 31 * System.identityHashCode(tree) + index;
  }

  @Override
  public final String toString() {
    return source();
  }

  /** A number, kept as it is written: see {@link #source}. */
  public static final class Number extends JsonNode {

    private Number(JsonTree tree, int index) {
      super(tree, index);
    }
  }

  /** The literal {@code true} or {@code false}. */
  public static final class Bool extends JsonNode {

    private Bool(JsonTree tree, int index) {
      super(tree, index);
    }

    public boolean value() {
      return tree.kind(index) == JsonTree.TRUE;
    }
  }

  /** The literal {@code null}. */
  public static final class Null extends JsonNode {

    private Null(JsonTree tree, int index) {
      super(tree, index);
    }
  }

  /**
   * Text that is no JSON value, in place of one: a build token, or a word that the problems tell
   * of.
   */
  public static final class Word extends JsonNode {

    private Word(JsonTree tree, int index) {
      super(tree, index);
    }
  }
}
