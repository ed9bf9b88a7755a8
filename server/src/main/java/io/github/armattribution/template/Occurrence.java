package io.github.armattribution.template;

import io.github.armattribution.expression.Scope;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * When a deployment takes place: all of these conditions hold.
 *
 * @param conditions its own, and those of the deployments that it is nested in; none if it always
 *     takes place
 */
public record Occurrence(Set<Part> conditions) {

  /** A condition as it is spelled, and what names mean in it. */
  public record Part(Scope scope, String spelling) {}

  public Occurrence {
    conditions = Set.copyOf(conditions);
  }

  /**
   * Empty for a deployment that never takes place, as often as a copy loop says, or under a
   * condition that can't be read.
   */
  public static Optional<Occurrence> of(Deployment deployment) {
    Set<Part> conditions = new HashSet<>();
    for (Deployment each : deployment.withThoseAround()) {
      Optional<Condition> condition = each.condition();
      if (each.loop().isPresent()
          || condition.filter(asked -> !asked.always() && isHopeless(asked)).isPresent()) {
        return Optional.empty();
      }
      condition
          .filter(asked -> !asked.always())
          .ifPresent(
              asked ->
                  asked.parts().forEach(part -> conditions.add(new Part(asked.names(), part))));
    }
    boolean contradictory =
        conditions.stream()
            .map(part -> new Part(part.scope(), "not(" + part.spelling() + ")"))
            .anyMatch(conditions::contains);
    return contradictory ? Optional.empty() : Optional.of(new Occurrence(conditions));
  }

  private static boolean isHopeless(Condition condition) {
    return condition.never() || condition.parts().isEmpty();
  }

  /** Whether one of the two certainly takes place where the other does. */
  public boolean includes(Occurrence other) {
    return conditions.containsAll(other.conditions) || other.conditions.containsAll(conditions);
  }
}
