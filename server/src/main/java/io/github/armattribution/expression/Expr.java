package io.github.armattribution.expression;

import io.github.armattribution.text.Span;
import java.util.List;
import java.util.Optional;

/** The syntax of an expression. Spans are places in the file. */
public sealed interface Expr {

  Span span();

  /** A string in single quotes; {@code written} is what is between them. */
  record Text(FoldedText written, Span span) implements Expr {}

  /** A whole number. */
  record Int(long value, Span span) implements Expr {}

  /** A number that is not whole, or too large to be one. */
  record OtherNumber(Span span) implements Expr {}

  /**
   * A function call.
   *
   * @param namespace given for a user-defined function
   * @param nameSpan the name without its namespace
   */
  record Call(
      Optional<String> namespace, String name, Span nameSpan, List<Expr> arguments, Span span)
      implements Expr {

    public Call {
      arguments = List.copyOf(arguments);
    }

    /** Whether this calls the built-in function of that name, in any case. */
    public boolean isCallOf(String function) {
      return namespace.isEmpty() && name.equalsIgnoreCase(function);
    }
  }

  /** Access to a property: {@code target.name}. */
  record Member(Expr target, String name, Span nameSpan, Span span) implements Expr {}

  /** Access to a property or an element: {@code target[index]}. */
  record Index(Expr target, Expr index, Span span) implements Expr {}

  /** Nothing, where an expression should be. */
  record Missing(Span span) implements Expr {}
}
