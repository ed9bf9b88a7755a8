package io.github.armattribution.tracking;

import io.github.armattribution.text.Span;
import java.util.List;

/** What carries a tracking ID to Azure. */
public sealed interface Carrier permits TrackedDeployment {

  /** All of it. */
  Span span();

  /** What it carries, read as a tracking ID. */
  TrackingName name();

  /** Where it says so. */
  Span nameSpan();

  /** Where somebody looks who wants to know about it, the likeliest first. */
  List<Span> places();

  /** Where the ID is defined: there, or where that takes it from. */
  Span idSpan();
}
