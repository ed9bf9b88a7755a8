package io.github.armattribution.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Conditions, comparisons and the constants. */
final class LogicFunctions {

  private LogicFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("true", call -> call.madeBool(true));
    functions.put("false", call -> call.madeBool(false));
    functions.put("null", call -> new Value.Null(Set.of()));
    functions.put("if", LogicFunctions::choose);
    functions.put("and", call -> all(call, true));
    functions.put("or", call -> all(call, false));
    functions.put("not", LogicFunctions::not);
    functions.put("bool", LogicFunctions::bool);
    functions.put("coalesce", LogicFunctions::coalesce);
    functions.put("equals", LogicFunctions::equal);
    functions.put("less", call -> compare(call, (one, other) -> one < other));
    functions.put("lessOrEquals", call -> compare(call, (one, other) -> one <= other));
    functions.put("greater", call -> compare(call, (one, other) -> one > other));
    functions.put("greaterOrEquals", call -> compare(call, (one, other) -> one >= other));
  }

  private static Value choose(Call call) {
    Value condition = call.value(0);
    if (condition instanceof Value.Bool bool) {
      return call.value(bool.value() ? 1 : 2).assuming(bool.assumedFrom());
    }
    Unknown why =
        Reasons.of(condition)
            .map(Unknown::ofChoice)
            .orElseGet(() -> call.why(Unknown.Kind.NOT_FOLDED));
    return Branches.either(call, why, call.value(1), call.value(2))
        .assuming(condition.assumedFrom());
  }

  /**
   * True if all are {@code neutral}, or the opposite as soon as one is, whatever the others are.
   */
  private static Value all(Call call, boolean neutral) {
    Value decisive = null;
    boolean certain = true;
    for (Value value : call.values()) {
      if (!(value instanceof Value.Bool bool)) {
        certain = false;
      } else if (bool.value() != neutral && (decisive == null || decisive.assumed())) {
        decisive = bool;
      }
    }
    if (decisive != null) {
      return decisive;
    }
    // What is refused behind one that decides is never come to.
    return certain ? call.madeBool(neutral) : call.unknown(call.reason().withoutDefect());
  }

  private static Value not(Call call) {
    return call.value(0) instanceof Value.Bool bool
        ? call.madeBool(!bool.value())
        : call.undecided();
  }

  private static Value bool(Call call) {
    Value value = call.value(0);
    if (value instanceof Value.Bool) {
      return value;
    }
    if (value instanceof Value.Number number && (number.value() == 0 || number.value() == 1)) {
      return call.madeBool(number.value() == 1);
    }
    if (value instanceof FoldedText text) {
      if (text.text().equalsIgnoreCase("true") || text.text().equalsIgnoreCase("false")) {
        return call.madeBool(text.text().equalsIgnoreCase("true"));
      }
    }
    return call.undecided();
  }

  private static Value coalesce(Call call) {
    Set<String> assumedFrom = Set.of();
    for (int i = 0; i < call.count(); i++) {
      Value value = call.value(i);
      if (value instanceof Value.UnknownValue open) {
        // Whether it is refused or passed over is not documented.
        return call.unknown(open.why().withoutDefect());
      }
      if (!(value instanceof Value.Null)) {
        return value.assuming(assumedFrom);
      }
      assumedFrom = call.assumedFrom();
    }
    return new Value.Null(assumedFrom);
  }

  private static Value equal(Call call) {
    Optional<Boolean> equal = Equality.of(call.value(0), call.value(1));
    return equal.isPresent() ? call.madeBool(equal.get()) : call.undecided();
  }

  private interface Comparison {
    boolean holds(long one, long other);
  }

  private static Value compare(Call call, Comparison comparison) {
    List<Value> values = call.values();
    return values.get(0) instanceof Value.Number one && values.get(1) instanceof Value.Number other
        ? call.madeBool(comparison.holds(one.value(), other.value()))
        : call.undecided();
  }
}
