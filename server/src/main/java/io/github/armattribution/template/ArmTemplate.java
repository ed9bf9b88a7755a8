package io.github.armattribution.template;

import io.github.armattribution.expression.BuildTokens;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.expression.Unknown;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProblem;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.template.SchemaFault.Kind;
import io.github.armattribution.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that is a template, with every template nested in it. Immutable: whatever has to be folded
 * for it is folded when it is read.
 */
public final class ArmTemplate {

  private static final Pattern RESOURCE_TYPE = Pattern.compile("\\w+(\\.\\w+)+(/\\w+)+");

  private final JsonDocument document;
  private final List<Template> templates;
  private final List<Deployment> deployments;
  private final boolean recognized;
  private final Optional<SchemaFault> schemaFault;

  private ArmTemplate(
      JsonDocument document,
      List<Template> templates,
      boolean recognized,
      Optional<SchemaFault> schemaFault) {
    this.document = document;
    this.templates = List.copyOf(templates);
    this.deployments = templates.stream().map(Template::deployments).flatMap(List::stream).toList();
    this.recognized = recognized;
    this.schemaFault = schemaFault;
  }

  /** Whether parsing {@code text} could give a template; wrong only in saying yes. */
  public static boolean mayBeIn(String text) {
    return TemplateSchema.mayBeIn(text);
  }

  /** The template that {@code document} is; empty if its root has no template's schema. */
  public static Optional<ArmTemplate> of(JsonDocument document) {
    Folder folder = new Folder();
    return document.rootObject().flatMap(root -> of(document, root, folder));
  }

  private static Optional<ArmTemplate> of(JsonDocument document, JsonObject root, Folder folder) {
    return root.string("$schema")
        .flatMap(
            schema -> {
              String address = folder.foldText(schema, Scope.EMPTY).text();
              return TemplateSchema.scope(address)
                  .map(
                      scope ->
                          new ArmTemplate(
                              document,
                              read(root, scope, folder),
                              true,
                              TemplateSchema.unknownVersion(address)
                                  .map(version -> wrong(schema, Kind.VERSION, version, scope))));
            });
  }

  private static SchemaFault wrong(
      JsonNode schema, Kind kind, String written, DeploymentScope... likely) {
    return new SchemaFault(kind, schema.span(), written, List.of(likely));
  }

  /**
   * The template that {@code document} is meant to be by its other members, though its root has no
   * template's schema; empty if it is none, or a build fills its schema in.
   */
  public static Optional<ArmTemplate> meantBy(JsonDocument document) {
    Folder folder = new Folder();
    return document
        .rootObject()
        .filter(ArmTemplate::hasMembers)
        .filter(root -> !isSchemaFilledIn(root, folder))
        .map(
            root -> {
              List<Template> templates = read(root, DeploymentScope.RESOURCE_GROUP, folder);
              return new ArmTemplate(
                  document, templates, false, schemaFault(document, templates, folder));
            });
  }

  /** Inventories of resources have their types, too, and other tools' files have resources. */
  private static boolean hasMembers(JsonObject root) {
    return root.get("resources").isPresent() && root.string("contentVersion").isPresent()
        || Resource.objects(root.get("resources")).stream().anyMatch(ArmTemplate::isResource);
  }

  private static boolean isResource(JsonObject object) {
    return object.get("apiVersion").isPresent()
        && object
            .string("type")
            .filter(type -> RESOURCE_TYPE.matcher(type.value()).matches())
            .isPresent();
  }

  private static boolean isSchemaFilledIn(JsonObject root, Folder folder) {
    Optional<JsonNode> schema = root.get("$schema");
    return schema.filter(JsonNode.Word.class::isInstance).isPresent()
        || root.string("$schema")
            .filter(text -> !folder.foldText(text, Scope.EMPTY).isKnown())
            .isPresent();
  }

  private static Optional<SchemaFault> schemaFault(
      JsonDocument document, List<Template> templates, Folder folder) {
    JsonObject root = templates.get(0).object();
    Optional<JsonProperty> property = root.property("$schema");
    Optional<JsonString> text = root.string("$schema");
    Span span =
        property
            .map(present -> present.value().map(JsonNode::span).orElse(present.key().span()))
            .orElse(new Span(root.span().start(), root.span().start() + 1));
    String written = text.map(each -> folder.foldText(each, Scope.EMPTY).display()).orElse("");
    Kind kind =
        root.get("$schema").isEmpty() || text.filter(each -> each.value().isBlank()).isPresent()
            ? Kind.MISSING
            : text.isPresent() ? Kind.OTHER : Kind.NO_TEXT;
    List<DeploymentScope> likely =
        TemplateSchema.meant(written)
            .filter(scope -> kind == Kind.OTHER)
            .map(List::of)
            .orElseGet(() -> likely(document, templates));
    // While the file can't be read, what is missing may be there.
    boolean sure = property.isPresent() ? document.isSound(span) : document.isSound();
    return Optional.of(new SchemaFault(kind, span, written, likely)).filter(fault -> sure);
  }

  /** Only what is deployed to a resource group can ask for it, but for what is nested. */
  private static List<DeploymentScope> likely(JsonDocument document, List<Template> templates) {
    List<Span> nested =
        templates.stream().skip(1).map(template -> template.object().span()).toList();
    boolean asks =
        document
            .nodes()
            .filter(JsonString.class::isInstance)
            .map(JsonString.class::cast)
            .filter(text -> text.value().contains("resourceGroup()"))
            .anyMatch(text -> nested.stream().noneMatch(span -> span.encloses(text.span())));
    return asks ? List.of(DeploymentScope.RESOURCE_GROUP) : List.of(DeploymentScope.values());
  }

  private static List<Template> read(JsonObject root, DeploymentScope scope, Folder folder) {
    List<Template> templates = new ArrayList<>();
    Deque<Template> open = new ArrayDeque<>();
    open.add(Template.root(root, scope));
    // A list of work in place of recursion: how deep templates nest is up to the file.
    while (!open.isEmpty()) {
      Template template = open.remove();
      templates.add(template);
      template.readResources(folder);
      for (Deployment deployment : template.deployments()) {
        deployment.inlineTemplate().ifPresent(open::add);
      }
    }
    return templates;
  }

  public JsonDocument document() {
    return document;
  }

  /** The template that the file is. */
  public Template root() {
    return templates.get(0);
  }

  /** The root and all nested templates; a nested one comes behind the one that it stands in. */
  public List<Template> templates() {
    return templates;
  }

  /** Whether its schema says that it is a template, so that it can be judged as one. */
  public boolean isRecognized() {
    return recognized;
  }

  /** What is wrong with its schema, where that can be told. */
  public Optional<SchemaFault> schemaFault() {
    return schemaFault;
  }

  /** All deployments of all its templates. */
  public List<Deployment> deployments() {
    return deployments;
  }

  /** Whether it can be read without a guess. */
  public boolean isSound() {
    return document.isSound();
  }

  /** Whether that is so for what stands in {@code span}. */
  public boolean isSound(Span span) {
    return document.isSound(span);
  }

  /** Whether two versions of it wait to be merged: then nothing else in it is sure. */
  public boolean isInConflict() {
    return document.errors().stream()
        .anyMatch(error -> error.code() == JsonProblem.Code.MERGE_CONFLICT);
  }

  /** Where it can't be read, in document order. */
  public List<SyntaxProblem> syntaxProblems() {
    return SyntaxProblem.in(document);
  }

  /** Where only lenient readers read it, in document order. */
  public List<Leniency> leniencies() {
    return document.problems().stream()
        .flatMap(problem -> Leniency.of(problem, document.text()).stream())
        .toList();
  }

  /**
   * Whether a build fills something in before it is deployed: a token, or a word in capitals,
   * stands for a value, a key, or a part of a schema or of a deployment's name. In other texts it
   * may as well be meant for a shell.
   */
  public boolean hasBuildTokens() {
    return document.nodes().anyMatch(ArmTemplate::isFilledIn)
        || deployments().stream()
            .flatMap(deployment -> deployment.name().stream())
            .flatMap(name -> name.unknowns().stream())
            .anyMatch(unknown -> unknown.kind() == Unknown.Kind.BUILD_TOKEN);
  }

  private static boolean isFilledIn(JsonNode node) {
    if (node instanceof JsonString text) {
      boolean schema = text.property().filter(property -> property.isNamed("$schema")).isPresent();
      return schema ? BuildTokens.isIn(text.value()) : BuildTokens.isAllOf(text.value());
    }
    return node instanceof JsonNode.Word;
  }
}
