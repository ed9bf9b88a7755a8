package io.github.armattribution.tracking;

import io.github.armattribution.text.Span;

/** What carries a tracking ID to Azure. */
public sealed interface Carrier permits TrackedDeployment {

  /** All of it. */
  Span span();

  /** What it carries, read as a tracking ID. */
  TrackingName name();

  /** Where it says so. */
  Span nameSpan();

  /** Where the ID is defined: there, or where that takes it from. */
  Span idSpan();
}
