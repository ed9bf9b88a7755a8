package io.github.armattribution.expression;

import io.github.armattribution.json.JsonNode;
import java.util.List;
import java.util.Optional;

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

  /** The names that mean something in its output. */
  Names names(Scope.Kind kind) {
    return switch (kind) {
      case PARAMETER -> new Names(parameters, true);
      case VARIABLE -> Names.UNKNOWN;
      case FUNCTION -> scope.names(kind);
    };
  }

  /** What names mean in its output, whoever calls it. */
  Scope inside() {
    return new Inside(this);
  }

  private record Inside(UserFunction function) implements Scope {

    @Override
    public Optional<Binding> parameter(String name) {
      return function.parameters().stream().anyMatch(name::equalsIgnoreCase)
          ? Optional.of(new Binding.Unknowable(Unknown.Kind.PARAMETER))
          : Optional.empty();
    }

    @Override
    public Optional<Binding> variable(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<UserFunction> function(String namespace, String name) {
      return function.scope().function(namespace, name);
    }

    @Override
    public Names names(Kind kind) {
      return function.names(kind);
    }

    @Override
    public boolean isNested() {
      return function.scope().isNested();
    }
  }
}
