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
   * The first reason, but before others one that makes Azure refuse the whole, then one that makes
   * it another each time, and next to that one that makes it another for each customer.
   */
  static Optional<Unknown> of(List<Value> values) {
    Unknown best = null;
    for (Value value : values) {
      for (Unknown why : all(value)) {
        if (best == null || weight(why) > weight(best)) {
          best = why;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static int weight(Unknown why) {
    if (why.defect().isPresent()) {
      return 3;
    }
    return switch (why.kind()) {
      case CHANGING_FUNCTION -> 2;
      case CUSTOMER_FUNCTION -> 1;
      default -> 0;
    };
  }

  /** Why a value, or the gaps of a text, aren't known. */
  static List<Unknown> all(Value value) {
    if (value instanceof FoldedText text) {
      return text.unknowns();
    }
    return value instanceof Value.UnknownValue unknown ? List.of(unknown.why()) : List.of();
  }
}
