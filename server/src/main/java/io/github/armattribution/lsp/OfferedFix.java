package io.github.armattribution.lsp;

import io.github.armattribution.assist.NewName;
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
 * @param newName a name that it makes up, which the user may want to replace
 */
record OfferedFix(
    String kind, Span at, Optional<Finding> finding, Fix fix, Optional<NewName> newName) {

  OfferedFix(String kind, Span at, Optional<Finding> finding, Fix fix) {
    this(kind, at, finding, fix, Optional.empty());
  }
}
