package io.github.armattribution.expression;

import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an expression or a JSON value stands for, as far as the file tells. */
public sealed interface Value
    permits FoldedText,
        Value.Number,
        Value.Bool,
        Value.Null,
        Value.ArrayValue,
        Value.ObjectValue,
        Value.UnknownValue {

  /** The parameters that must keep their defaults for this to hold, as they are written. */
  Set<String> assumedFrom();

  /** This value, holding only if the parameters in {@code more} keep their defaults, too. */
  Value assuming(Set<String> more);

  /**
   * What Azure certainly refuses to work out of it. Whoever deploys may give a parameter another
   * value than its default, so what holds only with that is not certain.
   */
  default List<Defect> defects() {
    return Reasons.all(this).stream().map(Unknown::defect).flatMap(Optional::stream).toList();
  }

  /** Whether this holds only if some parameter keeps its default. */
  default boolean assumed() {
    return !assumedFrom().isEmpty();
  }

  /** A whole number. The template language has no others. */
  record Number(long value, Set<String> assumedFrom) implements Value {

    public Number {
      assumedFrom = Assumptions.copyOf(assumedFrom);
    }

    @Override
    public Number assuming(Set<String> more) {
      return more.isEmpty() ? this : new Number(value, Assumptions.union(assumedFrom, more));
    }
  }

  /** A truth value. */
  record Bool(boolean value, Set<String> assumedFrom) implements Value {

    public Bool {
      assumedFrom = Assumptions.copyOf(assumedFrom);
    }

    @Override
    public Bool assuming(Set<String> more) {
      return more.isEmpty() ? this : new Bool(value, Assumptions.union(assumedFrom, more));
    }
  }

  /** The value {@code null}. */
  record Null(Set<String> assumedFrom) implements Value {

    public Null {
      assumedFrom = Assumptions.copyOf(assumedFrom);
    }

    @Override
    public Null assuming(Set<String> more) {
      return more.isEmpty() ? this : new Null(Assumptions.union(assumedFrom, more));
    }
  }

  /**
   * A value that the file does not tell; it may be of any type.
   *
   * @param gap what stands for it in a text
   */
  record UnknownValue(FoldedText.Gap gap, Set<String> assumedFrom) implements Value {

    public UnknownValue {
      gap = assumedFrom.isEmpty() ? gap : gap.withoutDefect();
      assumedFrom = Assumptions.copyOf(assumedFrom);
    }

    UnknownValue(Unknown why, Set<String> assumedFrom) {
      this(new FoldedText.Gap(why, Lengths.ANY), assumedFrom);
    }

    /** One that is unknown whatever the parameters are. */
    UnknownValue(Unknown.Kind kind, String subject, Span where) {
      this(new Unknown(kind, subject, where), Set.of());
    }

    public Unknown why() {
      return gap.why();
    }

    @Override
    public UnknownValue assuming(Set<String> more) {
      return more.isEmpty() ? this : new UnknownValue(gap, Assumptions.union(assumedFrom, more));
    }
  }

  /** An array of known length. Its elements are folded when they are asked for. */
  non-sealed interface ArrayValue extends Value {

    int size();

    /**
     * The element at {@code index}.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()}
     */
    Value element(int index);

    /** All elements, folded. */
    default List<Value> elements() {
      List<Value> elements = new ArrayList<>(size());
      for (int i = 0; i < size(); i++) {
        elements.add(element(i));
      }
      return elements;
    }

    @Override
    ArrayValue assuming(Set<String> more);
  }

  /** An object. Its values are folded when they are asked for. */
  non-sealed interface ObjectValue extends Value {

    /** The value of that name, in any case; an unknown one where {@link #unlisted} may hold it. */
    Optional<Value> property(String name);

    /** The known names in order, each once. */
    List<String> names();

    /** Why there may be more properties than {@link #names} tells; empty if there are none. */
    Optional<Unknown> unlisted();

    @Override
    ObjectValue assuming(Set<String> more);
  }
}
