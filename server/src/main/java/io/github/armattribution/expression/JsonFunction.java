package io.github.armattribution.expression;

import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The function json. Strings in the text keep their places in the file and are no expressions. */
final class JsonFunction {

  /** JSON nested more deeply is not read. */
  private static final int MAX_DEPTH = 50;

  private final Call call;
  private final FoldedText text;
  private boolean tooMuch;

  private JsonFunction(Call call, FoldedText text) {
    this.call = call;
    this.text = text;
  }

  static Value apply(Call call) {
    return call.value(0) instanceof FoldedText text ? read(call, text) : call.undecided();
  }

  static Value read(Call call, FoldedText text) {
    if (!text.isKnown()) {
      return call.undecided();
    }
    // Reading JSON costs more than copying it.
    if (!call.budget().characters(8L * text.text().length())) {
      return call.tooMuch();
    }
    JsonDocument document = JsonDocument.parse(text.text());
    if (!document.isSound() || document.root().isEmpty()) {
      return call.unknown(Unknown.Kind.NOT_FOLDED);
    }
    JsonFunction function = new JsonFunction(call, text);
    Value value = function.value(document.root().get(), 0);
    return function.tooMuch ? call.tooMuch() : value.assuming(call.assumedFrom());
  }

  private Value value(JsonNode node, int depth) {
    if (depth > MAX_DEPTH || tooMuch || !call.budget().step(1)) {
      tooMuch = true;
      return call.unknown(Unknown.Kind.TOO_MUCH);
    }
    if (node instanceof JsonString string) {
      return string(string);
    }
    if (node instanceof JsonObject object) {
      Map<String, Value> properties = new LinkedHashMap<>();
      for (JsonProperty property : object.properties()) {
        JsonNode value = property.value().orElse(null);
        if (value != null) {
          properties.put(property.name(), value(value, depth + 1));
        }
      }
      return new BuiltObject(properties, Set.of());
    }
    if (node instanceof JsonArray array) {
      List<Value> elements = new ArrayList<>();
      for (JsonNode element : array.elements()) {
        elements.add(value(element, depth + 1));
      }
      return new BuiltArray(elements, Set.of());
    }
    if (node instanceof JsonNode.Bool bool) {
      return new Value.Bool(bool.value(), Set.of());
    }
    if (node instanceof JsonNode.Number number) {
      return number(number);
    }
    return node instanceof JsonNode.Null
        ? new Value.Null(Set.of())
        : call.unknown(Unknown.Kind.NOT_FOLDED);
  }

  private Value string(JsonString string) {
    Span content = string.content();
    if (!string.hasEscapes()) {
      return text.slice(content.start(), content.end());
    }
    Span source = text.sourceSpan(content.start(), content.end()).orElse(call.span());
    return new TextBuilder()
        .known(string.value(), source, false, text.assumedFrom(), call.string())
        .build();
  }

  private Value number(JsonNode.Number number) {
    try {
      return new Value.Number(Long.parseLong(number.source()), Set.of());
    } catch (NumberFormatException e) {
      return call.unknown(Unknown.Kind.NOT_FOLDED);
    }
  }
}
