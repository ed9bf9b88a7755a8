package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Finding.Related;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.LocationFixes;
import io.github.armattribution.template.DeploymentScope;
import io.github.armattribution.template.Location;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A location that can't be evaluated where it stands. */
final class InvalidLocation implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "invalid-location",
          Severity.ERROR,
          "The tracking deployment's location can't be evaluated where it stands",
          """
          `resourceGroup()` exists only in a template that is deployed to a resource group, and \
          `deployment().location` only in one that is deployed above: to a subscription, a \
          management group or a tenant. Elsewhere Azure refuses the whole template. What counts \
          is the template that evaluates the expression, not where the deployment goes: a nested \
          template is evaluated in the one around it, unless its scope is `inner`.""",
          """
          "$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
          ...
          "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78",
          "location": "[resourceGroup().location]\"""",
          """
          "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78",
          "location": "[deployment().location]\"""",
          """
          Write `[deployment().location]` in a template for a subscription, a management group or \
          a tenant. In a template for resource groups, leave the tracking deployment in the \
          resource group, where it needs no location, or write `[resourceGroup().location]`. \
          Quick fixes do either; `fix` takes the first that is possible.""",
          Source.of(
              """
              ARM's documentation on the functions of deployment scopes, and what Bicep's compiler \
              writes.""",
              Reference.SUBSCRIPTION_DEPLOYMENTS,
              Reference.TEMPLATE_FUNCTIONS));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    LocationFixes fixes = new LocationFixes(inspection.attribution().template());
    List<Finding> findings = new ArrayList<>();
    for (TrackedDeployment tracked : inspection.attribution().meant()) {
      // A deployment to a resource group must have no location at all: that has a rule of its own.
      boolean above =
          tracked
              .deployment()
              .target()
              .scope()
              .filter(target -> target != DeploymentScope.RESOURCE_GROUP)
              .isPresent();
      Optional<Location> location = tracked.deployment().location().filter(known -> above);
      location.stream()
          .flatMap(known -> known.impossible().stream())
          .map(call -> finding(tracked, call, fixes))
          .forEach(findings::add);
    }
    return findings;
  }

  private static Finding finding(
      TrackedDeployment tracked, Location.Impossible call, LocationFixes fixes) {
    String advice =
        tracked.deployment().leavesResourceGroup()
            ? "Leave \"%s\" in the resource group, where it needs no location, or write \"%s\"."
            : "Write \"%2$s\" for the location of \"%1$s\".";
    String message =
        "There is no %s in a template that is deployed to %s, so Azure refuses the template. "
                .formatted(call.written(), call.at().words())
            + advice.formatted(tracked.name().folded().display(), LocationFixes.of(call.at()));
    boolean elsewhere = !tracked.span().encloses(call.span());
    return Finding.of(DESCRIPTION, call.span(), message)
        .withRelated(
            elsewhere
                ? List.of(new Related(tracked.nameSpan(), "This tracking deployment uses it."))
                : List.of())
        // Others may use what is wrong there: changing this one alone would leave it as it is.
        .withFixes(elsewhere ? List.of() : fixes.give(tracked.deployment()));
  }
}
