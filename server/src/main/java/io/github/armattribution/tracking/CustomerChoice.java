package io.github.armattribution.tracking;

import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.ParameterNames;
import io.github.armattribution.expression.Supposition;
import io.github.armattribution.expression.Value;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A parameter by which customers decide whether a tracking deployment takes place: its condition
 * holds for one answer and fails for the other.
 *
 * @param parameter its name, as the condition writes it
 * @param declaration where it is declared: its name there
 * @param asks what it asks, going by its name
 * @param answers the two answers
 * @param offForYes for which of them the deployment does not take place
 */
public record CustomerChoice(
    String parameter, Span declaration, TrackingChoice asks, YesNo answers, boolean offForYes) {

  /** Whether it tracks only those who do not want it. */
  public boolean isInverted() {
    return offForYes != (asks == TrackingChoice.OPT_OUT);
  }

  /** The answer for which the deployment does not take place. */
  public YesNo.Answer off() {
    return offForYes ? answers.yes() : answers.no();
  }

  /** The choices that a deployment's condition gives, one for each pair of answers that fits. */
  public static List<CustomerChoice> in(Deployment deployment) {
    List<CustomerChoice> choices = new ArrayList<>();
    Optional<JsonNode> condition =
        deployment.object().get("condition").filter(JsonString.class::isInstance);
    if (condition.isEmpty()) {
      return choices;
    }
    // Made anew: suppositions share nothing with what was folded when the file was read.
    Folder folder = new Folder();
    for (String parameter : ParameterNames.in(condition.get(), deployment.names())) {
      Optional<TrackingChoice> asks = TrackingChoice.of(parameter);
      Optional<JsonObject> declared =
          deployment
              .declaring()
              .object()
              .object("parameters")
              .flatMap(parameters -> parameters.object(parameter));
      if (asks.isEmpty() || declared.isEmpty()) {
        continue;
      }
      for (YesNo answers : YesNo.of(declared.get())) {
        boolean offForYes = isOff(condition.get(), deployment, parameter, answers.yes(), folder);
        boolean offForNo = isOff(condition.get(), deployment, parameter, answers.no(), folder);
        if (offForYes != offForNo) {
          Span declaration = declared.get().property().orElseThrow().key().span();
          choices.add(new CustomerChoice(parameter, declaration, asks.get(), answers, offForYes));
        }
      }
    }
    return choices;
  }

  private static boolean isOff(
      JsonNode condition,
      Deployment deployment,
      String parameter,
      YesNo.Answer answer,
      Folder folder) {
    Supposition supposed =
        new Supposition(
            deployment.names(), deployment.names(), Map.of(parameter, answer.binding()), true);
    return folder.fold(condition, supposed) instanceof Value.Bool known && !known.value();
  }
}
