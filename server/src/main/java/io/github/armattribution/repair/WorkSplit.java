package io.github.armattribution.repair;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.DeploymentScope;
import io.github.armattribution.template.TemplateLink;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the work of a tracking deployment a deployment of its own. That keeps all that was written,
 * but the name; an empty one of the old name comes in front of it.
 */
public final class WorkSplit {

  /** What both deployments need: where and when they take place. */
  private static final List<String> SHARED =
      List.of(
          "condition",
          "type",
          "apiVersion",
          "name",
          "scope",
          "subscriptionId",
          "resourceGroup",
          "location");

  /** The name of a linked file, where a deployment may have it, too. */
  private static final Pattern FILE =
      Pattern.compile("(?:^|[/" + FoldedText.UNKNOWN + "])([\\w.()-]{1,40}?)\\.jsonc?\\b");

  private final ArmTemplate file;
  private final TrackedDeployment tracked;

  private WorkSplit(ArmTemplate file, TrackedDeployment tracked) {
    this.file = file;
    this.tracked = tracked;
  }

  /** The fix; empty where something else may depend on the name, or where the file is broken. */
  public static Optional<Fix> fix(ArmTemplate file, TrackedDeployment tracked, Mentions mentions) {
    JsonObject object = tracked.deployment().object();
    boolean plain =
        object.get("copy").isEmpty()
            && tracked.deployment().resource().parent().isEmpty()
            && SHARED.stream()
                .flatMap(name -> object.get(name).stream())
                .allMatch(WorkSplit::isPlain);
    // In it, deployment().name would be another one.
    boolean asksForItself =
        tracked.deployment().properties().stream()
            .anyMatch(work -> work.source().toLowerCase(Locale.ROOT).contains("deployment()"));
    if (!plain || asksForItself || mentions.byName(tracked.deployment())) {
      return Optional.empty();
    }
    WorkSplit split = new WorkSplit(file, tracked);
    String name = split.nameOfWork();
    return Optional.of(
        Fix.lazily(
            "Move what it deploys to a deployment of its own, \"%s\"".formatted(name),
            false,
            () -> split.edits(name)));
  }

  private static boolean isPlain(JsonNode value) {
    return !(value instanceof JsonObject) && !(value instanceof JsonArray);
  }

  private List<TextEdit> edits(String name) {
    Deployment deployment = tracked.deployment();
    JsonObject work = deployment.object();
    JsonEdits edits = JsonEdits.of(file.document());
    NewJson.Members empty = NewJson.object();
    for (JsonProperty property : work.properties()) {
      Optional<JsonNode> value = work.get(property.name());
      boolean counts = work.property(property.name()).filter(property::equals).isPresent();
      if (counts && value.isPresent() && SHARED.stream().anyMatch(property::isNamed)) {
        empty = empty.with(property.name(), NewJson.copyOf(value.get()));
      }
    }
    DeploymentScope scope = deployment.target().scope().orElse(DeploymentScope.RESOURCE_GROUP);
    empty = empty.with("properties", TrackingInsertion.properties(scope));
    Optional<JsonProperty> symbolic = work.property();
    List<TextEdit> all = new ArrayList<>();
    all.addAll(
        symbolic.isPresent()
            ? edits.insertBefore(
                symbolic.get(), TrackingInsertion.freeName(symbolic.get().object()), empty)
            : edits.insertBefore(work, empty));
    all.addAll(edits.replace(deployment.resource().name().orElseThrow(), NewJson.string(name)));
    return all;
  }

  /** A name that no deployment of the file has, after the linked file where that is known. */
  private String nameOfWork() {
    Set<String> taken = new HashSet<>();
    file.templates().stream()
        .flatMap(template -> template.deployments().stream())
        .flatMap(deployment -> deployment.name().stream())
        .forEach(name -> taken.add(name.text().toLowerCase(Locale.ROOT)));
    String base = linkedFile().orElse("solution") + "Deployment";
    String name = base;
    for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
      name = base + i;
    }
    return name;
  }

  private Optional<String> linkedFile() {
    Deployment deployment = tracked.deployment();
    return deployment
        .link()
        .flatMap(TemplateLink::file)
        .map(FILE::matcher)
        .filter(Matcher::find)
        .map(match -> match.group(1));
  }
}
