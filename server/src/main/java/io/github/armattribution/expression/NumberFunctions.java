package io.github.armattribution.expression;

import java.util.List;
import java.util.Map;

/** Whole numbers. */
final class NumberFunctions {

  private NumberFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("int", NumberFunctions::integer);
    functions.put("add", call -> calculate(call, Math::addExact));
    functions.put("sub", call -> calculate(call, Math::subtractExact));
    functions.put("mul", call -> calculate(call, Math::multiplyExact));
    functions.put("div", call -> quotient(call, "div", NumberFunctions::divide));
    functions.put("mod", call -> quotient(call, "mod", (one, other) -> one % other));
    functions.put("min", call -> choose(call, Math::min));
    functions.put("max", call -> choose(call, Math::max));
  }

  private interface Operation {
    long of(long one, long other);
  }

  private static Value quotient(Call call, String name, Operation operation) {
    return call.value(1) instanceof Value.Number divisor && divisor.value() == 0
        ? call.refused("%s can't divide by 0.".formatted(name))
        : calculate(call, operation);
  }

  private static long divide(long one, long other) {
    if (one == Long.MIN_VALUE && other == -1) {
      throw new ArithmeticException();
    }
    return one / other;
  }

  private static Value integer(Call call) {
    if (call.value(0) instanceof FoldedText text && text.isKnown()) {
      try {
        return call.madeNumber(Long.parseLong(text.text()));
      } catch (NumberFormatException e) {
        return call.undecided();
      }
    }
    return call.value(0) instanceof Value.Number ? call.value(0) : call.undecided();
  }

  private static Value calculate(Call call, Operation operation) {
    List<Value> values = call.values();
    if (!(values.get(0) instanceof Value.Number one)
        || !(values.get(1) instanceof Value.Number other)) {
      return call.undecided();
    }
    try {
      return call.madeNumber(operation.of(one.value(), other.value()));
    } catch (ArithmeticException e) {
      return call.unknown(Unknown.Kind.NOT_FOLDED);
    }
  }

  private static Value choose(Call call, Operation operation) {
    List<Value> values = call.values();
    if (call.count() == 1 && call.value(0) instanceof Value.ArrayValue array) {
      if (!call.budget().step(array.size())) {
        return call.tooMuch();
      }
      values = array.elements();
    }
    Value best = null;
    for (Value value : values) {
      if (!(value instanceof Value.Number number)) {
        return Reasons.of(values)
            .map(call::unknown)
            .orElseGet(() -> call.unknown(Unknown.Kind.NOT_FOLDED));
      }
      long chosen =
          best == null
              ? number.value()
              : operation.of(((Value.Number) best).value(), number.value());
      best =
          call.madeNumber(chosen)
              .assuming(number.assumedFrom())
              .assuming(best == null ? number.assumedFrom() : best.assumedFrom());
    }
    return best == null ? call.undecided() : best;
  }
}
