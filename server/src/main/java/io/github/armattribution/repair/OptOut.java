package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.FixEdits;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Neighbor;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Deployment.Content;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Notice;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes tracking optional: a parameter, a condition that asks for it and, in a package, a question
 * that the customer answers. As Microsoft's own landing zones do it, with texts for answers, since
 * those are what an OptionsGroup gives.
 */
public final class OptOut {

  /** What the parameter is called, and the question. */
  static final String NAME = "telemetryOptOut";

  static final String YES = "Yes";
  static final String NO = "No";

  private static final String TITLE = "Let customers opt out of tracking";

  private final Deployment deployment;
  private final JsonObject root;
  private final ArmTemplate file;
  private final JsonDocument document;

  private OptOut(Inspection inspection, TrackedDeployment tracked) {
    this.deployment = tracked.deployment();
    this.root = inspection.attribution().template().root().object();
    this.file = inspection.attribution().template();
    this.document = file.document();
  }

  /**
   * The changes, of which one at most is possible; none where tracking depends on something
   * already, or something may depend on it.
   */
  public static List<Fix> fixes(Inspection inspection, TrackedDeployment tracked) {
    Deployment deployment = tracked.deployment();
    boolean fits =
        tracked.isAtRoot()
            && inspection.surroundings().mainTemplate()
            && deployment.content() == Content.NOTHING
            && deployment.resource().parent().isEmpty()
            && deployment.object().property("condition").isEmpty();
    OptOut optOut = new OptOut(inspection, tracked);
    if (!fits || optOut.template(NAME).isEmpty() || optOut.isReferredTo()) {
      return List.of();
    }
    if (!inspection.surroundings().uiDefinitionBeside()) {
      String name = optOut.freeName(Optional.empty());
      return List.of(Fix.of(TITLE, false, optOut.template(name).orElseThrow()));
    }
    String ui = Neighbor.UI_DEFINITION.path();
    return List.of(
        Fix.across(
            "%s, and ask them in %s (write your name for %s there)"
                .formatted(TITLE, ui, Notice.PARTNER),
            Neighbor.UI_DEFINITION,
            optOut::withQuestion),
        Fix.across(
            TITLE + " (" + ui + " is not understood: add the question there yourself)",
            Neighbor.UI_DEFINITION,
            optOut::withoutQuestion));
  }

  private boolean isReferredTo() {
    Mentions mentions = new Mentions(file);
    return mentions.byName(deployment) || mentions.bySymbolicName(deployment);
  }

  private FixEdits withQuestion(SourceText text) {
    return OptOutQuestion.in(text)
        .map(
            question -> {
              String name = freeName(Optional.of(question));
              return new FixEdits(
                  template(name).orElseThrow(),
                  List.of(
                      new FixEdits.Elsewhere(Neighbor.UI_DEFINITION, text, question.edits(name))));
            })
        .orElse(FixEdits.NONE);
  }

  private FixEdits withoutQuestion(SourceText text) {
    return OptOutQuestion.in(text).isPresent()
        ? FixEdits.NONE
        : FixEdits.of(template(freeName(Optional.empty())).orElseThrow());
  }

  private String freeName(Optional<OptOutQuestion> question) {
    String name = NAME;
    for (int i = 2; isTaken(name, question); i++) {
      name = NAME + i;
    }
    return name;
  }

  private boolean isTaken(String name, Optional<OptOutQuestion> question) {
    return root.object("parameters").filter(all -> all.property(name).isPresent()).isPresent()
        || question.filter(known -> known.hasOutput(name)).isPresent();
  }

  /** The edits to the template; empty where there is no place for a parameter. */
  private Optional<List<TextEdit>> template(String name) {
    JsonEdits edits = JsonEdits.of(document);
    return parameter(name, edits)
        .map(
            declared -> {
              List<TextEdit> all = new ArrayList<>(declared);
              all.addAll(
                  edits.prependProperty(
                      deployment.object(),
                      "condition",
                      NewJson.string("[equals(parameters('%s'), '%s')]".formatted(name, NO))));
              return all;
            });
  }

  private Optional<List<TextEdit>> parameter(String name, JsonEdits edits) {
    NewJson declaration =
        NewJson.object()
            .with("type", "string")
            .with("defaultValue", NO)
            .with("allowedValues", NewJson.array(NewJson.string(NO), NewJson.string(YES)))
            .with(
                "metadata",
                NewJson.object()
                    .with(
                        "description",
                        "Yes leaves out the empty deployment by which Microsoft recognizes"
                            + " installations of this software."));
    NewJson first = NewJson.object().with(name, declaration);
    Optional<JsonProperty> parameters = root.property("parameters");
    if (parameters.isEmpty()) {
      return root.property("variables")
          .or(() -> root.property("resources"))
          .map(next -> edits.insertBefore(next, "parameters", first));
    }
    JsonNode present = parameters.get().value().orElse(null);
    if (present instanceof JsonObject all) {
      return Optional.of(edits.appendProperty(all, name, declaration));
    }
    return present instanceof JsonNode.Null
        ? Optional.of(edits.replace(present, first))
        : Optional.empty();
  }
}
