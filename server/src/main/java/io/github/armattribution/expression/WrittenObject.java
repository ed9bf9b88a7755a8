package io.github.armattribution.expression;

import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An object that is written in the file. */
final class WrittenObject implements Value.ObjectValue {

  private final JsonObject object;
  private final Scope scope;
  private final Folding folding;
  private final Budget budget;
  private final Set<String> assumedFrom;
  private Index index;

  WrittenObject(JsonObject object, Scope scope, Folding folding, Budget budget) {
    this(object, scope, folding, budget, Set.of(), null);
  }

  private WrittenObject(
      JsonObject object,
      Scope scope,
      Folding folding,
      Budget budget,
      Set<String> assumedFrom,
      Index index) {
    this.object = object;
    this.scope = scope;
    this.folding = folding;
    this.budget = budget;
    this.assumedFrom = Assumptions.copyOf(assumedFrom);
    this.index = index;
  }

  @Override
  public Optional<Value> property(String name) {
    JsonProperty property = index().byName().get(name);
    if (property == null) {
      return unlisted().map(why -> new Value.UnknownValue(why, assumedFrom));
    }
    Optional<JsonNode> node = property.value();
    Value value =
        node.isPresent()
            ? folding.fold(node.get(), scope)
            : new Value.UnknownValue(Unknown.Kind.NO_VALUE, property.name(), property.span());
    return Optional.of(value.assuming(assumedFrom));
  }

  @Override
  public List<String> names() {
    return index().names();
  }

  @Override
  public Optional<Unknown> unlisted() {
    return index().unlisted();
  }

  @Override
  public Set<String> assumedFrom() {
    return assumedFrom;
  }

  @Override
  public Value.ObjectValue assuming(Set<String> more) {
    return more.isEmpty()
        ? this
        : new WrittenObject(
            object, scope, folding, budget, Assumptions.union(assumedFrom, more), index());
  }

  private record Index(
      Map<String, JsonProperty> byName, List<String> names, Optional<Unknown> unlisted) {}

  private Index index() {
    if (index == null) {
      index = read(object);
      budget.step(index.names().size());
    }
    return index;
  }

  private static Index read(JsonObject object) {
    Map<String, JsonProperty> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    List<String> names = new ArrayList<>();
    Unknown unlisted = null;
    for (JsonProperty property : object.properties()) {
      String name = property.name();
      boolean loop =
          name.equalsIgnoreCase("copy")
              && property.value().filter(JsonArray.class::isInstance).isPresent();
      if (loop) {
        unlisted = new Unknown(Unknown.Kind.COPY_LOOP, name, property.span());
      } else if (Expressions.isExpression(name) || BuildTokens.isIn(name)) {
        unlisted = new Unknown(Unknown.Kind.NOT_FOLDED, Unknown.brief(name), property.key().span());
      } else if (byName.put(name, property) == null) {
        names.add(name);
      }
    }
    return new Index(byName, List.copyOf(names), Optional.ofNullable(unlisted));
  }
}
