package io.github.armattribution.template;

import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One template: the file's, or one that is nested in a deployment. */
public final class Template {

  private final JsonObject object;
  private final Optional<DeploymentScope> scope;
  private final Scope names;
  private final Optional<Deployment> owner;
  private List<Resource> resources = List.of();
  private List<Deployment> deployments = List.of();

  private Template(
      JsonObject object, Optional<DeploymentScope> scope, Scope names, Optional<Deployment> owner) {
    this.object = object;
    this.scope = scope;
    this.names = names;
    this.owner = owner;
  }

  static Template root(JsonObject object, DeploymentScope scope) {
    return new Template(object, Optional.of(scope), TemplateNames.ofRoot(object), Optional.empty());
  }

  static Template nested(JsonObject object, Deployment owner, Scope names) {
    return new Template(object, owner.target().scope(), names, Optional.of(owner));
  }

  void readResources(Folder folder) {
    List<Resource> found = new ArrayList<>();
    Deque<Resource> open = new ArrayDeque<>(Resource.in(object, this, Optional.empty()));
    while (!open.isEmpty()) {
      Resource resource = open.remove();
      found.add(resource);
      open.addAll(Resource.in(resource.object(), this, Optional.of(resource)));
    }
    resources = List.copyOf(found);
    deployments =
        found.stream()
            .filter(Resource::isDeployment)
            .map(resource -> Deployment.of(resource, folder))
            .toList();
  }

  public JsonObject object() {
    return object;
  }

  /** What it is deployed to; empty where that can't be told from the file. */
  public Optional<DeploymentScope> scope() {
    return scope;
  }

  /** What names mean in its expressions. */
  public Scope names() {
    return names;
  }

  /** The deployment that it is nested in; empty for the file's own template. */
  public Optional<Deployment> owner() {
    return owner;
  }

  public boolean isRoot() {
    return owner.isEmpty();
  }

  /** Its resources, children behind all others. */
  public List<Resource> resources() {
    return resources;
  }

  /** Those of its resources that are deployments. */
  public List<Deployment> deployments() {
    return deployments;
  }

  public Optional<JsonProperty> resourcesProperty() {
    return object.property("resources");
  }

  /** Where it says that its resources follow, or else of what kind it is. */
  public Optional<Span> heading() {
    return resourcesProperty()
        .or(() -> object.property("$schema"))
        .map(property -> property.key().span());
  }

  /** Where it has no {@code resources}: what may be them under a key that is just being typed. */
  public List<Resource> resourcesByAnotherKey() {
    return resourcesProperty().isPresent()
        ? List.of()
        : object.properties().stream()
            .flatMap(other -> Resource.of(other.value(), this, Optional.empty()).stream())
            .toList();
  }

  /**
   * Whether it says {@code languageVersion} 2: nested templates then are evaluated by themselves.
   */
  public boolean isLanguageVersion2() {
    return object.string("languageVersion").filter(v -> v.value().startsWith("2")).isPresent();
  }

  /** The profile of Azure Stack that tells the versions of its resources. */
  public Optional<JsonNode> apiProfile() {
    return object.get("apiProfile");
  }

  /** Whether Bicep wrote it, by its metadata. */
  public boolean isFromBicep() {
    return object
        .object("metadata")
        .flatMap(metadata -> metadata.object("_generator"))
        .flatMap(generator -> generator.string("name"))
        .filter(name -> name.value().equalsIgnoreCase("bicep"))
        .isPresent();
  }

  /** Whether it has nothing to deploy; empty where that can't be told. */
  Optional<Boolean> isEmpty() {
    Optional<JsonProperty> property = resourcesProperty();
    if (property.isPresent() && property.get().value().isEmpty()) {
      return Optional.empty();
    }
    Optional<JsonNode> value = object.get("resources");
    if (value.isEmpty()) {
      return Optional.of(true);
    }
    if (value.get() instanceof JsonArray array) {
      return Optional.of(array.elements().isEmpty());
    }
    // A reference to a resource that exists deploys nothing.
    return value.get() instanceof JsonObject named
        ? Optional.of(
            named.properties().stream()
                .allMatch(entry -> entry.value().filter(Resource::isReference).isPresent()))
        : Optional.empty();
  }
}
