package io.github.armattribution.template;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

  private static final Map<DeploymentScope, Pattern> IDS =
      Map.of(
          DeploymentScope.TENANT, id("/"),
          DeploymentScope.MANAGEMENT_GROUP,
              id("/?(providers/)?Microsoft\\.Management/managementGroups/[^/]+"),
          DeploymentScope.SUBSCRIPTION, id("/subscriptions/[^/]+"),
          DeploymentScope.RESOURCE_GROUP, id("/subscriptions/[^/]+/resourceGroups/[^/]+"));

  /** What Azure tells of itself, as an expression asks for it, with the form that it has. */
  private static final Map<String, String> FORMS =
      Map.of(
          "subscription().id", "/subscriptions/0",
          "resourcegroup().id", "/subscriptions/0/resourceGroups/0",
          "managementgroup().id", "/providers/Microsoft.Management/managementGroups/0");

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
    String start =
        scope.unknownAt(0).map(why -> FORMS.get(why.subject().toLowerCase(Locale.ROOT))).orElse("");
    String id = start + scope.text().substring(start.isEmpty() ? 0 : 1);
    return IDS.entrySet().stream()
        .filter(form -> form.getValue().matcher(id).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Pattern id(String form) {
    return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
  }
}
