package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Finding.Related;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.Inversion;
import io.github.armattribution.template.Condition;
import io.github.armattribution.tracking.CustomerChoice;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition that tracks those customers who do not want it, and only those. */
final class OptOutInverted implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "opt-out-inverted",
          Severity.WARNING,
          "The opt-out works the wrong way round",
          """
          Where customers may decide about tracking, the tracking deployment's `condition` reads \
          a parameter. Here it lets the deployment happen only for the answer that refuses it: \
          who opts out is tracked, and the usage of all others is not credited to you. The rule \
          goes by the parameter's name (`telemetryOptOut`, `enableTelemetry` ...) and its values, \
          not by its description.""",
          """
          "condition": "[parameters('telemetryOptOut')]\"""",
          """
          "condition": "[not(parameters('telemetryOptOut'))]\"""",
          """
          Invert the condition: put `not()` around it, or compare with the other answer. A quick \
          fix does it; look at it before you accept it. `fix` leaves it to you. If the \
          parameter's name is what misleads, rename the parameter.""",
          Source.of(
              """
              Microsoft's article asks partners to let customers exclude themselves from \
              tracking; it prescribes no parameter. The names and values are those of public \
              templates, Microsoft's landing zones among them.""",
              Reference.ARTICLE));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    List<Finding> findings = new ArrayList<>();
    for (TrackedDeployment tracked : inspection.attribution().tracked()) {
      inverted(tracked).map(choice -> finding(tracked, choice)).ifPresent(findings::add);
    }
    return findings;
  }

  /** The first choice that is the wrong way round and right for no other pair of answers. */
  private static Optional<CustomerChoice> inverted(TrackedDeployment tracked) {
    List<CustomerChoice> choices = CustomerChoice.in(tracked.deployment());
    Set<String> right =
        choices.stream()
            .filter(choice -> !choice.isInverted())
            .map(CustomerChoice::parameter)
            .collect(Collectors.toSet());
    return choices.stream().filter(choice -> !right.contains(choice.parameter())).findFirst();
  }

  private static Finding finding(TrackedDeployment tracked, CustomerChoice choice) {
    Condition condition = tracked.deployment().condition().orElseThrow();
    String message =
        "\"%s\" is not deployed if %s is %s, so this condition tracks only customers who %s. Invert it."
            .formatted(
                tracked.name().folded().display(),
                choice.parameter(),
                choice.off().source(),
                choice.asks() == TrackingChoice.OPT_OUT ? "opt out" : "did not agree");
    return Finding.of(DESCRIPTION, condition.span(), message)
        .withRelated(List.of(new Related(choice.declaration(), "The parameter is declared here.")))
        .withFixes(Inversion.fix(condition, choice).stream().toList());
  }
}
