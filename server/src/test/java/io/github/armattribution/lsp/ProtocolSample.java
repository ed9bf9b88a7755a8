package io.github.armattribution.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;

/** JSON in which every field of one of the protocol's types is filled, and ways to spoil it. */
final class ProtocolSample {

  /** One of each kind, numbers that are no positions among them. */
  private static final List<JsonElement> WRONG =
      List.of(
          new JsonPrimitive(5),
          new JsonPrimitive(1.5),
          new JsonPrimitive(-1),
          new JsonPrimitive(1e99),
          new JsonPrimitive("x"),
          new JsonPrimitive(true),
          new JsonObject(),
          new JsonArray(),
          JsonNull.INSTANCE);

  private final String uri;
  private final Set<Type> around = new HashSet<>();

  private ProtocolSample(String uri) {
    this.uri = uri;
  }

  /**
   * @param uri what stands wherever a document is named
   */
  static JsonElement of(Type type, String uri) {
    return new ProtocolSample(uri).value("", type);
  }

  /** Each place in {@code sample} in turn with each wrong value, with null, and left out. */
  static Map<String, JsonElement> spoiled(JsonElement sample) {
    Map<String, JsonElement> spoiled = new LinkedHashMap<>();
    for (JsonElement wrong : WRONG) {
      spoiled.put("all = " + wrong, wrong);
    }
    for (List<Object> path : paths(sample)) {
      for (JsonElement wrong : WRONG) {
        spoiled.put(path + " = " + wrong, with(sample, path, wrong));
      }
      spoiled.put(path + " is missing", with(sample, path, null));
    }
    return spoiled;
  }

  private static List<List<Object>> paths(JsonElement sample) {
    List<List<Object>> paths = new ArrayList<>();
    Map<Object, JsonElement> children = new LinkedHashMap<>();
    if (sample instanceof JsonObject object) {
      children.putAll(object.asMap());
    } else if (sample instanceof JsonArray array && !array.isEmpty()) {
      children.put(0, array.get(0));
    }
    children.forEach(
        (key, child) -> {
          paths.add(List.of(key));
          for (List<Object> below : paths(child)) {
            List<Object> path = new ArrayList<>(List.of(key));
            path.addAll(below);
            paths.add(path);
          }
        });
    return paths;
  }

  /**
   * @param value null to leave the place out
   */
  private static JsonElement with(JsonElement sample, List<Object> path, JsonElement value) {
    JsonElement copy = sample.deepCopy();
    JsonElement parent = copy;
    for (Object key : path.subList(0, path.size() - 1)) {
      parent =
          key instanceof Integer index
              ? parent.getAsJsonArray().get(index)
              : parent.getAsJsonObject().get((String) key);
    }
    Object last = path.get(path.size() - 1);
    if (last instanceof Integer index) {
      if (value == null) {
        parent.getAsJsonArray().remove(index);
      } else {
        parent.getAsJsonArray().set(index, value);
      }
    } else {
      parent.getAsJsonObject().remove((String) last);
      if (value != null) {
        parent.getAsJsonObject().add((String) last, value);
      }
    }
    return copy;
  }

  private JsonElement value(String name, Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type[] parts = generic.getActualTypeArguments();
      if (raw == Either.class || raw == Either3.class) {
        return value(name, parts[0]);
      }
      JsonElement last = value(name, parts[parts.length - 1]);
      if (Map.class.isAssignableFrom(raw)) {
        JsonObject map = new JsonObject();
        map.add(uri, last);
        return map;
      }
      JsonArray list = new JsonArray();
      list.add(last);
      return list;
    }
    return type instanceof Class<?> plain ? value(name, plain) : new JsonObject();
  }

  private JsonElement value(String name, Class<?> type) {
    if (type == String.class) {
      return new JsonPrimitive(name.toLowerCase(Locale.ROOT).endsWith("uri") ? uri : "x");
    }
    if (type == boolean.class || type == Boolean.class) {
      return new JsonPrimitive(true);
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return new JsonPrimitive(0);
    }
    if (type.isEnum()) {
      return new JsonPrimitive(1);
    }
    JsonObject object = new JsonObject();
    if (!type.isInterface() && type != Object.class && around.add(type)) {
      for (Class<?> part = type; part != Object.class; part = part.getSuperclass()) {
        for (Field field : part.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers())
              && !around.contains(field.getGenericType())) {
            object.add(field.getName(), value(field.getName(), field.getGenericType()));
          }
        }
      }
      around.remove(type);
    }
    return object;
  }
}
