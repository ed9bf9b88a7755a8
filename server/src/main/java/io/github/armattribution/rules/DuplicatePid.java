package io.github.armattribution.rules;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.expression.Spelling;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.rules.Finding.Related;
import io.github.armattribution.template.Deployment.Content;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two tracking deployments of one name in one place. */
final class DuplicatePid implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "duplicate-pid",
          Severity.ERROR,
          "A tracking deployment stands there twice",
          """
          Two deployments of one name to one place get into each other's way: Azure refuses a template \
          that defines a resource twice, and a deployment whose name another one is just using \
          (DeploymentActive). One is enough. Two whose conditions exclude each other, or that go to \
          different resource groups, are no duplicates.""",
          """
          "resources": [
            { "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78", ... },
            { "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78", ... }
          ]""",
          """
          "resources": [
            { "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78", ... }
          ]""");

  /** A tracking deployment, where it goes and when. */
  private record Placed(TrackedDeployment tracked, Destination destination, Presence presence) {

    static Optional<Placed> of(TrackedDeployment tracked, Folder folder) {
      Optional<Destination> destination = Destination.of(tracked.deployment(), folder);
      return destination.flatMap(
          known ->
              Presence.of(tracked.deployment(), folder)
                  .map(presence -> new Placed(tracked, known, presence)));
    }

    boolean isDuplicateOf(Placed other) {
      return destination.equals(other.destination)
          && presence.includes(other.presence)
          && (hasNameOf(other) || isNamedLike(other));
    }

    private boolean hasNameOf(Placed other) {
      FoldedText name = tracked.name().folded();
      FoldedText othersName = other.tracked.name().folded();
      return name.isKnown()
          && othersName.isKnown()
          && name.text().equalsIgnoreCase(othersName.text());
    }

    private boolean isNamedLike(Placed other) {
      Scope scope = tracked.deployment().names();
      Optional<String> spelling = spelling(tracked);
      return scope != Scope.EMPTY
          && scope.equals(other.tracked.deployment().names())
          && spelling.isPresent()
          && spelling.equals(spelling(other.tracked));
    }

    private static Optional<String> spelling(TrackedDeployment tracked) {
      return tracked
          .deployment()
          .resource()
          .name()
          .filter(JsonString.class::isInstance)
          .flatMap(name -> Spelling.of((JsonString) name));
    }
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    Folder folder = inspection.attribution().template().folder();
    JsonDocument document = inspection.attribution().template().document();
    List<Placed> seen = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (TrackedDeployment tracked : inspection.attribution().tracked()) {
      Optional<Placed> placed = Placed.of(tracked, folder);
      Optional<Placed> first = placed.flatMap(each -> original(each, seen));
      if (first.isPresent()) {
        findings.add(finding(placed.get(), first.get(), document));
      } else {
        placed.ifPresent(seen::add);
      }
    }
    return findings;
  }

  private static Optional<Placed> original(Placed placed, List<Placed> seen) {
    return seen.stream().filter(placed::isDuplicateOf).findFirst();
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
    JsonEdits edits = JsonEdits.of(document);
    List<TextEdit> removed;
    if (symbolic.isPresent()) {
      if (isNamedElsewhere(symbolic.get(), document.text())) {
        return Optional.empty();
      }
      removed = edits.remove(symbolic.get());
    } else if (resource.container().filter(JsonArray.class::isInstance).isPresent()) {
      removed = edits.removeElement(resource);
    } else {
      return Optional.empty();
    }
    boolean same =
        resource.source().equals(first.tracked().deployment().object().source())
            && placed.presence().equals(first.presence());
    return Optional.of(Fix.of("Remove this duplicate", same, removed));
  }

  private static boolean isNamedElsewhere(JsonProperty symbolic, String text) {
    String name = symbolic.name();
    return text.indexOf("'" + name + "'") >= 0
        || text.indexOf("\"" + name + "\"", symbolic.key().span().end()) >= 0
        || text.lastIndexOf("\"" + name + "\"", symbolic.key().span().start() - 1) >= 0;
  }
}
