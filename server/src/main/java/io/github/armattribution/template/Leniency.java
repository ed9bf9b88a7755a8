package io.github.armattribution.template;

import io.github.armattribution.text.Span;

/**
 * A place that Azure's command line tools read and its portal does not.
 *
 * @param what what stands there, as the start of a sentence
 * @param advice what to do, as a sentence without its period
 * @param lossless whether nothing is lost when that is done
 */
public record Leniency(Span span, String what, String advice, boolean lossless) {}
