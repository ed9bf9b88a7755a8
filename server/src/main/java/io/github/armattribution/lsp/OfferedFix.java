package io.github.armattribution.lsp;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.text.Span;
import java.util.Optional;

/**
 * A fix or refactoring that can be chosen.
 *
 * @param kind what it is for, as the protocol says it
 * @param at the place that it is offered for
 * @param finding what it mends, if something is wrong
 * @param fix the change
 */
record OfferedFix(String kind, Span at, Optional<Finding> finding, Fix fix) {}
