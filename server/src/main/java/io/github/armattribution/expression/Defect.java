package io.github.armattribution.expression;

import io.github.armattribution.text.NearNames;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A place at which Azure can't work out an expression.
 *
 * @param kind what is wrong
 * @param subject the name that means nothing; for {@link Kind#SYNTAX}, what to do
 * @param span where it stands: the name without its quotes, or where the expression can't be read
 * @param near names that may be meant, the nearest first
 */
public record Defect(Kind kind, String subject, Span span, List<String> near) {

  /** What can be wrong with an expression. */
  public enum Kind {
    SYNTAX,
    NO_PARAMETER,
    NO_VARIABLE,
    NO_FUNCTION
  }

  /** How many names are offered. */
  private static final int OFFERED = 3;

  /** Namespaces that Azure's own functions may be called with. */
  private static final List<String> OWN_NAMESPACES = List.of("sys", "az");

  public Defect {
    near = near.stream().limit(OFFERED).toList();
  }

  /** The defects of an expression that was reached, in its order. */
  public static List<Defect> in(ReachableExpressions.Reached reached) {
    List<Defect> defects = new ArrayList<>();
    reached
        .problem()
        .filter(problem -> !isLimit(problem.code()))
        .map(
            problem ->
                new Defect(Kind.SYNTAX, problem.code().message(), problem.where(), List.of()))
        .ifPresent(defects::add);
    for (Expr part : ReachableExpressions.parts(reached.root())) {
      if (part instanceof Expr.Call call) {
        undeclared(call, reached.scope()).ifPresent(defects::add);
      }
    }
    return defects;
  }

  /** Azure's limit is no slip, and ours is not Azure's. */
  private static boolean isLimit(Expressions.Problem.Code code) {
    return code == Expressions.Problem.Code.TOO_LONG || code == Expressions.Problem.Code.TOO_DEEP;
  }

  private static Optional<Defect> undeclared(Expr.Call call, Scope scope) {
    if (call.name().isEmpty()) {
      return Optional.empty();
    }
    if (call.namespace().isPresent()) {
      String full = call.namespace().get() + "." + call.name();
      return OWN_NAMESPACES.contains(call.namespace().get())
              || scope.function(call.namespace().get(), call.name()).isPresent()
          ? Optional.empty()
          : undeclared(
              Kind.NO_FUNCTION,
              full,
              new Span(call.span().start(), call.nameSpan().end()),
              scope.names(Scope.Kind.FUNCTION));
    }
    if (!BuiltIns.has(call.name())) {
      List<String> names = new ArrayList<>(BuiltIns.names());
      names.addAll(scope.names(Scope.Kind.FUNCTION).declared());
      return Optional.of(defect(Kind.NO_FUNCTION, call.name(), call.nameSpan(), names));
    }
    boolean parameter = call.isCallOf("parameters");
    if (!parameter && !call.isCallOf("variables")) {
      return Optional.empty();
    }
    if (call.arguments().size() != 1
        || !(call.arguments().get(0) instanceof Expr.Text written)
        || BuildTokens.isIn(written.written().text())) {
      return Optional.empty();
    }
    String name = written.written().text();
    Span span = written.written().exactSpan(0, name.length()).orElse(written.span());
    if (parameter ? scope.parameter(name).isPresent() : scope.variable(name).isPresent()) {
      return Optional.empty();
    }
    return parameter
        ? undeclared(Kind.NO_PARAMETER, name, span, scope.names(Scope.Kind.PARAMETER))
        : undeclared(Kind.NO_VARIABLE, name, span, scope.names(Scope.Kind.VARIABLE));
  }

  private static Optional<Defect> undeclared(Kind kind, String name, Span span, Names names) {
    // One that is declared and not finished yet has no value, but is there.
    return names.areAll() && names.declared().stream().noneMatch(name::equalsIgnoreCase)
        ? Optional.of(defect(kind, name, span, names.declared()))
        : Optional.empty();
  }

  private static Defect defect(Kind kind, String name, Span span, Collection<String> names) {
    return new Defect(kind, name, span, NearNames.of(name, names));
  }
}
