package io.github.armattribution.rules;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Finding.Related;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.DeploymentRemoval;
import io.github.armattribution.repair.LoopRemoval;
import io.github.armattribution.repair.Mentions;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Destination;
import io.github.armattribution.template.Loop;
import io.github.armattribution.template.Occurrence;
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
          using (DeploymentActive). So does one that a loop multiplies under one name. Two whose \
          conditions exclude each other, or that go to different resource groups, are no \
          duplicates.""",
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
          every letter. If both are wanted, let their conditions exclude each other. Take the loop \
          off a tracking deployment: one is enough. A quick fix, and `fix`, do it, unless something \
          refers to the loop.""",
          Source.of(
              """
              ARM's rules for templates, which forbid to define one resource twice. \
              DeploymentActive, for two deployments of one name at the same time, is known from a \
              user's report."""));

  /** With how many of the same name one is compared; no real template has as many. */
  private static final int COMPARED = 100;

  /** A tracking deployment, where it goes and when. */
  private record Placed(TrackedDeployment tracked, Destination destination, Occurrence occurrence) {

    static Optional<Placed> of(TrackedDeployment tracked) {
      return Destination.of(tracked.deployment())
          .flatMap(
              destination ->
                  Occurrence.of(tracked.deployment())
                      .map(occurrence -> new Placed(tracked, destination, occurrence)));
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
        tracked
            .deployment()
            .nameSpelling()
            .ifPresent(how -> identities.add(new Identity(destination, scope, how)));
      }
      return identities;
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
    ArmTemplate file = inspection.attribution().template();
    Map<Identity, List<Placed>> seen = new HashMap<>();
    Mentions mentions = new Mentions(file);
    LoopRemoval removal = new LoopRemoval(file);
    List<Finding> findings = new ArrayList<>();
    for (TrackedDeployment tracked : inspection.attribution().tracked()) {
      tracked
          .deployment()
          .repeating()
          .map(loop -> repeated(tracked, loop, removal))
          .ifPresent(findings::add);
      Placed.of(tracked)
          .flatMap(
              placed -> original(placed, seen).map(first -> finding(placed, first, file, mentions)))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static Finding repeated(TrackedDeployment tracked, Loop loop, LoopRemoval removal) {
    boolean own = tracked.span().encloses(loop.span());
    String message =
        "\"%s\" is deployed %s times to the same place, since %s changes neither its name nor where it goes, so %s. %s."
            .formatted(
                tracked.name().folded().display(),
                loop.count()
                    .filter(known -> !known.assumed())
                    .map(known -> Long.toString(known.value()))
                    .orElse("several"),
                own ? "its loop" : "the loop around it",
                own
                    ? "Azure refuses the template"
                    : "one deployment fails while the other is active",
                own ? "Remove the loop" : "Move it out of there");
    return Finding.of(DESCRIPTION, tracked.nameSpan(), message)
        .withRelated(List.of(new Related(loop.span(), "This is the loop.")))
        .withFixes(own ? removal.fix(tracked.deployment(), loop).stream().toList() : List.of());
  }

  /** The one that {@code placed} repeats; if it repeats none, it is one itself. */
  private static Optional<Placed> original(Placed placed, Map<Identity, List<Placed>> seen) {
    List<Identity> identities = placed.identities();
    Optional<Placed> first =
        identities.stream()
            .flatMap(identity -> seen.getOrDefault(identity, List.of()).stream())
            .limit(COMPARED)
            .filter(other -> placed.occurrence().includes(other.occurrence()))
            .findFirst();
    if (first.isEmpty()) {
      identities.forEach(
          identity -> seen.computeIfAbsent(identity, any -> new ArrayList<>()).add(placed));
    }
    return first;
  }

  private static Finding finding(Placed placed, Placed first, ArmTemplate file, Mentions mentions) {
    TrackedDeployment tracked = placed.tracked();
    TrackedDeployment other = first.tracked();
    String message =
        "\"%s\" is deployed to the same place twice, so Azure refuses the template, or one deployment fails because the other is active. Keep one of them."
            .formatted(tracked.name().folded().display());
    return Finding.of(DESCRIPTION, tracked.nameSpan(), message)
        .withRelated(List.of(new Related(other.nameSpan(), "This is the other one.")))
        .withFixes(removal(placed, first, file, mentions).stream().toList());
  }

  private static Optional<Fix> removal(
      Placed placed, Placed first, ArmTemplate file, Mentions mentions) {
    return DeploymentRemoval.ofDuplicate(
        file,
        mentions,
        placed.tracked().deployment(),
        first.tracked().deployment(),
        placed.occurrence().equals(first.occurrence()));
  }
}
