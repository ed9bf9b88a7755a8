package io.github.armattribution.template;

import io.github.armattribution.text.Span;

/**
 * Where a deployment says that its data is kept.
 *
 * @param property where it says so, name and value
 * @param value where the value is written
 */
public record Location(Span property, Span value) {}
