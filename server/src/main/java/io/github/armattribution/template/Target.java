package io.github.armattribution.template;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a deployment resource says about where it goes.
 *
 * @param scope what it deploys to; empty where that can't be told from the file
 * @param steps the properties that say so, each with its value in lower case; none where it goes
 *     where its template is deployed to, and empty where the file does not tell a value
 */
public record Target(Optional<DeploymentScope> scope, Optional<List<String>> steps) {

  /** The properties that may name a target. */
  public static final List<String> PROPERTIES = List.of("scope", "subscriptionId", "resourceGroup");

  private static final String MANAGEMENT_GROUP = "microsoft.management/managementgroups/";

  static Target of(Resource resource, Folder folder) {
    List<String> steps = new ArrayList<>();
    boolean known = true;
    for (String property : PROPERTIES) {
      Optional<FoldedText> value = text(resource, property, folder);
      known &= value.filter(text -> !text.isKnown()).isEmpty();
      value.ifPresent(text -> steps.add(property + " " + text.text().toLowerCase(Locale.ROOT)));
    }
    return new Target(
        scope(resource, folder), known ? Optional.of(List.copyOf(steps)) : Optional.empty());
  }

  private static Optional<FoldedText> text(Resource resource, String property, Folder folder) {
    return resource
        .object()
        .get(property)
        .map(value -> folder.foldText(value, resource.template().names()));
  }

  private static Optional<DeploymentScope> scope(Resource resource, Folder folder) {
    Optional<FoldedText> scope = text(resource, "scope", folder);
    if (scope.isPresent()) {
      return ofScope(scope.get());
    }
    Optional<FoldedText> group = text(resource, "resourceGroup", folder);
    if (group.isPresent()) {
      return group.get().isKnown() ? Optional.of(DeploymentScope.RESOURCE_GROUP) : Optional.empty();
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
