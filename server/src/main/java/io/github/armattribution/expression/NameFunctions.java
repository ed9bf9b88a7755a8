package io.github.armattribution.expression;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** parameters and variables. */
final class NameFunctions {

  private NameFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("parameters", call -> named(call, true));
    functions.put("variables", call -> named(call, false));
  }

  private static Value named(Call call, boolean parameter) {
    if (!(call.value(0) instanceof FoldedText name) || !name.isKnown()) {
      return call.undecided();
    }
    Scope scope = call.scope();
    Optional<Binding> binding =
        parameter ? scope.parameter(name.text()) : scope.variable(name.text());
    // No lambdas: chains of names are what makes the stack deep.
    Value value =
        binding.isPresent()
            ? value(call, name.text(), binding.get())
            : unknown(call, Unknown.Kind.UNDEFINED, name.text());
    return value.assuming(name.assumedFrom());
  }

  private static Value value(Call call, String name, Binding binding) {
    if (binding instanceof Binding.Written written) {
      Value value = call.folding().fold(written.node(), written.scope());
      if (!written.assumed()) {
        return value;
      }
      boolean paid =
          !(value instanceof FoldedText text) || call.budget().characters(text.pieces().size());
      return paid ? value.assuming(Set.of(name)) : call.tooMuch();
    }
    if (binding instanceof Binding.Folded folded) {
      return folded.value();
    }
    Binding.Unknowable unknowable = (Binding.Unknowable) binding;
    return unknowable.declaration().isPresent()
        ? OpenParameter.value(
            call, new Unknown(unknowable.why(), name, call.span()), unknowable.declaration().get())
        : unknown(call, unknowable.why(), name);
  }

  private static Value unknown(Call call, Unknown.Kind kind, String name) {
    return new Value.UnknownValue(kind, name, call.span());
  }
}
