package io.github.armattribution.rules;

import io.github.armattribution.rules.Finding.Related;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.List;

/** A tracking deployment in a place where Azure does not look for one. */
final class PidOutsideMainTemplate implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "pid-outside-main-template",
          Severity.WARNING,
          "A tracking deployment stands in a nested template",
          """
          Microsoft reads tracking deployments at the root of the main template only. One that stands \
          in a nested template is deployed, but credits nobody. Move it to the root, beside the \
          solution's resources. Where the main template has none at its root, `missing-pid` tells of \
          the nested ones.""",
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
          resources. If the main template is tracked already, remove the other one.""",
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
    List<TrackedDeployment> nested = inspection.attribution().nested();
    if (!inspection.surroundings().mainTemplate()
        || nested.isEmpty()
        || inspection.attribution().atRoot().isEmpty()) {
      return List.of();
    }
    TrackedDeployment first = nested.get(0);
    List<Related> others =
        nested.stream()
            .skip(1)
            .map(other -> new Related(other.nameSpan(), "So does this one."))
            .toList();
    return List.of(
        Finding.of(
                DESCRIPTION,
                first.nameSpan(),
                "\"%s\" stands in a nested template, where it credits nobody: Microsoft reads tracking deployments at the root of the main template only. Move it there, or remove it."
                    .formatted(first.name().folded().display()))
            .withRelated(others));
  }
}
