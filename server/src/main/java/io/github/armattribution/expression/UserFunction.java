package io.github.armattribution.expression;

import io.github.armattribution.json.JsonNode;
import java.util.List;

/**
 * A user-defined function. Its output sees its own parameters and no other names but functions.
 *
 * @param parameters their names, in order
 * @param output what it returns
 * @param scope where the functions that its output calls are looked up
 */
public record UserFunction(List<String> parameters, JsonNode output, Scope scope) {

  public UserFunction {
    parameters = List.copyOf(parameters);
  }
}
