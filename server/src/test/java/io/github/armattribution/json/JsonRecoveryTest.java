package io.github.armattribution.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.json.JsonProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One slip anywhere costs at most the resource it is in: all others are found under their names,
 * and the slip is told of once.
 */
class JsonRecoveryTest {

  /**
   * On one line, nothing says that one of the sections in front of the resources has lost its
   * closing brace: what follows it are properties either way, and the end of the text is missing a
   * brace in both.
   */
  private static final List<String> UNDECIDABLE_ON_ONE_LINE =
      List.of("\"northeurope\"]>}<", "\"minValue\":1>}<}", "\"minValue\":1}>}<", "\"on\":true>}<");

  @Test
  void everyLostCharacterOfAnIndentedTemplate() {
    assertThat(slipsThatCostMore(SampleTemplate.TEXT, false)).isEmpty();
  }

  @Test
  void everyBracketTooManyInAnIndentedTemplate() {
    assertThat(slipsThatCostMore(SampleTemplate.TEXT, true)).isEmpty();
  }

  @Test
  void everyBracketTooManyInAMinifiedTemplate() {
    assertThat(slipsThatCostMore(SampleTemplate.MINIFIED, true)).isEmpty();
  }

  @Test
  void everyLostCharacterOfAMinifiedTemplateThatCanBeDecided() {
    List<String> slips = slipsThatCostMore(SampleTemplate.MINIFIED, false);
    assertThat(slips).hasSameSizeAs(UNDECIDABLE_ON_ONE_LINE);
    for (int i = 0; i < slips.size(); i++) {
      assertThat(slips.get(i)).contains(UNDECIDABLE_ON_ONE_LINE.get(i));
    }
  }

  @Test
  void crlfAndTabsMakeNoDifference() {
    String text = SampleTemplate.TEXT.replace("  ", "\t").replace("\n", "\r\n");
    assertThat(slipsThatCostMore(text, false)).isEmpty();
    assertThat(slipsThatCostMore(text, true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", ";", ",", ":", "}", "]", "[", "{", "\"", "'", "1", "\u00a0"})
  void aStrayCharacterAtTheStart(String stray) {
    for (String text : List.of(SampleTemplate.TEXT, SampleTemplate.MINIFIED)) {
      assertThat(SampleTemplate.resourceNames(stray + text))
          .isEqualTo(SampleTemplate.resourceNames(text));
      assertThat(Damage.errors(stray + text)).hasSize(1);
    }
  }

  @Test
  void aCommentWithoutEndCostsItsLineOnly() {
    assertThat(SampleTemplate.resourceNames("/* " + SampleTemplate.TEXT)).hasSize(3);
  }

  @Test
  void aLostValue() {
    String text = SampleTemplate.TEXT;
    for (JsonNode value : scalarValues(JsonDocument.parse(text).root().orElseThrow())) {
      int start = value.span().start();
      String broken = text.substring(0, start) + text.substring(value.span().end());
      assertThat(SampleTemplate.resourceNames(broken))
          .containsAll(SampleTemplate.resourceNamesBeside(text, start));
      assertThat(Damage.errors(broken)).as(broken).containsExactly(Code.VALUE_EXPECTED);
    }
  }

  @Test
  void everyTruncatedTemplateKeepsWhatIsBeforeTheCut() {
    String text = SampleTemplate.TEXT;
    List<JsonNode> resources =
        JsonDocument.parse(text).rootObject().orElseThrow().array("resources").get().elements();
    for (int cut = 0; cut < text.length(); cut++) {
      int end = cut;
      long whole = resources.stream().filter(node -> node.span().end() <= end).count();
      assertThat(SampleTemplate.resourceNames(text.substring(0, cut)))
          .hasSizeGreaterThanOrEqualTo((int) whole);
    }
  }

  static Stream<Arguments> slips() {
    return Stream.of(
        Arguments.of("{\n  \"na\n  \"b\": 1\n}", List.of(Code.UNTERMINATED_STRING)),
        Arguments.of("{\n  \"a\"\n  \"b\": 1\n}", List.of(Code.COLON_EXPECTED)),
        Arguments.of("{\n  \"a\":\n  \"b\": 1\n}", List.of(Code.VALUE_EXPECTED)),
        Arguments.of("{\n  a: 1,\n  \"b\": 1\n}", List.of(Code.UNQUOTED_PROPERTY_NAME)),
        Arguments.of("{\n  \"a\": say hello,\n  \"b\": 1\n}", List.of(Code.INVALID_VALUE)),
        Arguments.of("{\n  \"a\": True,\n  \"b\": 1\n}", List.of(Code.INVALID_VALUE)),
        Arguments.of("{\n  \"a\": f(1, 2),\n  \"b\": 1\n}", List.of(Code.INVALID_VALUE)),
        Arguments.of("{\n  \"a\": 1;\n  \"b\": 1\n}", List.of(Code.INVALID_VALUE)),
        Arguments.of("{\n  \"a\": \"say \"hi\" to\",\n  \"b\": 1}", List.of(Code.UNESCAPED_QUOTE)),
        Arguments.of("{\n  \"a\": \"C:\\data\",\n  \"b\": 1\n}", List.of(Code.INVALID_ESCAPE)),
        Arguments.of("{\n  \"a\": [1,, 2],\n  \"b\": 1\n}", List.of(Code.UNEXPECTED_COMMA)),
        Arguments.of("{\n  \"a\": 1,,\n  \"b\": 1\n}", List.of(Code.UNEXPECTED_COMMA)),
        Arguments.of("{\n  \"a\":: 1,\n  \"b\": 1\n}", List.of(Code.INVALID_CHARACTER)),
        Arguments.of("{\n  : 1,\n  \"b\": 1\n}", List.of(Code.PROPERTY_NAME_EXPECTED)),
        Arguments.of("{ /* \"a\": 1,\n  \"b\": 1\n}", List.of(Code.UNTERMINATED_COMMENT)),
        Arguments.of("{ \"b\": 1 }\n{ \"c\": 2 }", List.of(Code.CONTENT_AFTER_END)),
        Arguments.of("{ \"b\": 1 }}", List.of(Code.UNEXPECTED_CLOSER)),
        Arguments.of("{ \"a\": 2 }, \"b\": 1 }", List.of(Code.UNEXPECTED_CLOSER)),
        Arguments.of("{ \"b\": 1", List.of(Code.MISSING_CLOSER)),
        Arguments.of("\"a\": 1, \"b\": 1 }", List.of(Code.MISSING_OPENER)));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void aSlipIsToldOfOnceAndTheRestIsRead(String text, List<Code> expected) {
    assertThat(Damage.errors(text)).isEqualTo(expected);
    JsonObject root = JsonDocument.parse(text).rootObject().orElseThrow();
    assertThat(root.get("b")).hasValueSatisfying(b -> assertThat(b.source()).isEqualTo("1"));
  }

  /** Deletes or doubles characters, one at a time, and describes where that cost too much. */
  private static List<String> slipsThatCostMore(String text, boolean doubled) {
    JsonDocument intact = JsonDocument.parse(text);
    List<String> costly = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((doubled ? "]}" : "\"{}[]:,").indexOf(c) < 0 || Damage.isInString(intact, at)) {
        continue;
      }
      String broken =
          text.substring(0, at) + (doubled ? c : "") + text.substring(doubled ? at : at + 1);
      List<String> found = SampleTemplate.resourceNames(broken);
      boolean complete = found.containsAll(SampleTemplate.resourceNamesBeside(text, at));
      if (!complete || Damage.errors(broken).size() != 1) {
        String before = text.substring(Math.max(0, at - 20), at);
        String after = text.substring(at + 1, Math.min(text.length(), at + 20));
        costly.add(before + ">" + c + "<" + after + " " + Damage.errors(broken) + " " + found);
      }
    }
    return costly;
  }

  private static List<JsonNode> scalarValues(JsonNode node) {
    List<JsonNode> values = new ArrayList<>();
    if (node instanceof JsonObject object) {
      for (JsonProperty property : object.properties()) {
        JsonNode value = property.value().orElseThrow();
        if (value instanceof JsonObject || value instanceof JsonArray) {
          values.addAll(scalarValues(value));
        } else {
          values.add(value);
        }
      }
    } else if (node instanceof JsonArray array) {
      array.elements().forEach(element -> values.addAll(scalarValues(element)));
    }
    return values;
  }
}
