package io.github.armattribution.expression;

import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonNode;
import java.util.List;
import java.util.Set;

/** An array that is written in the file. */
final class WrittenArray implements Value.ArrayValue {

  private final List<JsonNode> elements;
  private final Scope scope;
  private final Folding folding;
  private final Set<String> assumedFrom;

  WrittenArray(JsonArray array, Scope scope, Folding folding, Budget budget) {
    this(array.elements(), scope, folding, Set.of());
    budget.step(elements.size());
  }

  private WrittenArray(
      List<JsonNode> elements, Scope scope, Folding folding, Set<String> assumedFrom) {
    this.elements = elements;
    this.scope = scope;
    this.folding = folding;
    this.assumedFrom = Assumptions.copyOf(assumedFrom);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public Value element(int index) {
    return folding.fold(elements.get(index), scope).assuming(assumedFrom);
  }

  @Override
  public Set<String> assumedFrom() {
    return assumedFrom;
  }

  @Override
  public Value.ArrayValue assuming(Set<String> more) {
    return more.isEmpty()
        ? this
        : new WrittenArray(elements, scope, folding, Assumptions.union(assumedFrom, more));
  }
}
