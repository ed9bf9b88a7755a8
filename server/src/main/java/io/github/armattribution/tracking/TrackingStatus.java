package io.github.armattribution.tracking;

import io.github.armattribution.template.Surroundings;
import java.util.List;

/**
 * Whether a template is tracked.
 *
 * @param counted the uses that credit somebody, as far as the file tells; in the file's order
 * @param flawed those where a tracking deployment belongs that credit nobody
 */
public record TrackingStatus(State state, List<Use> counted, List<Use> flawed) {

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
    List<Use> counted =
        attribution.uses().stream().filter(use -> use.credit().isPossible()).toList();
    List<Use> flawed =
        attribution.uses().stream()
            .filter(use -> !use.credit().isPossible() && use.credit() != Credit.NESTED)
            .toList();
    return new TrackingStatus(state(attribution, surroundings, counted, flawed), counted, flawed);
  }

  private static State state(
      Attribution attribution, Surroundings surroundings, List<Use> counted, List<Use> flawed) {
    if (!surroundings.mainTemplate()) {
      return State.NOT_MAIN;
    }
    if (!counted.isEmpty()) {
      return State.TRACKED;
    }
    return flawed.isEmpty() && attribution.mayHoldMore() ? State.UNKNOWN : State.NOT_TRACKED;
  }
}
