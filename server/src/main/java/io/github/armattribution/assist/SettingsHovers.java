package io.github.armattribution.assist;

import static io.github.armattribution.assist.Prose.strong;
import static io.github.armattribution.assist.Prose.written;

import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.rules.RuleCatalog;
import java.util.List;
import java.util.Optional;

/** Finds what there is to tell about a place in an attribution.json: what a rule is about. */
public final class SettingsHovers {

  private SettingsHovers() {}

  /** What is told at {@code offset}, on the name of a rule. */
  public static Optional<Hover> at(String text, int offset) {
    return JsonDocument.parse(text)
        .rootObject()
        .flatMap(settings -> settings.get("rules"))
        .filter(JsonObject.class::isInstance)
        .map(rules -> ((JsonObject) rules).properties())
        .orElse(List.of())
        .stream()
        .map(JsonProperty::key)
        .filter(key -> key.span().touches(offset))
        .findFirst()
        .flatMap(
            key ->
                RuleCatalog.find(key.value())
                    .map(rule -> rule.description())
                    .map(
                        rule ->
                            new Hover(
                                key.span(),
                                about(rule),
                                List.of(new Button("Rule page", new Action.RulePage(rule.id()))))));
  }

  private static Prose about(RuleDescription rule) {
    return new Prose().paragraph(strong(rule.title() + ".")).paragraph(written(rule.explanation()));
  }
}
