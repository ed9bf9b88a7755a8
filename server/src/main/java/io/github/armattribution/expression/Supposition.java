package io.github.armattribution.expression;

import io.github.armattribution.json.JsonNode;
import java.util.Optional;

/**
 * What names mean if one parameter is given a value and nothing is known of any other. Variables
 * see that parameter, too.
 *
 * @param scope what names mean otherwise
 * @param parameter the parameter's name, in any case
 * @param value what it is given
 */
public record Supposition(Scope scope, String parameter, JsonNode value) implements Scope {

  @Override
  public Optional<Binding> parameter(String name) {
    return scope
        .parameter(name)
        .map(
            declared ->
                name.equalsIgnoreCase(parameter)
                    ? new Binding.Written(value, Scope.EMPTY, false)
                    : new Binding.Unknowable(Unknown.Kind.PARAMETER));
  }

  @Override
  public Optional<Binding> variable(String name) {
    return scope
        .variable(name)
        .map(
            bound ->
                bound instanceof Binding.Written written
                    ? new Binding.Written(
                        written.node(),
                        new Supposition(written.scope(), parameter, value),
                        written.assumed())
                    : bound);
  }

  @Override
  public Optional<UserFunction> function(String namespace, String name) {
    return scope.function(namespace, name);
  }
}
