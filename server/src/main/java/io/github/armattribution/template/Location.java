package io.github.armattribution.template;

import io.github.armattribution.expression.Expr;
import io.github.armattribution.expression.ReachableExpressions;
import io.github.armattribution.expression.ReachableExpressions.Reached;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a deployment says that its data is kept.
 *
 * @param property where it says so, name and value
 * @param impossible what it asks for, itself or through names, that does not exist where that is
 *     evaluated
 */
public record Location(Span property, List<Impossible> impossible) {

  public Location {
    impossible = List.copyOf(impossible);
  }

  /**
   * A call that can't be made where it stands.
   *
   * @param written the call, as it is usually written
   * @param span where it stands
   * @param at what the template that it is evaluated in is deployed to
   */
  public record Impossible(String written, Span span, DeploymentScope at) {}

  static Location of(Span property, JsonNode value, Deployment deployment) {
    Map<Scope, Optional<DeploymentScope>> scopes = new HashMap<>();
    for (Deployment each : deployment.withThoseAround()) {
      scopes.put(each.names(), each.declaring().scope());
    }
    List<Impossible> impossible = new ArrayList<>();
    for (Reached reached : ReachableExpressions.from(value, deployment.names())) {
      Optional<DeploymentScope> at = scopes.getOrDefault(reached.scope(), Optional.empty());
      if (at.isPresent()) {
        // Azure works out one branch of an if() only.
        boolean chooses =
            ReachableExpressions.parts(reached.root()).stream()
                .anyMatch(part -> part instanceof Expr.Call call && call.isCallOf("if"));
        if (chooses) {
          continue;
        }
        for (Expr part : ReachableExpressions.parts(reached.root())) {
          impossible(part, at.get()).ifPresent(impossible::add);
        }
      }
    }
    return new Location(property, impossible);
  }

  private static Optional<Impossible> impossible(Expr part, DeploymentScope at) {
    boolean inGroup = at == DeploymentScope.RESOURCE_GROUP;
    if (!inGroup && part instanceof Expr.Call call && call.isCallOf("resourceGroup")) {
      return Optional.of(new Impossible("resourceGroup()", call.span(), at));
    }
    return inGroup && isOfDeployment(part)
        ? Optional.of(new Impossible("deployment().location", part.span(), at))
        : Optional.empty();
  }

  /** Whether it is {@code deployment().location}, with a dot or in brackets. */
  private static boolean isOfDeployment(Expr part) {
    Expr target = null;
    String name = "";
    if (part instanceof Expr.Member member) {
      target = member.target();
      name = member.name();
    } else if (part instanceof Expr.Index index && index.index() instanceof Expr.Text text) {
      target = index.target();
      name = text.written().text();
    }
    return name.equalsIgnoreCase("location")
        && target instanceof Expr.Call call
        && call.isCallOf("deployment");
  }
}
