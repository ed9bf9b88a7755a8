package io.github.armattribution.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits are tested by doing them: the whole text after them is compared. */
class JsonEditsTest {

  private static final NewJson.Members OBJECT =
      NewJson.object().with("n", "x").with("p", NewJson.object().with("on", true));

  private interface Edit extends BiFunction<JsonEdits, JsonObject, List<TextEdit>> {}

  static Stream<Arguments> edits() {
    return Stream.of(
        // Elements
        edit(
            "append",
            "{\n  \"a\": [\n    1\n  ]\n}",
            append(),
            "{"
                + "\n  \"a\": ["
                + "\n    1,"
                + "\n    {"
                + "\n      \"n\": \"x\","
                + "\n      \"p\": {"
                + "\n        \"on\": true"
                + "\n      }"
                + "\n    }"
                + "\n  ]"
                + "\n}"),
        edit(
            "append, 4 spaces",
            "{\n    \"a\": [\n        1\n    ]\n}",
            append(NewJson.array(OBJECT)),
            "{\n    \"a\": [\n        1,\n        [\n            {\n                \"n\": \"x\","
                + "\n                \"p\": {\n                    \"on\": true\n                }"
                + "\n            }\n        ]\n    ]\n}"),
        edit(
            "append, tabs",
            "{\n\t\"a\": [\n\t\t1\n\t]\n}",
            append(NewJson.object().with("n", "x")),
            "{\n\t\"a\": [\n\t\t1,\n\t\t{\n\t\t\t\"n\": \"x\"\n\t\t}\n\t]\n}"),
        edit(
            "append, CRLF",
            "{\r\n  \"a\": [\r\n    1\r\n  ]\r\n}",
            append(NewJson.string("y")),
            "{\r\n  \"a\": [\r\n    1,\r\n    \"y\"\r\n  ]\r\n}"),
        edit(
            "append, minified",
            "{\"a\":[{\"b\":1}]}",
            append(),
            "{\"a\":[{\"b\":1},{\"n\":\"x\",\"p\":{\"on\":true}}]}"),
        edit(
            "append, one line",
            "{\n  \"a\": [ { \"b\": 1 }, { \"c\": 2 } ]\n}",
            append(),
            "{\n"
                + "  \"a\": [ { \"b\": 1 }, { \"c\": 2 }, { \"n\": \"x\", \"p\": { \"on\": true } }"
                + " ]\n"
                + "}"),
        edit(
            "append, brackets hugged",
            "{\n  \"a\": [{\n    \"b\": 1\n  }]\n}",
            append(NewJson.object().with("n", "x")),
            "{\n  \"a\": [{\n    \"b\": 1\n  }, {\n    \"n\": \"x\"\n  }]\n}"),
        edit(
            "append, trailing comma",
            "{\n  \"a\": [\n    1, // one\n  ]\n}",
            append(NewJson.string("y")),
            "{\n  \"a\": [\n    1, // one\n    \"y\",\n  ]\n}"),
        edit(
            "append, comment behind",
            "{\n  \"a\": [\n    1 // one\n    // end\n  ]\n}",
            append(NewJson.string("y")),
            "{\n  \"a\": [\n    1, // one\n    \"y\"\n    // end\n  ]\n}"),
        edit(
            "append, block comment",
            "{\"a\": [1 /* one */]}",
            append(NewJson.string("y")),
            "{\"a\": [1, \"y\" /* one */]}"),
        edit(
            "append, empty",
            "{\n  \"a\": []\n}",
            append(NewJson.string("y")),
            "{\n  \"a\": [\n    \"y\"\n  ]\n}"),
        edit(
            "append, blank",
            "{\n  \"a\": [ ]\n}",
            append(NewJson.string("y")),
            "{\n  \"a\": [\n    \"y\"\n  ]\n}"),
        edit(
            "append, empty lines",
            "{\n  \"a\": [\n  ]\n}",
            append(NewJson.string("y")),
            "{\n  \"a\": [\n    \"y\"\n  ]\n}"),
        edit(
            "append, empty in one line",
            "{\"a\":[],\"b\":1}",
            append(NewJson.string("y")),
            "{\"a\":[\"y\"],\"b\":1}"),
        edit(
            "append, only a comment",
            "{\n  \"a\": [\n    // none\n  ]\n}",
            append(NewJson.string("y")),
            "{\n  \"a\": [\n    // none\n    \"y\"\n  ]\n}"),
        edit(
            "append, comment behind bracket",
            "{\n  \"a\": [ /* none */ ]\n}",
            append(NewJson.string("y")),
            "{\n  \"a\": [ /* none */ \"y\" ]\n}"),
        edit(
            "prepend",
            "{\n  \"a\": [\n    // one\n    1\n  ]\n}",
            prepend(NewJson.string("y")),
            "{\n  \"a\": [\n    \"y\",\n    // one\n    1\n  ]\n}"),
        edit(
            "prepend, remark",
            "{\n  \"a\": [ // all\n    1\n  ]\n}",
            prepend(NewJson.string("y")),
            "{\n  \"a\": [ // all\n    \"y\",\n    1\n  ]\n}"),
        edit(
            "prepend, one line",
            "{ \"a\": [1, 2] }",
            prepend(OBJECT),
            "{ \"a\": [{ \"n\": \"x\", \"p\": { \"on\": true } }, 1, 2] }"),
        edit(
            "prepend, minified",
            "{\"a\":[1,2]}",
            prepend(NewJson.string("y")),
            "{\"a\":[\"y\",1,2]}"),
        edit(
            "prepend, empty",
            "{\n  \"a\": []\n}",
            prepend(NewJson.bool(false)),
            "{\n  \"a\": [\n    false\n  ]\n}"),
        // Properties
        edit(
            "append property",
            "{\n  \"a\": 1\n}",
            (edits, root) -> edits.appendProperty(root, "z", NewJson.array()),
            "{\n  \"a\": 1,\n  \"z\": []\n}"),
        edit(
            "append property, empty",
            "{}",
            (edits, root) -> edits.appendProperty(root, "z", NewJson.string("y")),
            "{\n  \"z\": \"y\"\n}"),
        edit(
            "append property, minified",
            "{\"a\":1}",
            (edits, root) -> edits.appendProperty(root, "z", OBJECT),
            "{\"a\":1,\"z\":{\"n\":\"x\",\"p\":{\"on\":true}}}"),
        edit(
            "append property, colon style",
            "{\n  \"a\" : 1\n}",
            (edits, root) -> edits.appendProperty(root, "z", NewJson.string("y")),
            "{\n  \"a\" : 1,\n  \"z\" : \"y\"\n}"),
        edit(
            "insert behind",
            "{\n  \"a\": 1, // one\n  // two\n  \"b\": 2\n}",
            insertAfter("a"),
            "{\n  \"a\": 1, // one\n  \"z\": \"y\",\n  // two\n  \"b\": 2\n}"),
        edit(
            "insert behind, one line",
            "{ \"a\": 1, /* two */ \"b\": 2 }",
            insertAfter("a"),
            "{ \"a\": 1, \"z\": \"y\", /* two */ \"b\": 2 }"),
        edit(
            "insert behind, no comma",
            "{\n  \"a\": 1\n  \"b\": 2\n}",
            insertAfter("a"),
            "{\n  \"a\": 1,\n  \"z\": \"y\",\n  \"b\": 2\n}"),
        edit(
            "insert before",
            "{\n  \"a\": 1,\n  // two\n  \"b\": 2\n}",
            insertBefore("b"),
            "{\n  \"a\": 1,\n  \"z\": \"y\",\n  // two\n  \"b\": 2\n}"),
        edit(
            "insert before first",
            "{\n  // one\n  \"a\": 1\n}",
            insertBefore("a"),
            "{\n  \"z\": \"y\",\n  // one\n  \"a\": 1\n}"),
        edit(
            "insert before first, minified",
            "{\"a\":1}",
            insertBefore("a"),
            "{\"z\":\"y\",\"a\":1}"),
        // Values
        edit(
            "replace",
            "{\n  \"a\": [1, 2], // x\n  \"b\": 2\n}",
            setValue(OBJECT),
            "{\n  \"a\": {\n    \"n\": \"x\",\n    \"p\": {\n      \"on\": true\n    }\n  }, // x"
                + "\n  \"b\": 2\n}"),
        edit(
            "replace, one line",
            "{ \"a\": null }",
            setValue(NewJson.string("C:\\\t\"\u0001")),
            "{ \"a\": \"C:\\\\\\t\\\"\\u0001\" }"),
        edit("give a value", "{\n  \"a\":\n}", setValue(NewJson.bool(true)), "{\n  \"a\": true\n}"),
        edit(
            "give a value, comma there",
            "{\n  \"a\": ,\n  \"b\": 2\n}",
            setValue(NewJson.bool(true)),
            "{\n  \"a\": true,\n  \"b\": 2\n}"),
        edit(
            "give a value, no colon",
            "{\n  \"a\"\n  \"b\": 2\n}",
            setValue(NewJson.bool(true)),
            "{\n  \"a\": true,\n  \"b\": 2\n}"),
        // Removal
        edit(
            "remove first",
            "{\n  \"a\": 1, // one\n  // two\n  \"b\": 2\n}",
            remove("a"),
            "{\n  // two\n  \"b\": 2\n}"),
        edit(
            "remove last", "{\n  \"a\": 1,\n  \"b\": 2 // two\n}", remove("b"), "{\n  \"a\": 1\n}"),
        edit(
            "remove last, CRLF",
            "{\r\n\t\"a\": 1,\r\n\t\"b\": 2\r\n}",
            remove("b"),
            "{\r\n\t\"a\": 1\r\n}"),
        edit(
            "remove last, comments",
            "{\n  \"a\": 1, // one\n  // two\n  \"b\": 2\n}",
            remove("b"),
            "{\n  \"a\": 1 // one\n  // two\n}"),
        edit(
            "remove last, trailing comma",
            "{\n  \"a\": 1,\n  \"b\": 2,\n}",
            remove("b"),
            "{\n  \"a\": 1,\n}"),
        edit("remove only", "{\n  \"a\": 1\n}", remove("a"), "{}"),
        edit("remove only, comment", "{\n  // one\n  \"a\": 1\n}", remove("a"), "{\n  // one\n}"),
        edit("remove, minified", "{\"a\":1,\"b\":2,\"c\":3}", remove("b"), "{\"a\":1,\"c\":3}"),
        edit("remove last, minified", "{\"a\":1,\"b\":2}", remove("b"), "{\"a\":1}"),
        edit(
            "remove, one line",
            "{ \"a\": 1, \"b\": 2, \"c\": 3 }",
            remove("a"),
            "{ \"b\": 2, \"c\": 3 }"),
        edit(
            "remove element",
            "{\n  \"a\": [\n    {\n      \"b\": 1\n    },\n    2\n  ]\n}",
            (edits, root) -> edits.removeElement(root.array("a").get().elements().get(0)),
            "{\n  \"a\": [\n    2\n  ]\n}"),
        edit(
            "remove element, hugged",
            "{\n  \"a\": [{\n    \"b\": 1\n  }, {\n    \"c\": 1\n  }]\n}",
            (edits, root) -> edits.removeElement(root.array("a").get().elements().get(0)),
            "{\n  \"a\": [{\n    \"c\": 1\n  }]\n}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void keepsTheStyleOfTheText(String text, Edit edit, String expected) {
    JsonDocument document = JsonDocument.parse(text);
    List<TextEdit> edits = edit.apply(JsonEdits.of(document), document.rootObject().orElseThrow());
    String result = TextEdit.apply(text, edits);
    assertThat(result).isEqualTo(expected);
    assertThat(Damage.errors(result)).hasSizeLessThanOrEqualTo(Damage.errors(text).size());
  }

  /** Whatever is done to a template at whatever place leaves it without a failure. */
  @Test
  void everyPlaceOfATemplateCanBeEdited() {
    for (String text :
        List.of(
            SampleTemplate.TEXT,
            SampleTemplate.MINIFIED,
            SampleTemplate.TEXT.replace(",\n", ", // c\r\n").replace("}\n", "}// d\n"))) {
      JsonDocument document = JsonDocument.parse(text);
      JsonEdits edits = JsonEdits.of(document);
      JsonTree tree = document.tree();
      for (int node = 0; node < tree.size(); node++) {
        if (tree.kind(node) == JsonTree.PROPERTY) {
          JsonProperty property = new JsonProperty(tree, node);
          check(text, edits.remove(property));
          check(text, edits.insertAfter(property, "z", OBJECT));
          check(text, edits.insertBefore(property, "z", OBJECT));
          check(text, edits.setValue(property, OBJECT));
        } else if (tree.kind(node) == JsonTree.ARRAY) {
          JsonArray array = new JsonArray(tree, node);
          check(text, edits.appendElement(array, OBJECT));
          check(text, edits.prependElement(array, OBJECT));
          array.elements().forEach(element -> check(text, edits.removeElement(element)));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"b\":2,\"c\":3,\"d\":4}",
        "{ \"a\": 1, \"b\": 2, \"c\": 3, \"d\": 4 }",
        "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3,\n  \"d\": 4\n}",
        "{\r\n\t\"a\": 1,\r\n\t\"b\": 2,\r\n\t\"c\": 3,\r\n\t\"d\": 4\r\n}",
        "{\n  \"a\": 1, // one\n  // two\n  \"b\": 2,\n  \"c\": 3, /* 3 */\n  \"d\": 4 // four\n}",
        "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3,\n  \"d\": 4,\n}"
      })
  void anySubsetOfPropertiesCanBeRemovedAtOnce(String text) {
    JsonDocument document = JsonDocument.parse(text);
    List<JsonProperty> all = document.rootObject().orElseThrow().properties();
    for (int subset = 1; subset < 1 << all.size(); subset++) {
      List<JsonProperty> gone = new ArrayList<>();
      List<String> left = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if ((subset >> i & 1) == 1) {
          gone.add(all.get(i));
        } else {
          left.add(all.get(i).name());
        }
      }
      List<TextEdit> edits = JsonEdits.of(document).removeProperties(gone);
      check(text, edits);
      assertThat(
              JsonDocument.parse(TextEdit.apply(text, edits))
                  .rootObject()
                  .orElseThrow()
                  .properties())
          .extracting(JsonProperty::name)
          .isEqualTo(left);
    }
  }

  private static void check(String text, List<TextEdit> edits) {
    String result = TextEdit.apply(text, edits);
    assertThat(Damage.errors(result)).as(result).isEqualTo(Damage.errors(text));
    assertThat(result).doesNotContain("\n\n").doesNotContain("\n\r\n");
  }

  private static Arguments edit(String name, String text, Edit edit, String expected) {
    return Arguments.of(Named.of(name, text), edit, expected);
  }

  private static Edit append() {
    return append(OBJECT);
  }

  private static Edit append(NewJson element) {
    return (edits, root) -> edits.appendElement(root.array("a").orElseThrow(), element);
  }

  private static Edit prepend(NewJson element) {
    return (edits, root) -> edits.prependElement(root.array("a").orElseThrow(), element);
  }

  private static Edit insertAfter(String anchor) {
    return (edits, root) ->
        edits.insertAfter(root.property(anchor).orElseThrow(), "z", NewJson.string("y"));
  }

  private static Edit insertBefore(String anchor) {
    return (edits, root) ->
        edits.insertBefore(root.property(anchor).orElseThrow(), "z", NewJson.string("y"));
  }

  private static Edit setValue(NewJson value) {
    return (edits, root) -> edits.setValue(root.property("a").orElseThrow(), value);
  }

  private static Edit remove(String name) {
    return (edits, root) -> edits.remove(root.property(name).orElseThrow());
  }
}
