package io.github.armattribution.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a deployment goes, seen from the file's root.
 *
 * @param steps what it and the deployments around it say about their targets; none if all stay
 *     where the file is deployed to
 */
public record Destination(List<String> steps) {

  public Destination {
    steps = List.copyOf(steps);
  }

  /** Empty where the file does not tell. */
  public static Optional<Destination> of(Deployment deployment) {
    List<String> steps = new ArrayList<>();
    for (Deployment each : deployment.withThoseAround()) {
      Optional<List<String>> written = each.target().steps();
      if (written.isEmpty()) {
        return Optional.empty();
      }
      steps.addAll(written.get());
    }
    return Optional.of(new Destination(steps));
  }

  /** Whether it is where the file is deployed to. */
  public boolean isHere() {
    return steps.isEmpty();
  }
}
