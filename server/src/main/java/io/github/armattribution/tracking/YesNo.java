package io.github.armattribution.tracking;

import io.github.armattribution.expression.Binding;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two values of a parameter that mean yes and no. */
public record YesNo(Answer yes, Answer no) {

  /**
   * A value of a parameter.
   *
   * @param source the value as it would be written in a template
   * @param text the same in an expression, without quotes
   */
  public record Answer(String source, String text) {

    private static Answer of(JsonNode node) {
      return new Answer(
          node.source(), node instanceof JsonString string ? string.value() : node.source());
    }

    Binding binding() {
      return new Binding.Written(parsed(source), Scope.EMPTY, false);
    }
  }

  /** The pairs that a parameter takes, going by its type and its allowed values. */
  static List<YesNo> of(JsonObject parameter) {
    String type = parameter.string("type").map(JsonString::value).orElse("");
    if (type.equalsIgnoreCase("bool")) {
      return List.of(written("true", "false"));
    }
    if (!type.equalsIgnoreCase("string")) {
      return List.of();
    }
    Stream<YesNo> words =
        Stream.of(
            written("\"Yes\"", "\"No\""),
            written("\"true\"", "\"false\""),
            written("\"Enabled\"", "\"Disabled\""));
    Optional<JsonArray> allowed = parameter.array("allowedValues");
    return allowed
        .map(values -> words.flatMap(pair -> pair.amongst(values.elements()).stream()).toList())
        .orElseGet(words::toList);
  }

  private static YesNo written(String yes, String no) {
    return new YesNo(Answer.of(parsed(yes)), Answer.of(parsed(no)));
  }

  private static JsonNode parsed(String json) {
    return JsonDocument.parse(json).root().orElseThrow();
  }

  /** This pair in the spelling of {@code allowed}, if both are there. */
  private Optional<YesNo> amongst(List<JsonNode> allowed) {
    return find(allowed, yes).flatMap(first -> find(allowed, no).map(o -> new YesNo(first, o)));
  }

  private static Optional<Answer> find(List<JsonNode> allowed, Answer word) {
    return allowed.stream()
        .filter(JsonString.class::isInstance)
        .filter(value -> value.source().equalsIgnoreCase(word.source()))
        .map(Answer::of)
        .findFirst();
  }

  /** The answer, as it stands in an expression, that {@code text} is not, if it is one of both. */
  public Optional<String> opposite(String text) {
    if (text.equals(yes.text())) {
      return Optional.of(no.text());
    }
    return text.equals(no.text()) ? Optional.of(yes.text()) : Optional.empty();
  }
}
