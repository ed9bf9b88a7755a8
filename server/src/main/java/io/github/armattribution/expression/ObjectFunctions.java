package io.github.armattribution.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Functions that make arrays and objects, or look into them. */
final class ObjectFunctions {

  /** Objects nested more deeply are not merged. */
  private static final int MAX_DEPTH = 20;

  private ObjectFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("createArray", call -> call.madeArray(call.values()));
    functions.put("array", ObjectFunctions::array);
    functions.put("createObject", ObjectFunctions::createObject);
    functions.put("union", ObjectFunctions::union);
    functions.put("tryGet", ObjectFunctions::tryGet);
  }

  private static Value array(Call call) {
    if (call.value(0) instanceof Value.UnknownValue) {
      return call.undecided();
    }
    return call.value(0) instanceof Value.ArrayValue
        ? call.value(0)
        : call.madeArray(call.values());
  }

  private static Value createObject(Call call) {
    if (call.count() % 2 == 1) {
      return call.refused(
          "createObject takes pairs of a name and a value, and one lacks its value.");
    }
    Map<String, Value> properties = new LinkedHashMap<>();
    for (int i = 0; i < call.count(); i += 2) {
      if (!call.isText(i) || !call.text(i).isKnown()) {
        return call.undecided();
      }
      // A value keeps its own assumptions, but a name is the object's matter.
      properties.put(call.text(i).text(), call.value(i + 1));
    }
    Set<String> assumedFrom = Set.of();
    for (int i = 0; i < call.count(); i += 2) {
      assumedFrom = Assumptions.union(assumedFrom, call.value(i).assumedFrom());
    }
    return new BuiltObject(properties, assumedFrom);
  }

  private static Value union(Call call) {
    boolean arrays = true;
    boolean objects = true;
    for (Value value : call.values()) {
      arrays &= value instanceof Value.ArrayValue;
      objects &= value instanceof Value.ObjectValue;
    }
    if (arrays) {
      return unionOfArrays(call);
    }
    if (!objects) {
      return call.undecided();
    }
    Value result = call.value(0);
    for (int i = 1; i < call.count() && result instanceof Value.ObjectValue object; i++) {
      result = merge(call, object, (Value.ObjectValue) call.value(i), 0);
    }
    return result;
  }

  /** Nested objects are merged, too; anything else is replaced. */
  private static Value merge(Call call, Value.ObjectValue one, Value.ObjectValue other, int depth) {
    Optional<Unknown> unlisted = one.unlisted().or(other::unlisted);
    if (unlisted.isPresent()) {
      return call.unknown(unlisted.get());
    }
    if (depth == MAX_DEPTH || !call.budget().step(one.names().size() + other.names().size())) {
      return call.tooMuch();
    }
    Map<String, Value> properties = new LinkedHashMap<>();
    for (String name : one.names()) {
      properties.put(name, one.property(name).orElseThrow());
    }
    BuiltObject base = new BuiltObject(properties, Set.of());
    for (String name : other.names()) {
      Value value = other.property(name).orElseThrow();
      Optional<Value> before = base.property(name);
      properties.put(name, before.map(old -> merge(call, old, value, depth + 1)).orElse(value));
    }
    return new BuiltObject(properties, Assumptions.union(one.assumedFrom(), other.assumedFrom()));
  }

  private static Value merge(Call call, Value one, Value other, int depth) {
    if (one instanceof Value.ObjectValue a && other instanceof Value.ObjectValue b) {
      return merge(call, a, b, depth);
    }
    // An unknown value may be an object, too.
    return one instanceof Value.UnknownValue && other instanceof Value.ObjectValue ? one : other;
  }

  private static Value unionOfArrays(Call call) {
    List<Value> elements = new ArrayList<>();
    for (Value value : call.values()) {
      if (!call.budget().step(((Value.ArrayValue) value).size())) {
        return call.tooMuch();
      }
      for (Value element : ((Value.ArrayValue) value).elements()) {
        boolean found = false;
        for (Value before : elements) {
          if (!call.budget().step(1)) {
            return call.tooMuch();
          }
          Optional<Boolean> equal = Equality.of(before, element);
          if (equal.isEmpty()) {
            return Reasons.of(before, element)
                .map(call::unknown)
                .orElseGet(() -> call.unknown(Unknown.Kind.NOT_FOLDED));
          }
          found |= equal.get();
        }
        if (!found) {
          elements.add(element);
        }
      }
    }
    Value result = call.madeArray(elements);
    for (Value element : elements) {
      // Which elements there are depends on what each of them is.
      result = result.assuming(element.assumedFrom());
    }
    return result;
  }

  private static Value tryGet(Call call) {
    Value value = call.value(0);
    for (int i = 1; i < call.count(); i++) {
      Value missing = new Value.Null(call.assumedFrom());
      Access.Failure failure =
          kind -> kind == Unknown.Kind.UNDEFINED ? missing : call.unknown(kind);
      value = value instanceof Value.Null ? value : Access.index(value, call.value(i), failure);
    }
    return value;
  }
}
