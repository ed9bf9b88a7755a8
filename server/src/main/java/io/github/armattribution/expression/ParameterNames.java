package io.github.armattribution.expression;

import io.github.armattribution.expression.ReachableExpressions.Reached;
import io.github.armattribution.json.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the parameters that a value may depend on. */
public final class ParameterNames {

  private ParameterNames() {}

  /**
   * The parameters of {@code scope} that the expressions in {@code node} name, and those in what
   * these are made of.
   */
  public static Set<String> in(JsonNode node, Scope scope) {
    return in(ReachableExpressions.from(node, scope), scope);
  }

  /** The parameters that {@code expression} names, and those in what it is made of. */
  public static Set<String> in(Expr expression, Scope scope) {
    return in(ReachableExpressions.from(expression, scope), scope);
  }

  private static Set<String> in(List<Reached> reached, Scope scope) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Reached each : reached) {
      if (each.scope().equals(scope)) {
        for (Expr part : ReachableExpressions.parts(each.root())) {
          if (part instanceof Expr.Call call
              && call.isCallOf("parameters")
              && call.arguments().size() == 1
              && call.arguments().get(0) instanceof Expr.Text name) {
            names.add(name.written().text());
          }
        }
      }
    }
    return Collections.unmodifiableSet(names);
  }
}
