package io.github.armattribution.expression;

import io.github.armattribution.json.JsonNode;

/** Tells what JSON values stand for: all that those who need it know of a {@link Folder}. */
interface Folding {

  /** What {@code node} stands for where names mean what {@code scope} says. */
  Value fold(JsonNode node, Scope scope);
}
