package io.github.armattribution.template;

import io.github.armattribution.expression.BuildTokens;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.expression.Unknown;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProblem;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A file that is a template, with every template nested in it. Immutable: whatever has to be folded
 * for it is folded when it is read.
 */
public final class ArmTemplate {

  private final JsonDocument document;
  private final List<Template> templates;

  private ArmTemplate(JsonDocument document, List<Template> templates) {
    this.document = document;
    this.templates = List.copyOf(templates);
  }

  /** Whether parsing {@code text} could give a template; wrong only in saying yes. */
  public static boolean mayBeIn(String text) {
    return TemplateSchema.mayBeIn(text);
  }

  /** The template that {@code document} is; empty if its root has no template's schema. */
  public static Optional<ArmTemplate> of(JsonDocument document) {
    Folder folder = new Folder();
    return document
        .rootObject()
        .flatMap(
            root ->
                root.string("$schema")
                    .flatMap(
                        schema -> TemplateSchema.scope(folder.foldText(schema, Scope.EMPTY).text()))
                    .map(scope -> new ArmTemplate(document, read(root, scope, folder))));
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

  /** All deployments of all its templates. */
  public List<Deployment> deployments() {
    return templates.stream().map(Template::deployments).flatMap(List::stream).toList();
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
