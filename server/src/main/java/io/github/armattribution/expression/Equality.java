package io.github.armattribution.expression;

import java.util.Optional;

/** Whether two values are equal, where that is certain. */
final class Equality {

  /** Arrays nested more deeply are not compared. */
  private static final int MAX_DEPTH = 20;

  private Equality() {}

  static Optional<Boolean> of(Value one, Value other) {
    return of(one, other, 0);
  }

  private static Optional<Boolean> of(Value one, Value other, int depth) {
    if (one instanceof FoldedText a && other instanceof FoldedText b) {
      return ofTexts(a, b);
    }
    if (one instanceof Value.Number a && other instanceof Value.Number b) {
      return Optional.of(a.value() == b.value());
    }
    if (one instanceof Value.Bool a && other instanceof Value.Bool b) {
      return Optional.of(a.value() == b.value());
    }
    if (one instanceof Value.Null && other instanceof Value.Null) {
      return Optional.of(true);
    }
    if (one instanceof Value.ArrayValue a && other instanceof Value.ArrayValue b) {
      return ofArrays(a, b, depth);
    }
    boolean unknown = one instanceof Value.UnknownValue || other instanceof Value.UnknownValue;
    boolean oneIsNull = one instanceof Value.Null || other instanceof Value.Null;
    // Other types may be converted before they are compared.
    return oneIsNull && !unknown ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Boolean> ofTexts(FoldedText one, FoldedText other) {
    if (one.isKnown() && other.isKnown()) {
      return Optional.of(one.text().equals(other.text()));
    }
    int prefix = Math.min(one.knownPrefix(), other.knownPrefix());
    int suffix = Math.min(one.knownSuffix(), other.knownSuffix());
    boolean different =
        !one.text().regionMatches(0, other.text(), 0, prefix)
            || !one.text()
                .regionMatches(
                    one.text().length() - suffix,
                    other.text(),
                    other.text().length() - suffix,
                    suffix)
            || one.lengths().excludes(other.lengths());
    return different ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Boolean> ofArrays(
      Value.ArrayValue one, Value.ArrayValue other, int depth) {
    if (one.size() != other.size()) {
      return Optional.of(false);
    }
    if (depth == MAX_DEPTH) {
      return Optional.empty();
    }
    boolean certain = true;
    for (int i = 0; i < one.size(); i++) {
      Optional<Boolean> equal = of(one.element(i), other.element(i), depth + 1);
      if (equal.isPresent() && !equal.get()) {
        return equal;
      }
      certain &= equal.isPresent();
    }
    return certain ? Optional.of(true) : Optional.empty();
  }
}
