package io.github.armattribution.tracking;

import io.github.armattribution.text.Span;

/**
 * One use of a tracking ID.
 *
 * @param carrier what carries it
 * @param credit whether it counts, or why not
 */
public record Use(Carrier carrier, Credit credit) {

  /** What is carried, read as a tracking ID. */
  public TrackingName name() {
    return carrier.name();
  }

  /** Where the carrier says so. */
  public Span nameSpan() {
    return carrier.nameSpan();
  }

  /** Where the ID is defined: there, or where that takes it from. */
  public Span idSpan() {
    return carrier.idSpan();
  }
}
