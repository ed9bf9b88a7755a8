package io.github.armattribution.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Chooses the reason to tell where there are several. */
final class Reasons {

  private Reasons() {}

  /** Why one of {@code values} isn't known, null ones left out. */
  static Optional<Unknown> of(Value... values) {
    return of(Arrays.asList(values));
  }

  /**
   * The first reason, but before others one that makes the whole another each time, and next to
   * that one that makes it another for each customer.
   */
  static Optional<Unknown> of(List<Value> values) {
    Unknown best = null;
    for (Value value : values) {
      for (Unknown why : reasons(value)) {
        if (why.kind() == Unknown.Kind.CHANGING_FUNCTION) {
          return Optional.of(why);
        }
        if (best == null || isCustomers(why) && !isCustomers(best)) {
          best = why;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isCustomers(Unknown why) {
    return why.kind() == Unknown.Kind.CUSTOMER_FUNCTION;
  }

  private static List<Unknown> reasons(Value value) {
    if (value instanceof FoldedText text) {
      return text.unknowns();
    }
    return value instanceof Value.UnknownValue unknown ? List.of(unknown.why()) : List.of();
  }
}
