package io.github.armattribution.expression;

import io.github.armattribution.text.Span;
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

  /** Why {@code target} certainly has no property of that name. */
  static Optional<Defect> defectOfProperty(Value target, String name, Span span) {
    if (target instanceof Value.ObjectValue object) {
      return Optional.of(Defect.named(Defect.Kind.NO_PROPERTY, name, span, object.names()));
    }
    return kindOfValue(target)
        .map(
            kind ->
                Defect.refused("It has no property \"%s\": it is %s.".formatted(name, kind), span));
  }

  /**
   * Why {@code target} certainly has nothing at {@code index}, which is written as {@code expr}.
   */
  static Optional<Defect> defectOfIndex(Value target, Value index, Expr expr) {
    if (target instanceof Value.ArrayValue array && index instanceof Value.Number number) {
      return Optional.of(
          Defect.refused(
              "The array has %d element%s, counted from 0, so there is none at index %d."
                  .formatted(array.size(), array.size() == 1 ? "" : "s", number.value()),
              expr.span()));
    }
    if (index instanceof FoldedText name && name.isKnown()) {
      Span span =
          expr instanceof Expr.Text written
              ? written.written().exactSpan(0, name.text().length()).orElse(expr.span())
              : expr.span();
      return defectOfProperty(target, name.text(), span);
    }
    return Optional.empty();
  }

  private static Optional<String> kindOfValue(Value value) {
    if (value instanceof Value.Number) {
      return Optional.of("a number");
    }
    if (value instanceof Value.Bool) {
      return Optional.of("a truth value");
    }
    return value instanceof FoldedText text && text.isKnown()
        ? Optional.of("a text")
        : Optional.empty();
  }
}
