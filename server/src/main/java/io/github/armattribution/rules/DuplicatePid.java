package io.github.armattribution.rules;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.expression.Spelling;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Finding.Related;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.template.Deployment.Content;
import io.github.armattribution.template.DeploymentCondition;
import io.github.armattribution.template.Destination;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Two tracking deployments of one name in one place. */
final class DuplicatePid implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "duplicate-pid",
          Severity.ERROR,
          "A tracking deployment goes to the same place twice",
          """
          Two deployments of one name to one place get into each other's way: Azure refuses a \
          template that defines a resource twice, and a deployment whose name another one is just \
          using (DeploymentActive). Two whose conditions exclude each other, or that go to \
          different resource groups, are no duplicates.""",
          """
          "resources": [
            { "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78", ... },
            { "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78", ... }
          ]""",
          """
          "resources": [
            { "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78", ... }
          ]""",
          """
          Keep one of the two. A quick fix removes the second, unless it does work of its own or \
          something refers to it by its symbolic name; `fix` does so if the two are the same in \
          every letter. If both are wanted, let their conditions exclude each other.""",
          Source.of(
              """
              ARM's rules for templates, which forbid to define one resource twice. \
              DeploymentActive, for two deployments of one name at the same time, is known from a \
              user's report."""));

  /** With how many of the same name one is compared; no real template has as many. */
  private static final int COMPARED = 100;

  /** A tracking deployment, where it goes and when. */
  private record Placed(
      TrackedDeployment tracked, Destination destination, DeploymentCondition presence) {

    static Optional<Placed> of(TrackedDeployment tracked, Folder folder) {
      Optional<Destination> destination = Destination.of(tracked.deployment(), folder);
      return destination.flatMap(
          known ->
              DeploymentCondition.of(tracked.deployment(), folder)
                  .map(presence -> new Placed(tracked, known, presence)));
    }

    /** What duplicates have in common, one thing at least: the name, or how it is spelled. */
    List<Identity> identities() {
      List<Identity> identities = new ArrayList<>();
      FoldedText name = tracked.name().folded();
      if (name.isKnown()) {
        identities.add(
            new Identity(destination, Scope.EMPTY, name.text().toLowerCase(Locale.ROOT)));
      }
      Scope scope = tracked.deployment().names();
      if (scope != Scope.EMPTY) {
        spelling().ifPresent(how -> identities.add(new Identity(destination, scope, how)));
      }
      return identities;
    }

    private Optional<String> spelling() {
      return tracked
          .deployment()
          .resource()
          .name()
          .filter(JsonString.class::isInstance)
          .flatMap(name -> Spelling.of((JsonString) name));
    }
  }

  /** A name, or an expression and what names mean in it, in one place. */
  private record Identity(Destination destination, Scope scope, String name) {}

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    Folder folder = inspection.attribution().template().folder();
    JsonDocument document = inspection.attribution().template().document();
    Map<Identity, List<Placed>> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (TrackedDeployment tracked : inspection.attribution().tracked()) {
      Placed.of(tracked, folder)
          .flatMap(placed -> original(placed, seen).map(first -> finding(placed, first, document)))
          .ifPresent(findings::add);
    }
    return findings;
  }

  /** The one that {@code placed} repeats; if it repeats none, it is one itself. */
  private static Optional<Placed> original(Placed placed, Map<Identity, List<Placed>> seen) {
    List<Identity> identities = placed.identities();
    Optional<Placed> first =
        identities.stream()
            .flatMap(identity -> seen.getOrDefault(identity, List.of()).stream())
            .limit(COMPARED)
            .filter(other -> placed.presence().includes(other.presence()))
            .findFirst();
    if (first.isEmpty()) {
      identities.forEach(
          identity -> seen.computeIfAbsent(identity, any -> new ArrayList<>()).add(placed));
    }
    return first;
  }

  private static Finding finding(Placed placed, Placed first, JsonDocument document) {
    TrackedDeployment tracked = placed.tracked();
    String message =
        "\"%s\" is deployed to the same place twice, so Azure refuses the template, or one deployment fails because the other is active. Keep one of them."
            .formatted(tracked.name().folded().display());
    return Finding.of(DESCRIPTION, tracked.nameSpan(), message)
        .withRelated(List.of(new Related(first.tracked().nameSpan(), "This is the other one.")))
        .withFixes(removal(placed, first, document).stream().toList());
  }

  /** Removes the second one, if it does nothing else and nothing names it. */
  private static Optional<Fix> removal(Placed placed, Placed first, JsonDocument document) {
    TrackedDeployment tracked = placed.tracked();
    JsonObject resource = tracked.deployment().object();
    if (tracked.deployment().content() != Content.NOTHING) {
      return Optional.empty();
    }
    Optional<JsonProperty> symbolic = resource.property();
    if (symbolic.filter(named -> isNamedElsewhere(named, document.text())).isPresent()) {
      return Optional.empty();
    }
    boolean same =
        resource.source().equals(first.tracked().deployment().object().source())
            && placed.presence().equals(first.presence());
    // A file may have many.
    return Optional.of(
        Fix.lazily("Remove this duplicate", same, () -> removed(resource, document)));
  }

  private static List<TextEdit> removed(JsonObject resource, JsonDocument document) {
    JsonEdits edits = JsonEdits.of(document);
    return resource.property().map(edits::remove).orElseGet(() -> edits.removeElement(resource));
  }

  private static boolean isNamedElsewhere(JsonProperty symbolic, String text) {
    String name = symbolic.name();
    return text.indexOf("'" + name + "'") >= 0
        || text.indexOf("\"" + name + "\"", symbolic.key().span().end()) >= 0
        || text.lastIndexOf("\"" + name + "\"", symbolic.key().span().start() - 1) >= 0;
  }
}
