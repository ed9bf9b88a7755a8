package io.github.armattribution.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.json.JsonProblem.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {

  @Test
  void readsEveryKindOfValue() {
    JsonObject root =
        object(
            "{\"o\": {}, \"a\": [1, -2.5e+3], \"s\": \"x\", \"t\": true, \"f\": false, \"n\":"
                + " null}");
    assertThat(root.object("o").orElseThrow().properties()).isEmpty();
    assertThat(root.array("a").orElseThrow().elements())
        .allSatisfy(element -> assertThat(element).isInstanceOf(JsonNode.Number.class))
        .extracting(JsonNode::source)
        .containsExactly("1", "-2.5e+3");
    assertThat(root.string("s").orElseThrow().value()).isEqualTo("x");
    assertThat(((JsonNode.Bool) root.get("t").orElseThrow()).value()).isTrue();
    assertThat(((JsonNode.Bool) root.get("f").orElseThrow()).value()).isFalse();
    assertThat(root.property("n").orElseThrow().value().orElseThrow())
        .isInstanceOf(JsonNode.Null.class);
    assertThat(root.get("n")).isEmpty();
  }

  @Test
  void knowsWhereThingsStand() {
    String text = "{ \"a\" : [ 1 ] }";
    JsonProperty property = object(text).property("A").orElseThrow();
    assertThat(property.span().in(text)).isEqualTo("\"a\" : [ 1 ]");
    assertThat(property.key().content().in(text)).isEqualTo("a");
    assertThat(property.value().orElseThrow().span().in(text)).isEqualTo("[ 1 ]");
    assertThat(property.value().orElseThrow().property()).contains(property);
    assertThat(property.value().orElseThrow().container()).contains(property.object());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "a\\"b"     | a"b
          "\\u0041"   | A
          "\\\\"      | \\
          "\\/"       | /
          "\\q"       | \\q
          "\\u00"     | \\u00
          """)
  void resolvesEscapes(String source, String value) {
    JsonString string = (JsonString) JsonDocument.parse(source).root().orElseThrow();
    assertThat(string.value()).isEqualTo(value);
    assertThat(string.offsets()).hasSize(value.length() + 1);
  }

  @Test
  void toleratesWhatAzureDoes() {
    String text = "\uFEFF// why\n{ \"a\": \"x\ny\", /* b */ \"c\": [1,], }";
    assertThat(JsonDocument.parse(text).problems())
        .extracting(JsonProblem::code)
        .containsExactly(
            Code.COMMENT,
            Code.RAW_LINE_BREAK,
            Code.COMMENT,
            Code.TRAILING_COMMA,
            Code.TRAILING_COMMA);
    assertThat(object(text).string("a").orElseThrow().value()).isEqualTo("x\ny");
    assertThat(object(text).array("c").orElseThrow().elements()).hasSize(1);
    assertThat(JsonDocument.parse(text).isSound()).isTrue();
  }

  @Test
  void isSoundWhereNoErrorLies() {
    JsonDocument document = JsonDocument.parse("{\"a\": [1, /* b */ 2,], \"c\": [1 2]}");
    JsonObject root = document.rootObject().orElseThrow();
    assertThat(document.isSound()).isFalse();
    assertThat(document.isSound(root.array("a").orElseThrow().span())).isTrue();
    assertThat(document.isSound(root.array("c").orElseThrow().span())).isFalse();
    assertThat(document.errors())
        .extracting(JsonProblem::code)
        .containsExactly(Code.COMMA_EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${a.b}", "{{ name }}", "#{name}#", "__name__", "$(name)", "$(a)$(b)"})
  void takesABuildTokenForAValue(String token) {
    String text = "{\"a\": " + token + ", \"b\": [" + token + "]}";
    assertThat(JsonDocument.parse(text).problems()).isEmpty();
    assertThat(object(text).get("a").orElseThrow())
        .isInstanceOf(JsonNode.Word.class)
        .hasToString(token);
    assertThat(object(text).array("b").orElseThrow().elements()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\t", "\uFEFF", "// only this", "/* and this */"})
  void findsNoRootWhereThereIsNone(String text) {
    assertThat(JsonDocument.parse(text).root()).isEmpty();
    assertThat(JsonDocument.parse(text).nodeAt(0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"404: Not Found", "<html><body>No</body></html>", "\u0000\u0001PK\u0003"})
  void survivesWhatIsNoJson(String text) {
    JsonDocument document = JsonDocument.parse(text);
    assertThat(document.rootObject()).isEmpty();
    assertThat(document.problems()).isNotEmpty();
  }

  @Test
  void readsTheFirstOfSeveralValues() {
    JsonDocument document = JsonDocument.parse("{\"a\": 1}\n{\"b\": 2}\n{\"c\": 3}");
    assertThat(document.root().orElseThrow()).hasToString("{\"a\": 1}");
    assertThat(document.problems())
        .extracting(JsonProblem::code)
        .containsExactly(Code.CONTENT_AFTER_END);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{\"a\":",
        "{",
        "[{",
        "]",
        "}",
        "[}",
        "\"",
        "[\"\n",
        "/*",
        "[/*\n",
        "[(",
        "{{#",
        "{%",
        "##a",
        "\u00a0",
        "\f\u0001",
        "<<<<<<<\n",
        "\"\n<<<<<<<\n=======\n",
        "\"\t",
        "[000"
      })
  void takesAnyDepthAndAnyNumber(String hostile) {
    JsonDocument document = JsonDocument.parse(hostile.repeat(200_000));
    assertThat(document.problems()).isNotEmpty().hasSizeLessThan(3000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<<<<<< a", "<<<<<<<< a", "<<<<<<<a", " <<<<<<< a", "{}<<<<<<< a"})
  void takesNothingElseForAMarkerOfAConflict(String line) {
    assertThat(JsonDocument.parse("[1,\n" + line + "\n2]").errors())
        .isNotEmpty()
        .extracting(JsonProblem::code)
        .doesNotContain(Code.MERGE_CONFLICT);
  }

  @Test
  void readsOnBehindTheMarkersOfAConflict() {
    JsonDocument document =
        JsonDocument.parse("{\n<<<<<<< a\n\"a\": 1,\n=======\n>>>>>>> b\n\"b\": [2]\n}");
    assertThat(document.errors())
        .extracting(JsonProblem::code)
        .containsExactly(Code.MERGE_CONFLICT);
    assertThat(document.rootObject().orElseThrow().properties())
        .extracting(JsonProperty::name)
        .containsExactly("a", "b");
    assertThat(
            document.isSound(document.rootObject().orElseThrow().array("b").orElseThrow().span()))
        .isTrue();
  }

  @Test
  void readsOnBehindTagsOfABuild() {
    JsonDocument document =
        JsonDocument.parse("{ {{#x}} \"a\": 1, {{/x}} {% if y %} \"b\": 2 {% endif %} ##c## }");
    assertThat(document.errors()).extracting(JsonProblem::code).containsExactly(Code.BUILD_TAG);
    assertThat(document.problems()).hasSize(5);
    assertThat(document.rootObject().orElseThrow().properties())
        .extracting(JsonProperty::name)
        .containsExactly("a", "b");
  }

  @Test
  void indentationMeansNothingWhereBracketsMatch() {
    String text = "{\n      \"a\": {\n\"b\": [\n1\n  ]\n    },\n \"c\": 2 }";
    assertThat(JsonDocument.parse(text).problems()).isEmpty();
    assertThat(object(text).properties())
        .extracting(JsonProperty::name)
        .isEqualTo(List.of("a", "c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {%"a": 1}          | "a"
          {"a"%: 1}          | "a"
          {"a": %1}          | 1
          {"a": 1%}          | 1
          {"a": [1,% 2]}     | [1, 2]
          {"a": [%[1],[2]]}  | [1]
          {"a": ["x"%]}      | "x"
          {"a": "x%          | "x
          {"a": %            | `{"a": `
          """)
  void findsWhatACursorIsAt(String marked, String expected) {
    int cursor = marked.indexOf('%');
    JsonDocument document = JsonDocument.parse(marked.replace("%", ""));
    assertThat(document.nodeAt(cursor))
        .hasValueSatisfying(node -> assertThat(node).hasToString(expected));
  }

  private static JsonObject object(String text) {
    return JsonDocument.parse(text).rootObject().orElseThrow();
  }
}
