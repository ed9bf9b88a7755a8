package io.github.armattribution.repair;

import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.text.EditedText;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a tracking ID into the name that takes it from elsewhere. */
public final class VariableToName {

  private final int declaring;
  private EditedText text;

  private VariableToName(int declaring, String text) {
    this.declaring = declaring;
    this.text = EditedText.of(text);
  }

  /**
   * The edits, which also remove the variables that nobody needs then. Empty where the name is
   * written out already, and where the file does not tell all of it. Parameters are taken to have
   * their defaults.
   */
  public static Optional<List<TextEdit>> edits(TrackedDeployment tracked, Attribution attribution) {
    FoldedText name = tracked.name().folded();
    Optional<JsonNode> written = tracked.deployment().resource().name();
    if (!name.isKnown()
        || !(written.orElse(null) instanceof JsonString string)
        || Expressions.parse(string).isEmpty()) {
      return Optional.empty();
    }
    ArmTemplate template = attribution.template();
    VariableToName move =
        new VariableToName(
            template.templates().indexOf(tracked.deployment().declaring()),
            template.document().text());
    move.text =
        move.text.then(
            JsonEdits.of(template.document()).replace(string, NewJson.string(name.text())));
    move.removeUnused(VariableCalls.in(string.source()).names());
    return Optional.of(move.text.edits());
  }

  private void removeUnused(Set<String> names) {
    Deque<String> open = new ArrayDeque<>(names);
    while (!open.isEmpty()) {
      String name = open.remove();
      VariableCalls calls = VariableCalls.in(text.content());
      if (calls.areKnown() && !calls.names().contains(name)) {
        removal(name)
            .ifPresent(
                removal -> {
                  text = text.then(removal.edits());
                  open.addAll(VariableCalls.in(removal.gone()).names());
                });
      }
    }
  }

  private record Removal(List<TextEdit> edits, String gone) {}

  private Optional<Removal> removal(String variable) {
    JsonDocument document = JsonDocument.parse(text.content());
    return ArmTemplate.of(document)
        .map(template -> template.templates().get(declaring).object())
        .flatMap(template -> template.object("variables"))
        .flatMap(variables -> variables.property(variable))
        .map(property -> new Removal(JsonEdits.of(document).remove(property), property.toString()));
  }
}
