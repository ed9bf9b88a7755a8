package io.github.armattribution.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An object that a function made. */
final class BuiltObject implements Value.ObjectValue {

  private final Map<String, Value> properties;
  private final List<String> names;
  private final Set<String> assumedFrom;

  /** Takes properties in their order. Of names that differ in case only, the last value counts. */
  BuiltObject(Map<String, Value> properties, Set<String> assumedFrom) {
    Map<String, Value> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    List<String> order = new ArrayList<>();
    properties.forEach(
        (name, value) -> {
          if (byName.put(name, value) == null) {
            order.add(name);
          }
        });
    this.properties = Collections.unmodifiableMap(byName);
    this.names = List.copyOf(order);
    this.assumedFrom = Assumptions.copyOf(assumedFrom);
  }

  private BuiltObject(Map<String, Value> properties, List<String> names, Set<String> assumedFrom) {
    this.properties = properties;
    this.names = names;
    this.assumedFrom = assumedFrom;
  }

  @Override
  public Optional<Value> property(String name) {
    return Optional.ofNullable(properties.get(name)).map(value -> value.assuming(assumedFrom));
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public Optional<Unknown> unlisted() {
    return Optional.empty();
  }

  @Override
  public Set<String> assumedFrom() {
    return assumedFrom;
  }

  @Override
  public Value.ObjectValue assuming(Set<String> more) {
    return more.isEmpty()
        ? this
        : new BuiltObject(properties, names, Assumptions.union(assumedFrom, more));
  }
}
