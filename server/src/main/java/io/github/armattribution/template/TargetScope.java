package io.github.armattribution.template;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.json.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** Works out what a deployment resource deploys to. */
final class TargetScope {

  private static final String MANAGEMENT_GROUP = "microsoft.management/managementgroups/";

  private TargetScope() {}

  /** The target of {@code resource}; empty where an expression hides it. */
  static Optional<DeploymentScope> of(Resource resource, Folder folder) {
    Optional<JsonNode> scope = resource.object().get("scope");
    if (scope.isPresent()) {
      return ofScope(folder.foldText(scope.get(), resource.template().names()));
    }
    Optional<JsonNode> group = resource.object().get("resourceGroup");
    if (group.isPresent()) {
      return folder.foldText(group.get(), resource.template().names()).isKnown()
          ? Optional.of(DeploymentScope.RESOURCE_GROUP)
          : Optional.empty();
    }
    return resource.object().get("subscriptionId").isPresent()
        ? Optional.of(DeploymentScope.SUBSCRIPTION)
        : resource.template().scope();
  }

  private static Optional<DeploymentScope> ofScope(FoldedText scope) {
    String text = scope.text().toLowerCase(Locale.ROOT);
    if (text.equals("/")) {
      return Optional.of(DeploymentScope.TENANT);
    }
    String path = text.startsWith("/") ? text.substring(1) : text;
    path = path.startsWith("providers/") ? path.substring("providers/".length()) : path;
    boolean group = path.startsWith(MANAGEMENT_GROUP);
    return group && path.indexOf('/', MANAGEMENT_GROUP.length()) < 0
        ? Optional.of(DeploymentScope.MANAGEMENT_GROUP)
        : Optional.empty();
  }
}
