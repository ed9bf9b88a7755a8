package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Finding.Related;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.LinkedMove;
import io.github.armattribution.repair.NestedMove;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.List;
import java.util.function.Function;

/** A tracking deployment in a place where Azure does not look for one. */
final class PidOutsideMainTemplate implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "pid-outside-main-template",
          Severity.WARNING,
          "A tracking deployment stands in a nested or linked template",
          """
          Microsoft reads tracking deployments at the root of the main template only. One that \
          stands in a nested template, or in a file that the main template links to, is deployed, \
          but credits nobody. A file that no main template is known to link to is left alone: it \
          may be deployed by itself. Where the main template has none at its root, `missing-pid` \
          tells of the nested ones.""",
          """
          "resources": [
            {
              "type": "Microsoft.Resources/deployments",
              "name": "network",
              "properties": {
                "template": {
                  "resources": [ { "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78", ... } ]
                }
              }
            }
          ]""",
          """
          "resources": [
            { "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78", ... },
            { "type": "Microsoft.Resources/deployments", "name": "network", ... }
          ]""",
          """
          Move the tracking deployment to the root of the main template, beside the solution's \
          resources. If the main template is tracked already, remove the other one. Quick fixes do \
          either, the one from a linked file in both files at once, where the deployment has the \
          same name, place and condition at the root, and nothing refers to it.""",
          Source.of(
              """
              Microsoft's article: the tracking resource goes into the main template only, never \
              into nested or linked ones.""",
              Reference.ARTICLE,
              Reference.LINKED_TEMPLATES));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    Surroundings surroundings = inspection.surroundings();
    if (surroundings.mainTemplate()) {
      return inspection.attribution().atRoot().isEmpty()
          ? List.of()
          : finding(
              inspection.attribution().nested(),
              "a nested template",
              misplaced -> NestedMove.fixes(inspection.attribution(), misplaced));
    }
    // A file that nobody is known to link to may be deployed by itself, under any name.
    return surroundings.linkedFrom().isEmpty()
        ? List.of()
        : finding(
            inspection.attribution().tracked(),
            linked(surroundings.linkedFrom()),
            misplaced -> LinkedMove.fixes(inspection, misplaced));
  }

  private static String linked(List<String> mains) {
    String others =
        switch (mains.size()) {
          case 1 -> " links to";
          case 2 -> " and another main template link to";
          default -> " and %d other main templates link to".formatted(mains.size() - 1);
        };
    return "a file that \"" + mains.get(0) + "\"" + others;
  }

  private static List<Finding> finding(
      List<TrackedDeployment> misplaced,
      String where,
      Function<List<TrackedDeployment>, List<Fix>> fixes) {
    if (misplaced.isEmpty()) {
      return List.of();
    }
    TrackedDeployment first = misplaced.get(0);
    List<Related> others =
        misplaced.stream()
            .skip(1)
            .map(other -> new Related(other.nameSpan(), "So does this one."))
            .toList();
    return List.of(
        Finding.of(
                DESCRIPTION,
                first.nameSpan(),
                "\"%s\" stands in %s, where it credits nobody: Microsoft reads tracking deployments at the root of the main template only. Move it there, or remove it."
                    .formatted(first.name().folded().display(), where))
            .withRelated(others)
            .withFixes(fixes.apply(misplaced)));
  }
}
