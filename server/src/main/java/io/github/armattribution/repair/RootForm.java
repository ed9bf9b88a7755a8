package io.github.armattribution.repair;

import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProblem;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Deployment.Content;
import io.github.armattribution.template.DeploymentScope;
import io.github.armattribution.template.Destination;
import io.github.armattribution.template.Template;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a deployment as it would be at the root of the main template, if it is the same there. */
final class RootForm {

  /** Calls whose outcome depends on where they stand, beside names, which scopes tell of. */
  private static final Pattern LOCAL =
      Pattern.compile("(?i)\\b(reference|copyIndex|list\\w*)\\s*\\(");

  private static final Pattern ROOT_LOCATION =
      Pattern.compile("(?i)\\[\\s*deployment\\s*\\(\\s*\\)\\s*\\.\\s*location\\s*]");

  private final Template root;
  private final JsonDocument document;

  /**
   * @param root of the main template
   * @param document that the deployment stands in
   */
  RootForm(Template root, JsonDocument document) {
    this.root = root;
    this.document = document;
  }

  /**
   * The deployment at the root; empty where it would have another name, place or condition there.
   *
   * @param around all deployments around it, those of the main template included
   */
  Optional<NewJson> of(Deployment deployment, List<Deployment> around) {
    JsonObject object = deployment.object();
    boolean movable =
        deployment.content() == Content.NOTHING
            && !deployment.isNeverDeployed()
            && deployment.resource().parent().isEmpty()
            && object.get("dependsOn").filter(RootForm::isNotEmpty).isEmpty()
            && deployment.loop().isEmpty()
            && around.stream().allMatch(each -> each.loop().isEmpty())
            && !hasComment(object)
            && staysInPlace(deployment, around);
    Optional<JsonProperty> location = object.property("location");
    Optional<JsonProperty> condition = object.property("condition");
    for (JsonProperty property : object.properties()) {
      boolean same =
          property.equals(location.orElse(null))
              ? isSameLocation(deployment, around)
              : property.value().filter(value -> meansTheSame(value, deployment)).isPresent();
      movable &= same;
    }
    List<Deployment> conditional = around.stream().filter(RootForm::isConditional).toList();
    boolean own = isConditional(deployment);
    if (!movable || conditional.size() + (own ? 1 : 0) > 1) {
      return Optional.empty();
    }
    NewJson.Members form = NewJson.object();
    if (!conditional.isEmpty()) {
      Deployment asking = conditional.get(0);
      JsonNode asked = asking.object().get("condition").orElseThrow();
      if (!meansTheSame(asked, asking)) {
        return Optional.empty();
      }
      form = form.with("condition", NewJson.copyOf(asked));
    }
    for (JsonProperty property : object.properties()) {
      boolean left =
          property.isNamed("dependsOn") || !own && property.equals(condition.orElse(null));
      form = left ? form : form.with(property.name(), NewJson.copyOf(property.value().get()));
    }
    return Optional.of(form);
  }

  private static boolean isNotEmpty(JsonNode value) {
    return !(value instanceof JsonArray array) || !array.elements().isEmpty();
  }

  private boolean hasComment(JsonObject object) {
    return document.problems().stream()
        .anyMatch(
            problem ->
                problem.code() == JsonProblem.Code.COMMENT
                    && object.span().encloses(problem.span()));
  }

  /** Whether it is deployed to what the main template is deployed to. */
  private boolean staysInPlace(Deployment deployment, List<Deployment> around) {
    Optional<DeploymentScope> target = deployment.target().scope();
    boolean located =
        target.filter(DeploymentScope.RESOURCE_GROUP::equals).isPresent()
            || deployment.location().isPresent();
    return located
        && target.equals(root.scope())
        && Destination.of(deployment).filter(Destination::isHere).isPresent()
        && around.stream()
            .allMatch(each -> each.target().steps().filter(List::isEmpty).isPresent());
  }

  /** Around each of them, {@code deployment()} is another one, at the same location or not. */
  private boolean isSameLocation(Deployment deployment, List<Deployment> around) {
    JsonNode location = deployment.object().get("location").orElse(null);
    return location == null
        || meansTheSame(location, deployment)
        || isRootLocation(location)
            && around.stream()
                .allMatch(
                    each ->
                        each.object().get("location").filter(RootForm::isRootLocation).isPresent());
  }

  private static boolean isRootLocation(JsonNode location) {
    return location instanceof JsonString string && ROOT_LOCATION.matcher(string.value()).matches();
  }

  /** Whether what stands in a deployment means at the root what it means there. */
  private boolean meansTheSame(JsonNode value, Deployment deployment) {
    Scope names = deployment.names();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(value));
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      if (node instanceof JsonArray array) {
        open.addAll(array.elements());
      } else if (node instanceof JsonObject object) {
        object.properties().forEach(property -> property.value().ifPresent(open::add));
      } else if (node instanceof JsonString string
          && Expressions.isExpression(string.value())
          && (names != root.names() || LOCAL.matcher(string.value()).find())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isConditional(Deployment deployment) {
    return deployment.condition().filter(condition -> !condition.always()).isPresent();
  }
}
