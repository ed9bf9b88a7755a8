package io.github.armattribution.assist;

import io.github.armattribution.finding.Fix;
import java.util.Optional;

/**
 * A change that somebody may want where nothing is wrong.
 *
 * @param kind what it does to the template
 * @param change the change
 * @param newName a name that it makes up, which the user may want to replace
 */
public record Refactoring(Kind kind, Fix change, Optional<NewName> newName) {

  Refactoring(Kind kind, Fix change) {
    this(kind, change, Optional.empty());
  }

  /** What a refactoring does. */
  public enum Kind {
    /** Something else is said in the same place. */
    REWRITE,
    /** Something comes in addition. */
    ADD,
    /** Something moves out, to where it has a name. */
    EXTRACT,
    /** Something moves in, to where it is used. */
    INLINE
  }
}
