package io.github.armattribution.template;

import io.github.armattribution.text.Span;

/**
 * A place where a file can't be read, even by Azure's lenient tools.
 *
 * @param message what is wrong and what to do
 */
public record SyntaxProblem(Span span, String message) {}
