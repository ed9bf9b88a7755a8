package io.github.armattribution.expression;

import java.util.Optional;

/** What is certain of a value that is one of two. */
final class Branches {

  private Branches() {}

  /** The value of a condition that isn't known for the reason {@code why}. */
  static Value either(Call call, Unknown why, Value one, Value other) {
    if (one.equals(other)) {
      return one;
    }
    if (one instanceof FoldedText a && other instanceof FoldedText b) {
      return eitherText(call, why, a, b);
    }
    if (!(one instanceof FoldedText) && Equality.of(one, other).equals(Optional.of(true))) {
      return one.assuming(other.assumedFrom());
    }
    return new Value.UnknownValue(why, Assumptions.union(one.assumedFrom(), other.assumedFrom()));
  }

  private static Value eitherText(Call call, Unknown why, FoldedText one, FoldedText other) {
    int most = Math.min(one.knownPrefix(), other.knownPrefix());
    int common = 0;
    while (common < most && one.text().charAt(common) == other.text().charAt(common)) {
      common++;
    }
    boolean same =
        one.isKnown() && one.text().length() == common && other.text().length() == common;
    // Both branches have these characters, so an edit in one of them would not change them all.
    TextBuilder result =
        call.newText()
            .known(
                one.text().substring(0, common),
                call.span(),
                false,
                Assumptions.union(one.assumedFrom(), other.assumedFrom()),
                call.string());
    if (!same) {
      result.gap(call.gap(why, one.lengths().or(other.lengths()).minus(common)));
    }
    return call.result(result.assuming(one.assumedFrom()).assuming(other.assumedFrom()));
  }
}
