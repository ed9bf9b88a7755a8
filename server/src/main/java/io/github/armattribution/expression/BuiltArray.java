package io.github.armattribution.expression;

import java.util.List;
import java.util.Set;

/** An array that a function made. */
record BuiltArray(List<Value> elements, Set<String> assumedFrom) implements Value.ArrayValue {

  BuiltArray {
    elements = List.copyOf(elements);
    assumedFrom = Assumptions.copyOf(assumedFrom);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public Value element(int index) {
    return elements.get(index).assuming(assumedFrom);
  }

  @Override
  public Value.ArrayValue assuming(Set<String> more) {
    return more.isEmpty() ? this : new BuiltArray(elements, Assumptions.union(assumedFrom, more));
  }
}
