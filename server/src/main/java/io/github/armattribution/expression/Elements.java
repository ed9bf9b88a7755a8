package io.github.armattribution.expression;

import java.util.ArrayList;
import java.util.List;

/** The elements of an array, all folded. */
final class Elements {

  private Elements() {}

  static List<Value> of(Value.ArrayValue array) {
    List<Value> elements = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      elements.add(array.element(i));
    }
    return elements;
  }
}
