package io.github.armattribution.rules;

import io.github.armattribution.tracking.TrackingName;
import java.util.Optional;

/** What to tell of a name in which more than one tracking ID stands. */
final class SeveralIds {

  private SeveralIds() {}

  /** The message; empty for a name with one ID, or none. */
  static Optional<String> message(TrackingName name) {
    return Optional.of(name)
        .filter(TrackingName::holdsSeveralIds)
        .map(
            several ->
                "Two tracking IDs stand in this name, but a name can credit only one. Add a tracking"
                    + " deployment for each of them.");
  }
}
