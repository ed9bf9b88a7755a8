package io.github.armattribution.expression;

import java.util.List;
import java.util.Optional;

/** What names mean in the output of a user-defined function, for one call of it. */
final class CallScope implements Scope {

  private final UserFunction function;
  private final List<Value> arguments;

  CallScope(UserFunction function, List<Value> arguments) {
    this.function = function;
    this.arguments = arguments;
  }

  @Override
  public Optional<Binding> parameter(String name) {
    List<String> names = function.parameters();
    for (int i = 0; i < names.size() && i < arguments.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return Optional.of(new Binding.Folded(arguments.get(i)));
      }
    }
    return Optional.empty();
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
