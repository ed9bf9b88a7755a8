package io.github.armattribution.assist;

import io.github.armattribution.text.Span;

/**
 * What is shown above a line.
 *
 * @param span the place
 * @param text what is so
 * @param offer the same, and what a click does
 * @param action what a click does
 */
public record Lens(Span span, String text, String offer, Action action) {}
