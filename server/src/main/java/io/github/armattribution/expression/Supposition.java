package io.github.armattribution.expression;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What names mean if some parameters stand for something else. Whatever takes its value from those
 * parameters sees it: variables, and the parameters of nested templates.
 *
 * @param scope what names mean otherwise
 * @param declaring the scope whose parameters are meant
 * @param parameters what these parameters stand for, by their names, in any case
 * @param alone whether nothing is known of any other parameter there
 */
public record Supposition(
    Scope scope, Scope declaring, Map<String, Binding> parameters, boolean alone) implements Scope {

  public Supposition {
    Map<String, Binding> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(parameters);
    parameters = Collections.unmodifiableMap(byName);
  }

  @Override
  public Optional<Binding> parameter(String name) {
    Optional<Binding> declared = scope.parameter(name);
    if (declared.isEmpty() || !scope.equals(declaring)) {
      return declared.map(this::supposing);
    }
    Binding supposed = parameters.get(name);
    if (supposed == null && alone) {
      supposed = new Binding.Unknowable(Unknown.Kind.PARAMETER);
    }
    return supposed == null ? declared.map(this::supposing) : Optional.of(supposed);
  }

  @Override
  public Optional<Binding> variable(String name) {
    return scope.variable(name).map(this::supposing);
  }

  private Binding supposing(Binding bound) {
    return bound instanceof Binding.Written written
        ? new Binding.Written(
            written.node(),
            new Supposition(written.scope(), declaring, parameters, alone),
            written.assumed())
        : bound;
  }

  @Override
  public Optional<UserFunction> function(String namespace, String name) {
    return scope.function(namespace, name);
  }

  @Override
  public Names names(Kind kind) {
    return scope.names(kind);
  }

  @Override
  public boolean isNested() {
    return scope.isNested();
  }
}
