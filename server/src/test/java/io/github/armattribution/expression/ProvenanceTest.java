package io.github.armattribution.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where in the file known characters stand. */
class ProvenanceTest {

  private static final String GUID = "b6addd8f-5ff4-4fc0-a2b5-0ec7861106c4";

  private static final String DECLARATIONS =
      """
      "parameters": {"d": {"defaultValue": "GUID"}, "p": {}},
      "variables": {
        "guid": "GUID", "upper": "[toUpper('GUID')]", "object": {"id": {"value": "GUID"}},
        "pid": "pid-GUID", "json": "{'id': 'GUID'}", "split": "a/GUID/b"
      },
      "functions": {"ns": {"f": {"parameters": ["x"], "output": "[concat('-', parameters('x'))]"}}}
      """
          .replace("GUID", GUID);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          concat('pid-', 'GUID')
          concat('pid-', variables('guid'), '-', uniqueString(resourceGroup().id))
          concat('pid-', variables('object').id.value)
          concat('pid-', parameters('d'))
          toLower(variables('upper'))
          format('pid-{0}-x', variables('guid'))
          format('pid-GUID-{0}', 'x')
          ns.f(variables('guid'))
          take(concat(variables('pid'), 'abc'), 42)
          skip(variables('pid'), 4)
          replace(variables('pid'), 'pid-', '')
          replace('pid-@', '@', variables('guid'))
          trim(' GUID ')
          padLeft('GUID', 40)
          split(variables('split'), '/')[1]
          json('{"id": "GUID"}').id
          createObject('a', 'GUID').a
          union(createObject('a', 'x'), createObject('A', 'GUID')).a
          first(createArray('GUID'))
          join(createArray('pid', 'GUID'), '-')
          if(equals('a', 'a'), 'GUID', 'x')
          coalesce(null(), 'GUID')
          if(parameters('p'), variables('guid'), variables('guid'))
          uri('https://a/b/', 'GUID/c')
          uriComponent('a/GUID')
          """)
  void aGuidStandsInTheFile(String expression) {
    String written = expression.replace("GUID", GUID).replace("\"", "\\\"");
    Sample sample = Sample.of(DECLARATIONS, written);
    FoldedText text = sample.foldedText();
    int start = text.text().indexOf(GUID);
    assertThat(start).as(text.display()).isNotNegative();
    assertThat(text.exactSpan(start, start + GUID.length()).map(sample::at))
        .hasValueSatisfying(found -> assertThat(found).isEqualToIgnoringCase(GUID));
    assertThat(text.exactSpan(start + 2, start + 5).map(sample::at))
        .hasValueSatisfying(found -> assertThat(found).isEqualToIgnoringCase("add"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          concat('ab', 'cd')                 -> abcd       -> `ab', 'cd`
          concat('a''b')                     -> a'b        -> a''b
          'a\\u0041b'                        -> aAb        -> a\\u0041b
          guid('a')                          -> d          -> guid('a')
          concat('a', string(5))             -> a5         -> `a', string(5)`
          base64('a')                        -> YQ==       -> base64('a')
          if(parameters('p'), 'x1', 'x2')    -> x          -> if(parameters('p'), 'x1', 'x2')
          concat('a', parameters('p'), 'b')  -> a\uFFFCb   -> `a', parameters('p'), 'b`
          concat('a', variables('pid'))      -> apid-      -> ``
          """)
  void whatIsNotWrittenInOneStretchHasASource(String expression, String part, String source) {
    Sample sample = Sample.of(DECLARATIONS, expression);
    FoldedText text = sample.foldedText();
    int start = text.text().indexOf(part);
    assertThat(start).as(text.display()).isNotNegative();
    assertThat(text.exactSpan(start, start + part.length())).isEmpty();
    assertThat(text.sourceSpan(start, start + part.length()).map(sample::at).orElse(""))
        .isEqualTo(source);
  }

  @Test
  void aLiteralStandsWhereItIsWritten() {
    Sample sample = new Sample("{\"value\": \"a\\tb\nc\"}");
    FoldedText text = sample.foldedText();
    assertThat(text.text()).isEqualTo("a\tb\nc");
    assertThat(text.exactSpan(0, 1).map(sample::at)).contains("a");
    assertThat(text.exactSpan(0, 3)).isEmpty();
    assertThat(text.sourceSpan(0, 3).map(sample::at)).contains("a\\tb");
    assertThat(text.exactSpan(2, 5).map(sample::at)).contains("b\nc");
  }

  @Test
  void onlyWhatDependsOnADefaultIsAssumed() {
    Sample sample = Sample.of(DECLARATIONS, "concat('pid-', parameters('D'), '-x')");
    FoldedText text = sample.foldedText();
    assertThat(text.isAssumed(0, 4)).isFalse();
    assertThat(text.isAssumed(3, 5)).isTrue();
    assertThat(text.isAssumed(text.text().length() - 2, text.text().length())).isFalse();
    assertThat(text.assumedFrom()).containsExactly("D");
    assertThat(text.assumed()).isTrue();
  }

  @Test
  void aConditionCarriesItsAssumptions() {
    Sample sample = Sample.of(DECLARATIONS, "if(empty(parameters('d')), 'a', 'b')");
    FoldedText text = sample.foldedText();
    assertThat(text.text()).isEqualTo("b");
    assertThat(text.isAssumed(0, 1)).isTrue();
    assertThat(text.assumedFrom()).containsExactly("d");
  }

  @Test
  void anEmptyTextCanBeAssumed() {
    Sample sample =
        Sample.of("\"parameters\": {\"e\": {\"defaultValue\": \"\"}}", "concat(parameters('e'))");
    assertThat(sample.foldedText().pieces()).isEmpty();
    assertThat(sample.foldedText().assumed()).isTrue();
  }

  @Test
  void aGapTellsWhy() {
    Sample sample = Sample.of(DECLARATIONS, "concat('a', parameters('p'), newGuid())");
    FoldedText text = sample.foldedText();
    assertThat(text.isKnown()).isFalse();
    assertThat(text.unknownAt(0)).isEmpty();
    Unknown why = text.unknownAt(1).orElseThrow();
    assertThat(why.kind()).isEqualTo(Unknown.Kind.PARAMETER);
    assertThat(why.subject()).isEqualTo("p");
    assertThat(sample.at(why.where())).isEqualTo("parameters('p')");
    assertThat(text.unknowns())
        .extracting(Unknown::kind)
        .containsExactly(Unknown.Kind.PARAMETER, Unknown.Kind.CHANGING_FUNCTION);
  }

  @Test
  void theCharacterForGapsIsAGapItself() {
    FoldedText text = new Sample("{\"value\": \"a\uFFFCb\"}").foldedText();
    assertThat(text.isKnown()).isFalse();
    assertThat(text.pieces()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          5       -> 5
          010     -> 8
          -012    -> -12
          08      -> {08}
          true    -> True
          null    -> {null}
          [1]     -> {[1]}
          1.5     -> {1.5}
          {}      -> {{}}
          """)
  void otherValuesAsText(String json, String expected) {
    assertThat(new Sample("{\"value\": " + json + ", \"x\": 1}").foldedText().display())
        .isEqualTo(expected);
  }

  @Test
  void aLongTextIsCutForPeople() {
    FoldedText text = new Sample("{\"value\": \"" + "x".repeat(500) + "\"}").foldedText();
    assertThat(text.display()).hasSize(161).endsWith("x…");
  }
}
