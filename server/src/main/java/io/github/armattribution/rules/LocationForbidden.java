package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.template.DeploymentScope;
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
    JsonEdits edits = JsonEdits.of(inspection.attribution().template().document());
    return inspection.attribution().meant().stream()
        .filter(
            tracked ->
                tracked
                    .deployment()
                    .target()
                    .filter(DeploymentScope.RESOURCE_GROUP::equals)
                    .isPresent())
        .filter(tracked -> tracked.deployment().object().get("location").isPresent())
        .map(tracked -> finding(tracked, edits))
        .toList();
  }

  private static Finding finding(TrackedDeployment tracked, JsonEdits edits) {
    JsonProperty location = tracked.deployment().object().property("location").orElseThrow();
    return Finding.of(
            DESCRIPTION,
            location.span(),
            "\"%s\" deploys to a resource group and must have no location; with one Azure refuses the template. Remove it."
                .formatted(tracked.name().folded().display()))
        .withFixes(List.of(Fix.of("Remove the location", true, edits.remove(location))));
  }
}
