package io.github.armattribution.rules;

import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.ParameterNames;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Finding.Related;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.repair.Inversion;
import io.github.armattribution.repair.YesNoValues;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    Folder folder = inspection.attribution().template().folder();
    List<Finding> findings = new ArrayList<>();
    for (TrackedDeployment tracked : inspection.attribution().tracked()) {
      tracked
          .deployment()
          .condition()
          .filter(JsonString.class::isInstance)
          .flatMap(condition -> check(tracked, (JsonString) condition, folder))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> check(
      TrackedDeployment tracked, JsonString condition, Folder folder) {
    Scope scope = tracked.deployment().names();
    for (String parameter : ParameterNames.in(condition, scope)) {
      Optional<JsonObject> declared =
          tracked
              .deployment()
              .declaring()
              .object()
              .object("parameters")
              .flatMap(parameters -> parameters.object(parameter));
      Optional<TrackingChoice> consent = TrackingChoice.of(parameter);
      if (declared.isEmpty() || consent.isEmpty()) {
        continue;
      }
      Optional<YesNoValues> inverted =
          inverted(condition, scope, parameter, consent.get(), declared.get(), folder);
      if (inverted.isPresent()) {
        return Optional.of(
            finding(tracked, condition, parameter, consent.get(), inverted.get(), declared.get()));
      }
    }
    return Optional.empty();
  }

  /** The answers for which the condition is the wrong way round, if it is right for none. */
  private static Optional<YesNoValues> inverted(
      JsonString condition,
      Scope scope,
      String parameter,
      TrackingChoice consent,
      JsonObject declared,
      Folder folder) {
    YesNoValues found = null;
    for (YesNoValues answers : YesNoValues.of(declared)) {
      boolean offForYes = isOff(condition, scope, parameter, answers.yes(), folder);
      boolean offForNo = isOff(condition, scope, parameter, answers.no(), folder);
      if (offForYes == offForNo) {
        continue;
      }
      if (offForYes == (consent == TrackingChoice.OPT_OUT)) {
        return Optional.empty();
      }
      found = found == null ? answers : found;
    }
    return Optional.ofNullable(found);
  }

  private static boolean isOff(
      JsonString condition, Scope scope, String parameter, JsonNode answer, Folder folder) {
    return YesNoValues.outcome(condition, scope, parameter, answer, folder)
        .filter(deployed -> !deployed)
        .isPresent();
  }

  private static Finding finding(
      TrackedDeployment tracked,
      JsonString condition,
      String parameter,
      TrackingChoice consent,
      YesNoValues answers,
      JsonObject declared) {
    boolean optOut = consent == TrackingChoice.OPT_OUT;
    String message =
        "\"%s\" is not deployed if %s is %s, so this condition tracks only customers who %s. Invert it."
            .formatted(
                tracked.name().folded().display(),
                parameter,
                (optOut ? answers.no() : answers.yes()).source(),
                optOut ? "opt out" : "did not agree");
    Optional<List<TextEdit>> edits =
        Inversion.edits(condition, tracked.deployment().names(), parameter, answers);
    return Finding.of(DESCRIPTION, condition.span(), message)
        .withRelated(
            declared.property().stream()
                .map(
                    property ->
                        new Related(property.key().span(), "The parameter is declared here."))
                .toList())
        .withFixes(
            edits.stream().map(known -> Fix.of("Invert the condition", false, known)).toList());
  }
}
