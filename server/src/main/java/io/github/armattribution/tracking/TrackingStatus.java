package io.github.armattribution.tracking;

import io.github.armattribution.expression.Unknown;
import io.github.armattribution.template.Surroundings;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a template is tracked.
 *
 * @param counted tracking deployments at its root with a good ID, or one that the file does not
 *     tell; in the file's order
 * @param flawed those at its root whose ID is none, so that they credit nobody
 */
public record TrackingStatus(
    State state, List<TrackedDeployment> counted, List<TrackedDeployment> flawed) {

  /** The answer in a word. */
  public enum State {
    TRACKED,
    NOT_TRACKED,
    /** A main template with an empty deployment whose name may turn out to be a tracking ID. */
    UNKNOWN,
    /** No main template, which needs no tracking deployment. */
    NOT_MAIN
  }

  public TrackingStatus {
    counted = List.copyOf(counted);
    flawed = List.copyOf(flawed);
  }

  public static TrackingStatus of(Attribution attribution, Surroundings surroundings) {
    List<TrackedDeployment> counted = new ArrayList<>();
    List<TrackedDeployment> flawed = new ArrayList<>();
    attribution.atRoot().forEach(each -> (counts(each.name()) ? counted : flawed).add(each));
    flawed.addAll(attribution.unprefixed());
    return new TrackingStatus(state(attribution, surroundings, counted, flawed), counted, flawed);
  }

  private static State state(
      Attribution attribution,
      Surroundings surroundings,
      List<TrackedDeployment> counted,
      List<TrackedDeployment> flawed) {
    if (!surroundings.mainTemplate()) {
      return State.NOT_MAIN;
    }
    if (!counted.isEmpty()) {
      return State.TRACKED;
    }
    return flawed.isEmpty() && attribution.mayHoldMore() ? State.UNKNOWN : State.NOT_TRACKED;
  }

  private static boolean counts(TrackingName name) {
    if (!name.hasExactPrefix()) {
      return false;
    }
    return switch (name.kind()) {
      case GUID, PARTNER_CENTER -> true;
      case UNKNOWN ->
          name.folded().unknowns().stream()
              .noneMatch(unknown -> unknown.kind() == Unknown.Kind.CHANGING_FUNCTION);
      case MALFORMED, PLACEHOLDER, OTHER -> false;
    };
  }
}
