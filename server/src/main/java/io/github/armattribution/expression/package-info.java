/**
 * The ARM template language: its syntax, and folding it as far as the file alone tells.
 *
 * <p>Folding never guesses. A value is known, known if a parameter keeps its default (assumed), or
 * unknown for a stated reason; a text may be known in part. Every known character knows where in
 * the file it came from. {@link io.github.armattribution.expression.Scope} says what names mean;
 * who owns the names implements it.
 */
package io.github.armattribution.expression;
