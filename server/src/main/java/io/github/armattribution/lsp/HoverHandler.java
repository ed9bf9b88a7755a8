package io.github.armattribution.lsp;

import io.github.armattribution.assist.Hovers;
import io.github.armattribution.lsp.Analyses.Snapshot;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Position;

/** Tells what a place in a template means for attribution. */
final class HoverHandler {

  private final Converter converter;

  HoverHandler(Converter converter) {
    this.converter = converter;
  }

  /** The hover at a position; null where there is nothing to tell. */
  Hover hover(Snapshot snapshot, Position position) {
    int offset = converter.offset(snapshot.text(), position);
    return snapshot
        .analysis()
        .attribution()
        .flatMap(attribution -> Hovers.at(attribution, snapshot.surroundings(), offset))
        .map(hover -> converter.hover(snapshot.text(), hover))
        .orElse(null);
  }
}
