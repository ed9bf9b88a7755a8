package io.github.armattribution.finding;

import io.github.armattribution.text.SourceText;
import java.util.Optional;

/**
 * What a fix may ask for when its edits are worked out. Whoever applies it gives what it can.
 *
 * @param guids new GUIDs
 * @param neighbors other documents
 */
public record FixInputs(GuidSource guids, Neighbors neighbors) {

  /** Other documents as they are now. */
  @FunctionalInterface
  public interface Neighbors {
    /** A document's text; empty if it is not there or can't be read. */
    Optional<SourceText> find(Neighbor neighbor);
  }

  /** Inputs without other documents. */
  public static FixInputs of(GuidSource guids) {
    return new FixInputs(guids, neighbor -> Optional.empty());
  }
}
