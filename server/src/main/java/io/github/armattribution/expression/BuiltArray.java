package io.github.armattribution.expression;

import java.util.List;
import java.util.Set;

/**
 * An array that a function made.
 *
 * @param values its elements, each with what itself was assumed from only
 */
record BuiltArray(List<Value> values, Set<String> assumedFrom) implements Value.ArrayValue {

  BuiltArray {
    values = List.copyOf(values);
    assumedFrom = Assumptions.copyOf(assumedFrom);
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public Value element(int index) {
    return values.get(index).assuming(assumedFrom);
  }

  @Override
  public Value.ArrayValue assuming(Set<String> more) {
    return more.isEmpty() ? this : new BuiltArray(values, Assumptions.union(assumedFrom, more));
  }
}
