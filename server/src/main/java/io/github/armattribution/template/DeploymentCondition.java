package io.github.armattribution.template;

import io.github.armattribution.expression.Expr;
import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.expression.Spelling;
import io.github.armattribution.expression.Value;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonString;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * When a deployment takes place: all of these conditions hold.
 *
 * @param conditions its own, and those of the deployments that it is nested in; none if it always
 *     takes place
 */
public record DeploymentCondition(Set<Condition> conditions) {

  /** An expression and what names mean in it. */
  private record Condition(Scope scope, String spelling) {}

  public DeploymentCondition {
    conditions = Set.copyOf(conditions);
  }

  /** Empty for a deployment that never takes place, or as often as a copy loop says. */
  public static Optional<DeploymentCondition> of(Deployment deployment, Folder folder) {
    Set<Condition> conditions = new HashSet<>();
    Optional<Deployment> around = Optional.of(deployment);
    while (around.isPresent()) {
      Deployment each = around.get();
      if (each.object().get("copy").isPresent()
          || each.condition().isPresent()
              && !add(each.condition().get(), each.names(), folder, conditions)) {
        return Optional.empty();
      }
      around = each.resource().template().owner();
    }
    boolean contradictory =
        conditions.stream()
            .map(all -> new Condition(all.scope(), "not(" + all.spelling() + ")"))
            .anyMatch(conditions::contains);
    return contradictory ? Optional.empty() : Optional.of(new DeploymentCondition(conditions));
  }

  /** Adds the parts of a condition; false if it never holds or can't be read. */
  private static boolean add(
      JsonNode condition, Scope scope, Folder folder, Set<Condition> conditions) {
    if (folder.fold(condition, scope) instanceof Value.Bool known && !known.assumed()) {
      return known.value();
    }
    if (!(condition instanceof JsonString string)) {
      return false;
    }
    Optional<Expressions.Parsed> parsed = Expressions.parse(string);
    if (parsed.isEmpty() || parsed.get().problem().isPresent()) {
      return false;
    }
    Deque<Expr> open = new ArrayDeque<>();
    open.add(parsed.get().root());
    while (!open.isEmpty()) {
      Expr expr = open.remove();
      if (expr instanceof Expr.Call call && call.isCallOf("and")) {
        open.addAll(call.arguments());
      } else {
        conditions.add(new Condition(scope, Spelling.of(expr, string)));
      }
    }
    return true;
  }

  /** Whether one of the two certainly takes place where the other does. */
  public boolean includes(DeploymentCondition other) {
    return conditions.containsAll(other.conditions) || other.conditions.containsAll(conditions);
  }
}
