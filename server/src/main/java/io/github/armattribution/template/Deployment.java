package io.github.armattribution.template;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import java.util.Locale;
import java.util.Optional;

/** A resource of type {@code Microsoft.Resources/deployments}. */
public final class Deployment {

  /** What a deployment deploys. */
  public enum Content {
    /** An inline template without resources. */
    NOTHING,
    RESOURCES,
    /** Another file. */
    LINK,
    /** Not written yet, or not to be told from the file. */
    UNKNOWN
  }

  private final Resource resource;
  private final Optional<FoldedText> name;
  private final Optional<DeploymentScope> target;
  private final Optional<Template> inlineTemplate;

  private Deployment(Resource resource, Folder folder) {
    this.resource = resource;
    this.name = resource.name().map(node -> folder.foldText(node, names()));
    this.target = TargetScope.of(resource, folder);
    this.inlineTemplate =
        properties()
            .flatMap(properties -> properties.object("template"))
            .map(object -> Template.nested(object, this, namesInside(object, folder)));
  }

  static Deployment of(Resource resource, Folder folder) {
    return new Deployment(resource, folder);
  }

  public Resource resource() {
    return resource;
  }

  public JsonObject object() {
    return resource.object();
  }

  /** Its name, as far as the file tells; absent where none is written. */
  public Optional<FoldedText> name() {
    return name;
  }

  /** What names mean in its own expressions. */
  public Scope names() {
    return resource.template().names();
  }

  /** The template that declares what {@link #names} tells: its own, or one around that. */
  public Template declaring() {
    Template template = resource.template();
    Optional<Deployment> owner = template.owner();
    while (owner.isPresent() && owner.get().names() == template.names()) {
      template = owner.get().resource().template();
      owner = template.owner();
    }
    return template;
  }

  /** What it depends on whether it is deployed at all; absent where it always is. */
  public Optional<JsonNode> condition() {
    return object().get("condition");
  }

  /** What it deploys to; empty where that can't be told from the file. */
  public Optional<DeploymentScope> target() {
    return target;
  }

  public Optional<JsonObject> properties() {
    return object().object("properties");
  }

  public Optional<JsonNode> mode() {
    return properties().flatMap(properties -> properties.get("mode"));
  }

  /** The template written in it. */
  public Optional<Template> inlineTemplate() {
    return inlineTemplate;
  }

  /** The link to a template elsewhere. */
  public Optional<TemplateLink> link() {
    return properties()
        .flatMap(properties -> properties.object("templateLink"))
        .map(TemplateLink::new);
  }

  public Content content() {
    if (link().isPresent()) {
      return Content.LINK;
    }
    return inlineTemplate
        .flatMap(Template::isEmpty)
        .map(empty -> empty ? Content.NOTHING : Content.RESOURCES)
        .orElse(Content.UNKNOWN);
  }

  private Scope namesInside(JsonObject nested, Folder folder) {
    Optional<JsonNode> written =
        properties()
            .flatMap(properties -> properties.object("expressionEvaluationOptions"))
            .flatMap(options -> options.get("scope"));
    String scope =
        written
            .map(node -> folder.foldText(node, names()).text())
            .filter(text -> !text.equalsIgnoreCase("NotSpecified"))
            .orElse(resource.template().isLanguageVersion2() ? "inner" : "outer");
    return switch (scope.toLowerCase(Locale.ROOT)) {
      case "inner" -> TemplateNames.ofInner(nested, this);
      case "outer" -> names();
      default -> Scope.EMPTY;
    };
  }
}
