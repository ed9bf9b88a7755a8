package io.github.armattribution.expression;

import io.github.armattribution.expression.Defect.Kind;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the defects that show without working an expression out. */
public final class Defects {

  /** Namespaces that Azure's own functions may be called with. */
  private static final List<String> OWN_NAMESPACES = List.of("sys", "az");

  private Defects() {}

  /**
   * Why {@code node}, or the text that is all that it stands for, is no expression though it is
   * meant as one.
   */
  public static Optional<Defect> inLiteral(JsonNode node, Scope scope) {
    return AlmostExpression.in(node, scope);
  }

  /** The defects of an expression that was reached, in its order. */
  public static List<Defect> in(ReachableExpressions.Reached reached) {
    List<Defect> undeclared = new ArrayList<>();
    boolean told = false;
    for (Expr part : ReachableExpressions.parts(reached.root())) {
      if (part instanceof Expr.Call call) {
        Optional<Defect> defect = undeclared(call, reached.scope());
        // A name that means nothing need not be told to lack its parentheses, too.
        told |= defect.isPresent() && isBare(call);
        defect.ifPresent(undeclared::add);
      }
    }
    List<Defect> defects = new ArrayList<>();
    Optional<Expressions.Problem> problem =
        reached.problem().filter(found -> !isLimit(found.code()));
    if (problem.isPresent() && (!told || !problem.get().repair().isEmpty())) {
      defects.add(
          new Defect(
              Kind.SYNTAX,
              problem.get().advice(),
              problem.get().where(),
              List.of(),
              problem.get().repair()));
    }
    defects.addAll(undeclared);
    return defects;
  }

  /** A property of what a function gives, or what is declared under a name. */
  private static String meant(String function, String name) {
    boolean declared =
        function.equalsIgnoreCase("variables") || function.equalsIgnoreCase("parameters");
    return (declared ? "%s('%s')" : "%s().%s").formatted(function, name);
  }

  /** Whether no parenthesis stands behind the name. */
  private static boolean isBare(Expr.Call call) {
    return call.span().end() == call.nameSpan().end();
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
      if (isBare(call) && BuiltIns.has(call.namespace().get())) {
        Span span = new Span(call.span().start(), call.nameSpan().end());
        String meant = meant(call.namespace().get(), call.name());
        return Optional.of(new Defect(Kind.NO_FUNCTION, full, span, List.of(meant)));
      }
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
      return Optional.of(Defect.named(Kind.NO_FUNCTION, call.name(), call.nameSpan(), names));
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
        ? Optional.of(Defect.named(kind, name, span, names.declared()))
        : Optional.empty();
  }
}
