package io.github.armattribution.repair;

import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.Use;
import java.util.List;
import java.util.Optional;

/**
 * A place that waits for a tracking ID: a placeholder, or what is no ID, of an empty deployment.
 */
public record PendingId(Attribution attribution, TrackedDeployment tracked) {

  /** The one whose ID, as far as a file tells, stands exactly in {@code place}. */
  public static Optional<PendingId> in(Attribution attribution, Span place) {
    return attribution.uses().stream()
        .filter(use -> use.idSpan().equals(place))
        .flatMap(use -> of(attribution, use).stream())
        .findFirst();
  }

  /** The one whose ID stands at {@code offset}. */
  public static Optional<PendingId> at(Attribution attribution, int offset) {
    return attribution.uses().stream()
        .filter(use -> use.idSpan().touches(offset))
        .flatMap(use -> of(attribution, use).stream())
        .findFirst();
  }

  /**
   * The first one at the root of a template that nothing else tracks: a tracking deployment that is
   * to be inserted is there already, but for its ID.
   */
  public static Optional<PendingId> insteadOfInsertion(Attribution attribution) {
    return attribution.uses().stream().anyMatch(use -> use.credit().isPossible())
        ? Optional.empty()
        : attribution.uses().stream()
            .flatMap(use -> of(attribution, use).stream())
            .filter(pending -> pending.tracked().isAtRoot())
            .findFirst();
  }

  /** Where the deployment does work, it is its name that is wrong, not the ID in it. */
  private static Optional<PendingId> of(Attribution attribution, Use use) {
    return use.carrier() instanceof TrackedDeployment tracked
            && !tracked.deployment().content().isWork()
            && waits(use)
        ? Optional.of(new PendingId(attribution, tracked))
        : Optional.empty();
  }

  private static boolean waits(Use use) {
    return switch (use.name().kind()) {
      case PLACEHOLDER, MALFORMED, OTHER -> true;
      case GUID, PARTNER_CENTER, UNKNOWN -> false;
    };
  }

  /**
   * The edits that make the deployment's name {@code newName}; empty where a reference to it would
   * break.
   *
   * @param newName starts with {@code pid-}
   */
  public Optional<List<TextEdit>> by(String newName) {
    return new IdReplacement(attribution, tracked).by(newName);
  }
}
