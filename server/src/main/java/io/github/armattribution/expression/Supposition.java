package io.github.armattribution.expression;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What names mean if some parameters stand for something else. Variables see those parameters, too.
 *
 * @param scope what names mean otherwise
 * @param parameters what these parameters stand for, by their names, in any case
 * @param alone whether nothing is known of any other parameter
 */
public record Supposition(Scope scope, Map<String, Binding> parameters, boolean alone)
    implements Scope {

  public Supposition {
    Map<String, Binding> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(parameters);
    parameters = Collections.unmodifiableMap(byName);
  }

  @Override
  public Optional<Binding> parameter(String name) {
    Optional<Binding> declared = scope.parameter(name);
    if (declared.isEmpty()) {
      return declared;
    }
    Binding supposed = parameters.get(name);
    if (supposed != null) {
      return Optional.of(supposed);
    }
    return alone ? Optional.of(new Binding.Unknowable(Unknown.Kind.PARAMETER)) : declared;
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
                        new Supposition(written.scope(), parameters, alone),
                        written.assumed())
                    : bound);
  }

  @Override
  public Optional<UserFunction> function(String namespace, String name) {
    return scope.function(namespace, name);
  }
}
