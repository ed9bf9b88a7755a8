package io.github.armattribution.expression;

import java.util.Optional;

/** Takes properties and elements out of values. */
final class Access {

  private Access() {}

  /** Makes the value that stands for a failed access. */
  interface Failure {
    Value of(Unknown.Kind kind);
  }

  static Value property(Value target, String name, Failure failure) {
    if (target instanceof Value.ObjectValue object) {
      return object
          .property(name)
          .orElseGet(() -> failure.of(Unknown.Kind.UNDEFINED).assuming(object.assumedFrom()));
    }
    return none(target, failure);
  }

  static Value index(Value target, Value index, Failure failure) {
    if (target instanceof Value.ArrayValue array && index instanceof Value.Number number) {
      Value element =
          number.value() >= 0 && number.value() < array.size()
              ? array.element((int) number.value())
              : failure.of(Unknown.Kind.UNDEFINED).assuming(array.assumedFrom());
      return element.assuming(number.assumedFrom());
    }
    if (target instanceof Value.ObjectValue && index instanceof FoldedText name && name.isKnown()) {
      return property(target, name.text(), failure).assuming(name.assumedFrom());
    }
    return Reasons.of(target).isPresent()
        ? none(target, failure)
        : none(index, Reasons.of(index).map(Unknown::ofChoice), failure);
  }

  private static Value none(Value target, Failure failure) {
    return target instanceof Value.UnknownValue unknown
        ? new Value.UnknownValue(unknown.gap().withLengths(Lengths.ANY), unknown.assumedFrom())
        : none(target, Reasons.of(target), failure);
  }

  private static Value none(Value culprit, Optional<Unknown> reason, Failure failure) {
    return reason
        .<Value>map(why -> new Value.UnknownValue(why, culprit.assumedFrom()))
        .orElseGet(() -> failure.of(Unknown.Kind.NOT_FOLDED).assuming(culprit.assumedFrom()));
  }
}
