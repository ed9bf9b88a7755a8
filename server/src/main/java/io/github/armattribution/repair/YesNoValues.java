package io.github.armattribution.repair;

import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.expression.Supposition;
import io.github.armattribution.expression.Value;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two values of a parameter that mean yes and no.
 *
 * @param yes the value as it would be written in a template
 * @param no the other one
 */
public record YesNoValues(JsonNode yes, JsonNode no) {

  /** The pairs that a parameter takes, going by its type and its allowed values. */
  public static List<YesNoValues> of(JsonObject parameter) {
    String type = parameter.string("type").map(JsonString::value).orElse("");
    if (type.equalsIgnoreCase("bool")) {
      return List.of(written("true", "false"));
    }
    if (!type.equalsIgnoreCase("string")) {
      return List.of();
    }
    Stream<YesNoValues> words =
        Stream.of(
            written("\"Yes\"", "\"No\""),
            written("\"true\"", "\"false\""),
            written("\"Enabled\"", "\"Disabled\""));
    Optional<JsonArray> allowed = parameter.array("allowedValues");
    return allowed
        .map(values -> words.flatMap(pair -> pair.amongst(values.elements()).stream()).toList())
        .orElseGet(words::toList);
  }

  private static YesNoValues written(String yes, String no) {
    return new YesNoValues(node(yes), node(no));
  }

  private static JsonNode node(String json) {
    return JsonDocument.parse(json).root().orElseThrow();
  }

  /** This pair in the spelling of {@code allowed}, if both are there. */
  private Optional<YesNoValues> amongst(List<JsonNode> allowed) {
    return find(allowed, yes)
        .flatMap(first -> find(allowed, no).map(o -> new YesNoValues(first, o)));
  }

  private static Optional<JsonNode> find(List<JsonNode> allowed, JsonNode word) {
    return allowed.stream()
        .filter(JsonString.class::isInstance)
        .filter(value -> value.source().equalsIgnoreCase(word.source()))
        .findFirst();
  }

  /** What {@code condition} makes of one of them, whatever other parameters are. */
  public static Optional<Boolean> outcome(
      JsonNode condition, Scope scope, String parameter, JsonNode answer, Folder folder) {
    return folder.fold(condition, new Supposition(scope, parameter, answer))
            instanceof Value.Bool known
        ? Optional.of(known.value())
        : Optional.empty();
  }

  /** The value that {@code text} is not, if it is one of the two. */
  Optional<String> opposite(String text) {
    List<String> both = new ArrayList<>();
    for (JsonNode answer : List.of(yes, no)) {
      both.add(answer instanceof JsonString string ? string.value() : answer.source());
    }
    int found = both.indexOf(text);
    return found < 0 ? Optional.empty() : Optional.of(both.get(1 - found));
  }
}
