package io.github.armattribution.expression;

import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small template to fold: an object whose properties parameters, variables and functions declare
 * names, and whose property value is folded. A parameter without a default isn't known.
 */
final class Sample implements Scope {

  private final String text;
  private final JsonObject root;
  private final Folder folder = new Folder();

  Sample(String text) {
    this.text = text;
    this.root = JsonDocument.parse(text).rootObject().orElseThrow();
  }

  /** The names that {@code declarations} declares, and an expression without its brackets. */
  static Sample of(String declarations, String expression) {
    return new Sample("{" + declarations + ", \"value\": \"[" + expression + "]\"}");
  }

  JsonNode node() {
    return root.property("value").flatMap(JsonProperty::value).orElseThrow();
  }

  Value value() {
    return folder.fold(node(), this);
  }

  FoldedText foldedText() {
    return folder.foldText(node(), this);
  }

  Folder folder() {
    return folder;
  }

  JsonNode variableNode(String name) {
    return root.object("variables").orElseThrow().get(name).orElseThrow();
  }

  String at(Span span) {
    return span.in(text);
  }

  @Override
  public Optional<Binding> parameter(String name) {
    return root.object("parameters")
        .flatMap(all -> all.object(name))
        .map(
            declaration ->
                declaration
                    .property("defaultValue")
                    .flatMap(JsonProperty::value)
                    .<Binding>map(value -> new Binding.Written(value, this, true))
                    .orElseGet(
                        () ->
                            new Binding.Unknowable(
                                Unknown.Kind.PARAMETER, Optional.of(declaration))));
  }

  @Override
  public Optional<Binding> variable(String name) {
    return root.object("variables")
        .flatMap(all -> all.property(name))
        .flatMap(JsonProperty::value)
        .map(value -> new Binding.Written(value, this, false));
  }

  @Override
  public Names names(Kind kind) {
    return Names.UNKNOWN;
  }

  @Override
  public boolean isNested() {
    return false;
  }

  @Override
  public Optional<UserFunction> function(String namespace, String name) {
    return root.object("functions")
        .flatMap(all -> all.object(namespace))
        .flatMap(members -> members.object(name))
        .map(member -> new UserFunction(names(member), member.get("output").orElseThrow(), this));
  }

  private static List<String> names(JsonObject member) {
    List<String> names = new ArrayList<>();
    for (JsonNode name : member.array("parameters").map(JsonArray::elements).orElse(List.of())) {
      names.add(((JsonString) name).value());
    }
    return names;
  }

  /** A value on one line: texts as people see them, others much as in JSON. */
  static String show(Value value) {
    return bare(value) + (value.assumed() ? " if " + value.assumedFrom() : "");
  }

  private static String bare(Value value) {
    if (value instanceof FoldedText text) {
      return text.display();
    }
    if (value instanceof Value.Number number) {
      return Long.toString(number.value());
    }
    if (value instanceof Value.Bool bool) {
      return Boolean.toString(bool.value());
    }
    if (value instanceof Value.Null) {
      return "null";
    }
    if (value instanceof Value.UnknownValue unknown) {
      return unknown.why().kind() + " " + unknown.why().subject();
    }
    List<String> parts = new ArrayList<>();
    if (value instanceof Value.ArrayValue array) {
      for (int i = 0; i < array.size(); i++) {
        parts.add(show(array.element(i)));
      }
      return parts.toString();
    }
    Value.ObjectValue object = (Value.ObjectValue) value;
    for (String name : object.names()) {
      parts.add(name + ": " + show(object.property(name).orElseThrow()));
    }
    return "{" + String.join(", ", parts) + "}";
  }
}
