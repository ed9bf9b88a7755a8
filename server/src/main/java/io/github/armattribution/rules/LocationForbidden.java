package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.LocationFixes;
import io.github.armattribution.template.DeploymentScope;
import io.github.armattribution.template.Location;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.List;

/** A tracking deployment to a resource group with a location. */
final class LocationForbidden implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "location-forbidden",
          Severity.ERROR,
          "The tracking deployment must have no location",
          """
          A deployment to a resource group takes the group's location; if it names one, Azure \
          refuses the whole template (InvalidDeployment).""",
          """
          {
            "type": "Microsoft.Resources/deployments",
            "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78",
            "location": "westeurope",
            "properties": { ... }
          }""",
          """
          {
            "type": "Microsoft.Resources/deployments",
            "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78",
            "properties": { ... }
          }""",
          """
          Remove the location. A quick fix does it, and so does `fix`.""",
          Source.of(
              """
              ARM's documentation on deployments, and the error that users report."""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    LocationFixes fixes = new LocationFixes(inspection.attribution().template());
    return inspection.attribution().meant().stream()
        .filter(
            tracked ->
                tracked
                    .deployment()
                    .target()
                    .scope()
                    .filter(DeploymentScope.RESOURCE_GROUP::equals)
                    .isPresent())
        .flatMap(
            tracked ->
                tracked
                    .deployment()
                    .location()
                    .map(location -> finding(tracked, location, fixes))
                    .stream())
        .toList();
  }

  private static Finding finding(
      TrackedDeployment tracked, Location location, LocationFixes fixes) {
    return Finding.of(
            DESCRIPTION,
            location.property(),
            "\"%s\" deploys to a resource group and must have no location; with one Azure refuses the template. Remove it."
                .formatted(tracked.name().folded().display()))
        .withFixes(List.of(fixes.remove(tracked.deployment())));
  }
}
