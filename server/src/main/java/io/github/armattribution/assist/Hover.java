package io.github.armattribution.assist;

import io.github.armattribution.text.Span;

/**
 * What is told about a place in a template.
 *
 * @param span the place
 * @param text what is told
 */
public record Hover(Span span, Prose text) {}
