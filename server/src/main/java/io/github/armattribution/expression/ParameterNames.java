package io.github.armattribution.expression;

import io.github.armattribution.expression.Expressions.Parsed;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Finds the parameters that a value may depend on. */
public final class ParameterNames {

  private final Scope scope;
  private final Set<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<JsonNode> seen = new HashSet<>();
  private final Deque<JsonNode> nodes = new ArrayDeque<>();
  private final Deque<Expr> expressions = new ArrayDeque<>();

  private ParameterNames(Scope scope) {
    this.scope = scope;
  }

  /**
   * The parameters of {@code scope} that the expressions in {@code node} name, and those in the
   * variables that they name.
   */
  public static Set<String> in(JsonNode node, Scope scope) {
    ParameterNames names = new ParameterNames(scope);
    names.nodes.add(node);
    names.search();
    return Collections.unmodifiableSet(names.found);
  }

  /** The parameters that {@code expression} names, and those in its variables. */
  public static Set<String> in(Expr expression, Scope scope) {
    ParameterNames names = new ParameterNames(scope);
    names.expressions.add(expression);
    names.search();
    return Collections.unmodifiableSet(names.found);
  }

  private void search() {
    // A list of work in place of recursion: how deep values nest is up to the file.
    while (!nodes.isEmpty() || !expressions.isEmpty()) {
      if (!expressions.isEmpty()) {
        look(expressions.remove());
      } else {
        JsonNode node = nodes.remove();
        if (seen.add(node)) {
          look(node);
        }
      }
    }
  }

  private void look(JsonNode node) {
    if (node instanceof JsonString string) {
      Expressions.parse(string).map(Parsed::root).ifPresent(expressions::add);
    } else if (node instanceof JsonObject object) {
      object.properties().stream()
          .map(JsonProperty::value)
          .forEach(value -> value.ifPresent(nodes::add));
    } else if (node instanceof JsonArray array) {
      nodes.addAll(array.elements());
    }
  }

  private void look(Expr expr) {
    if (expr instanceof Expr.Member member) {
      expressions.add(member.target());
    } else if (expr instanceof Expr.Index index) {
      expressions.add(index.target());
      expressions.add(index.index());
    } else if (expr instanceof Expr.Call call) {
      expressions.addAll(call.arguments());
      if (call.arguments().size() == 1 && call.arguments().get(0) instanceof Expr.Text name) {
        look(call, name.written().text());
      }
    }
  }

  private void look(Expr.Call call, String name) {
    if (call.isCallOf("parameters")) {
      found.add(name);
    } else if (call.isCallOf("variables")
        && scope.variable(name).orElse(null) instanceof Binding.Written written) {
      nodes.add(written.node());
    }
  }
}
