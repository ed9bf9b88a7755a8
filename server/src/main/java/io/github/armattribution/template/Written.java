package io.github.armattribution.template;

import io.github.armattribution.text.Span;

/**
 * A text that stands in the file as it is meant.
 *
 * @param text what it says
 * @param span where it stands, quotes included
 */
public record Written(String text, Span span) {}
