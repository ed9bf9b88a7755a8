package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.LocationFixes;
import io.github.armattribution.template.DeploymentScope;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.List;
import java.util.Optional;

/** A tracking deployment above resource-group scope without a location. */
final class LocationRequired implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "location-required",
          Severity.ERROR,
          "The tracking deployment needs a location",
          """
          A deployment to a subscription, a management group or a tenant keeps its data in a \
          location that it has to name; without one Azure refuses the whole template \
          (InvalidDeployment). The snippet in Microsoft's documentation is for resource groups \
          and has none.""",
          """
          {
            "type": "Microsoft.Resources/deployments",
            "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78",
            "properties": { ... }
          }""",
          """
          {
            "type": "Microsoft.Resources/deployments",
            "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78",
            "location": "[deployment().location]",
            "properties": { ... }
          }""",
          """
          Add `"location": "[deployment().location]"`, the location that the template itself is \
          deployed with. A template for resource groups has none: there, leave the tracking \
          deployment in the resource group, where it needs no location and counts as well, or \
          write `[resourceGroup().location]`. Quick fixes do either; `fix` takes the first. Above \
          resource groups a deployment's name keeps its location: a later deployment of that name \
          from another location fails (InvalidDeploymentLocation).""",
          Source.of(
              """
              ARM's documentation on deployments above resource groups, and errors that users \
              report after they pasted the article's snippet.""",
              Reference.SUBSCRIPTION_DEPLOYMENTS));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    LocationFixes fixes = new LocationFixes(inspection.attribution().template());
    return inspection.attribution().meant().stream()
        .filter(tracked -> tracked.deployment().location().isEmpty())
        .flatMap(tracked -> finding(tracked, fixes).stream())
        .toList();
  }

  private static Optional<Finding> finding(TrackedDeployment tracked, LocationFixes fixes) {
    return tracked
        .deployment()
        .target()
        .scope()
        .filter(target -> target != DeploymentScope.RESOURCE_GROUP)
        .map(
            target ->
                Finding.of(DESCRIPTION, tracked.nameSpan(), message(tracked, target))
                    .withFixes(fixes.give(tracked.deployment())));
  }

  private static String message(TrackedDeployment tracked, DeploymentScope target) {
    return "\"%s\" deploys to %s and so needs a location; without one Azure refuses the template.%s"
        .formatted(
            tracked.name().folded().display(),
            target.words(),
            tracked
                .deployment()
                .declaring()
                .scope()
                .map(at -> " " + advice(tracked, at))
                .orElse(""));
  }

  private static String advice(TrackedDeployment tracked, DeploymentScope evaluatedAt) {
    String add = "dd \"location\": \"%s\".".formatted(LocationFixes.of(evaluatedAt));
    return tracked.deployment().leavesResourceGroup()
        ? "Leave it in the resource group, where it needs none, or a" + add
        : "A" + add;
  }
}
