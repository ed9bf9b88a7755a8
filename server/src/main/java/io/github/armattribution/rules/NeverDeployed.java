package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.AlwaysDeployed;
import io.github.armattribution.repair.DeploymentRemoval;
import io.github.armattribution.repair.Mentions;
import io.github.armattribution.template.Condition;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Loop;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A tracking deployment that never takes place. */
final class NeverDeployed implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "never-deployed",
          Severity.WARNING,
          "The tracking deployment never takes place",
          """
          A deployment with a condition that is false whatever the parameters are, or with a loop \
          of no rounds, is never made, so nobody is credited. A condition that is false only \
          because of a parameter's default is no finding: whoever deploys may turn it on, unless \
          the parameter's `allowedValues` are `false` alone.""",
          """
          "condition": false,
          "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78\"""",
          """
          "condition": "[parameters('enableTelemetry')]",
          "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78\"""",
          """
          Remove the condition or the loop; a quick fix does it, or removes the deployment where \
          another one has the same name. If customers are to decide, let the condition ask a \
          parameter. `fix` leaves it to you.""",
          Source.of(
              """
              ARM's documentation: a resource is deployed only where its condition is true, and \
              as often as its loop counts.""",
              Reference.CONDITIONS));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    Attribution attribution = inspection.attribution();
    AlwaysDeployed always = new AlwaysDeployed(attribution.template());
    Mentions mentions = new Mentions(attribution.template());
    Map<Optional<String>, List<TrackedDeployment>> byName =
        attribution.atRoot().stream()
            .filter(tracked -> tracked.name().goodName().isPresent())
            .collect(Collectors.groupingBy(tracked -> tracked.name().goodName()));
    // In a nested template it would count no more if it were deployed.
    return attribution.meant().stream()
        .filter(TrackedDeployment::isAtRoot)
        .flatMap(
            tracked -> {
              List<TrackedDeployment> alike =
                  byName.getOrDefault(tracked.name().goodName(), List.of());
              return finding(tracked, () -> fix(tracked, alike, attribution, always, mentions))
                  .stream();
            })
        .toList();
  }

  private static Optional<Finding> finding(TrackedDeployment tracked, Supplier<Optional<Fix>> fix) {
    Deployment deployment = tracked.deployment();
    Optional<Span> condition = deployment.condition().filter(Condition::never).map(Condition::span);
    Optional<Span> loop = deployment.loop().filter(Loop::never).map(Loop::span);
    String message =
        condition.isPresent()
            ? "\"%s\" is never deployed, since its condition is false whatever the parameters are, so the usage is credited to nobody. Remove the condition, or let it ask a parameter that can be true."
            : "\"%s\" is never deployed, since its loop has no rounds, so the usage is credited to nobody. Remove the loop.";
    return condition
        .or(() -> loop)
        .map(
            span ->
                Finding.of(DESCRIPTION, span, message.formatted(tracked.name().folded().display()))
                    .withFixes(fix.get().stream().toList()));
  }

  /** Where another one has the name already, this one would be a duplicate. */
  private static Optional<Fix> fix(
      TrackedDeployment tracked,
      List<TrackedDeployment> alike,
      Attribution attribution,
      AlwaysDeployed always,
      Mentions mentions) {
    Optional<TrackedDeployment> other =
        alike.stream().filter(each -> !each.equals(tracked)).findFirst();
    return other.isPresent()
        ? DeploymentRemoval.ofDuplicate(
            attribution.template(), mentions, tracked.deployment(), other.get().deployment(), false)
        : always.fix(tracked.deployment());
  }
}
