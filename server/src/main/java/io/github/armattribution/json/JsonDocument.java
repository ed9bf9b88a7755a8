package io.github.armattribution.json;

import io.github.armattribution.json.JsonProblem.Code;
import io.github.armattribution.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A JSON text, parsed: its value and everything that is wrong with it. */
public final class JsonDocument {

  private final JsonTree tree;
  private final List<JsonProblem> problems;
  private final List<JsonProblem> errors;

  JsonDocument(JsonTree tree, List<JsonProblem> problems) {
    this.tree = tree;
    this.problems = List.copyOf(problems);
    this.errors = errors(this.problems);
  }

  private static List<JsonProblem> errors(List<JsonProblem> problems) {
    for (Code alone : List.of(Code.MERGE_CONFLICT, Code.BUILD_TAG)) {
      Optional<JsonProblem> first =
          problems.stream().filter(problem -> problem.code() == alone).findFirst();
      if (first.isPresent()) {
        return List.of(first.get());
      }
    }
    return problems.stream().filter(problem -> !problem.code().tolerated()).toList();
  }

  /** Parses any text at all; never throws. */
  public static JsonDocument parse(String text) {
    return parse(text, Steps.upTo(Long.MAX_VALUE));
  }

  /** The same, for an analysis of which {@code steps} are counted. */
  public static JsonDocument parse(String text, Steps steps) {
    return JsonParser.parse(text, steps);
  }

  JsonTree tree() {
    return tree;
  }

  /** Those that the analysis takes which this was parsed for. */
  public Steps steps() {
    return tree.steps;
  }

  public String text() {
    return tree.text;
  }

  /** The value of the document; absent where the text has none. */
  public Optional<JsonNode> root() {
    return tree.size() == 0 ? Optional.empty() : Optional.of(JsonNode.of(tree, 0));
  }

  /** The root, if it is an object. */
  public Optional<JsonObject> rootObject() {
    return root().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  /** All values and keys, in document order. */
  public Stream<JsonNode> nodes() {
    return IntStream.range(0, tree.size())
        .filter(node -> tree.kind(node) != JsonTree.PROPERTY)
        .mapToObj(node -> JsonNode.of(tree, node));
  }

  /** Problems in document order, the tolerated ones among them. */
  public List<JsonProblem> problems() {
    return problems;
  }

  /**
   * The problems that are not tolerated, in document order. The first marker of a merge conflict
   * stands alone, since all else may go with the conflict, and so does the first tag for a program
   * that makes JSON of the text.
   */
  public List<JsonProblem> errors() {
    return errors;
  }

  /**
   * Whether there are no {@link #errors}, whatever is tolerated. Then nothing in the tree is a
   * guess, and edits can rely on it.
   */
  public boolean isSound() {
    return errors.isEmpty();
  }

  /**
   * Whether that is so for what stands in {@code span}: no problem that is not tolerated is in it.
   */
  public boolean isSound(Span span) {
    return problems.stream()
        .noneMatch(problem -> !problem.code().tolerated() && span.encloses(problem.span()));
  }

  /**
   * The smallest value or key that a cursor at {@code offset} touches. Where two meet, the one that
   * starts there wins over the one that ends there.
   */
  public Optional<JsonNode> nodeAt(int offset) {
    int node = tree.lastStartingAt(offset);
    while (node != JsonTree.NONE
        && (tree.end(node) < offset || tree.kind(node) == JsonTree.PROPERTY)) {
      node = tree.parent(node);
    }
    return node == JsonTree.NONE ? Optional.empty() : Optional.of(JsonNode.of(tree, node));
  }
}
