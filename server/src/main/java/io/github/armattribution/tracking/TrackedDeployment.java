package io.github.armattribution.tracking;

import io.github.armattribution.template.Deployment;
import io.github.armattribution.text.Span;

/**
 * A deployment that is there to track.
 *
 * @param deployment the resource
 * @param name its name, read as a tracking ID
 */
public record TrackedDeployment(Deployment deployment, TrackingName name) {

  /** Where its name is written. */
  public Span nameSpan() {
    return deployment.resource().name().orElse(deployment.object()).span();
  }

  /** Where its ID is defined: in the name, or in the variable or parameter that the name takes. */
  public Span idSpan() {
    return name.idSpan().orElseGet(this::nameSpan);
  }

  /** Whether it stands in the file's own template, where Azure looks for it. */
  public boolean isAtRoot() {
    return deployment.resource().template().isRoot();
  }
}
