package io.github.armattribution.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value that is to be written into a text; {@link JsonEdits} gives it the text's own style. */
public sealed interface NewJson {

  static NewJson string(String value) {
    return new Text(value);
  }

  static NewJson bool(boolean value) {
    return new Truth(value);
  }

  static NewJson array(NewJson... elements) {
    return new Elements(List.of(elements));
  }

  static NewJson array(List<? extends NewJson> elements) {
    return new Elements(List.copyOf(elements));
  }

  /** An object without properties; {@link Members#with} adds them. */
  static Members object() {
    return new Members(List.of());
  }

  /** The same value again; comments in it are left out. */
  static NewJson copyOf(JsonNode node) {
    if (node instanceof JsonArray array) {
      return array(array.elements().stream().map(NewJson::copyOf).toList());
    }
    if (node instanceof JsonObject object) {
      Members copy = object();
      for (JsonProperty property : object.properties()) {
        Optional<JsonNode> value = property.value();
        copy = value.isPresent() ? copy.with(property.name(), copyOf(value.get())) : copy;
      }
      return copy;
    }
    return new Verbatim(node.source());
  }

  /** A string, without its quotes and escapes. */
  record Text(String value) implements NewJson {}

  /** A boolean. */
  record Truth(boolean value) implements NewJson {}

  /** A value as it is written. */
  record Verbatim(String source) implements NewJson {}

  /** An array. */
  record Elements(List<NewJson> values) implements NewJson {

    public Elements {
      values = List.copyOf(values);
    }
  }

  /** An object; its properties are written in the order in which they were added. */
  record Members(List<Member> members) implements NewJson {

    public Members {
      members = List.copyOf(members);
    }

    /** This object with one more property at its end. */
    public Members with(String name, NewJson value) {
      List<Member> more = new ArrayList<>(members);
      more.add(new Member(name, value));
      return new Members(more);
    }

    public Members with(String name, String value) {
      return with(name, string(value));
    }

    public Members with(String name, boolean value) {
      return with(name, bool(value));
    }
  }

  /** A property of an object. */
  record Member(String name, NewJson value) {}
}
