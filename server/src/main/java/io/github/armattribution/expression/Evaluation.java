package io.github.armattribution.expression;

import io.github.armattribution.text.Span;

/** An expression's evaluation, as the calls of functions in it see it. */
interface Evaluation {

  /** What a part of the expression stands for. */
  Value evaluate(Expr expr);

  /** What names mean in the expression. */
  Scope scope();

  /** Folds what the names stand for. */
  Folding folding();

  Budget budget();

  /** The JSON string that the expression stands in. */
  Span string();

  /** What is written at {@code span}, on one short line. */
  String brief(Span span);
}
