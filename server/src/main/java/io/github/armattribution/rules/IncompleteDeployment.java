package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.MissingParts;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Gaps;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayList;
import java.util.List;

/** A tracking deployment that lacks what Azure asks for. */
final class IncompleteDeployment implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "incomplete-deployment",
          Severity.ERROR,
          "The tracking deployment lacks what Azure asks for",
          """
          A deployment needs an `apiVersion`, unless the template names an `apiProfile`, and a \
          template in it or a link to one. The template in it, empty as it is, needs its \
          `$schema`, its `contentVersion` and `resources`. Azure refuses the whole template if one \
          of them is missing. A missing mode is found by `wrong-mode`.""",
          """
          {
            "type": "Microsoft.Resources/deployments",
            "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78",
            "properties": { "mode": "Incremental", "template": {} }
          }""",
          """
          {
            "type": "Microsoft.Resources/deployments",
            "apiVersion": "2025-04-01",
            "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78",
            "properties": {
              "mode": "Incremental",
              "template": {
                "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                "contentVersion": "1.0.0.0",
                "resources": []
              }
            }
          }""",
          """
          Add what is missing. A quick fix does it, and so does `fix`.""",
          Source.of(
              """
              ARM's documentation on the structure of templates and on nested deployments. That \
              the one in the deployment needs more than its schema is known from users' errors.""",
              Reference.TEMPLATE_SYNTAX,
              Reference.LINKED_TEMPLATES));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    ArmTemplate file = inspection.attribution().template();
    return inspection.attribution().meant().stream()
        // While it can't be read, what is missing may be there.
        .filter(tracked -> file.isSound(tracked.span()))
        .filter(tracked -> !tracked.deployment().gaps().areNone())
        .map(tracked -> finding(tracked, file))
        .toList();
  }

  private static Finding finding(TrackedDeployment tracked, ArmTemplate file) {
    return Finding.of(
            DESCRIPTION,
            tracked.nameSpan(),
            "\"%s\" has %s, so Azure refuses the template. Add what is missing."
                .formatted(tracked.name().folded().display(), missing(tracked.deployment().gaps())))
        .withFixes(List.of(MissingParts.fix(file, tracked.deployment())));
  }

  private static String missing(Gaps gaps) {
    List<String> parts = new ArrayList<>();
    if (gaps.apiVersion()) {
      parts.add("no apiVersion");
    }
    if (gaps.content()) {
      parts.add("no template");
    }
    if (!gaps.inTemplate().isEmpty()) {
      parts.add("a template without " + String.join(", ", gaps.inTemplate()));
    }
    return String.join(" and ", parts);
  }
}
