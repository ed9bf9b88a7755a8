package io.github.armattribution.expression;

/** A built-in function of the template language. */
interface BuiltIn {

  Value apply(Call call);
}
