package io.github.armattribution.tracking;

import io.github.armattribution.template.Deployment;

/**
 * A deployment that is there to track.
 *
 * @param deployment the resource
 * @param name its name, read as a tracking ID
 */
public record TrackedDeployment(Deployment deployment, TrackingName name) {

  /** Whether it stands in the file's own template, where Azure looks for it. */
  public boolean isAtRoot() {
    return deployment.resource().template().isRoot();
  }
}
