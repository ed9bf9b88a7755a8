package io.github.armattribution.expression;

import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import java.util.Optional;

/** What a declared name stands for. */
public sealed interface Binding {

  /**
   * A value written in the file.
   *
   * @param node what is written; its strings may be expressions
   * @param scope what the names in it mean
   * @param assumed whether it is only a default, which whoever deploys may replace
   */
  record Written(JsonNode node, Scope scope, boolean assumed) implements Binding {}

  /** A value that is folded already: an argument of a user-defined function. */
  record Folded(Value value) implements Binding {}

  /**
   * A declared name whose value the file does not tell.
   *
   * @param declaration what is declared of the value, where that is a parameter's
   */
  record Unknowable(Unknown.Kind why, Optional<JsonObject> declaration) implements Binding {

    public Unknowable(Unknown.Kind why) {
      this(why, Optional.empty());
    }
  }
}
