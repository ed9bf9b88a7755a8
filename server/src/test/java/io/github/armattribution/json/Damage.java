package io.github.armattribution.json;

import io.github.armattribution.json.JsonProblem.Code;
import java.util.List;

/** Where tests damage a text, and what the parser then complains about. */
final class Damage {

  private Damage() {}

  static boolean isInString(JsonDocument document, int offset) {
    return document
        .nodeAt(offset)
        .filter(JsonString.class::isInstance)
        .map(node -> node.span().start() < offset && offset < node.span().end() - 1)
        .orElse(false);
  }

  /** The problems that make a text something else than JSON, in its order. */
  static List<Code> errors(String text) {
    return JsonDocument.parse(text).errors().stream().map(JsonProblem::code).toList();
  }
}
