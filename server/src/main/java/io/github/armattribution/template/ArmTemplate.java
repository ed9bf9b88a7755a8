package io.github.armattribution.template;

import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A file that is a template, with every template nested in it. */
public final class ArmTemplate {

  private final JsonDocument document;
  private final Folder folder;
  private final List<Template> templates;

  private ArmTemplate(JsonDocument document, Folder folder, List<Template> templates) {
    this.document = document;
    this.folder = folder;
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
                    .map(scope -> new ArmTemplate(document, folder, read(root, scope, folder))));
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

  /** What folds this file's expressions. For one thread, while the file is analyzed. */
  public Folder folder() {
    return folder;
  }

  /** The template that the file is. */
  public Template root() {
    return templates.get(0);
  }

  /** The root and all nested templates; a nested one comes behind the one that it stands in. */
  public List<Template> templates() {
    return templates;
  }
}
