package io.github.armattribution.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that nobody writes by hand ends soon, and in a stated reason. */
class AbsurdInputTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          [variables('value')]                                  -> `{value}`
          [concat('a', variables('b'))]                         -> `aa{value}`
          [if(equals(variables('value'), 'a'), 'b', 'b')]       -> b
          [ns.f()]                                              -> `{output}`
          """)
  void whatStandsForItselfIsACycle(String expression, String expected) {
    Sample sample =
        new Sample(
            "{\"variables\": {\"b\": \"[concat('a', variables('value'))]\", \"value\": \""
                + expression
                + "\"}, \"functions\": {\"ns\": {\"f\": {\"parameters\": [],"
                + " \"output\": \"[ns.f()]\"}}}}");
    FoldedText text = sample.folder().foldText(sample.variableNode("value"), sample);
    assertThat(text.display()).isEqualTo(expected);
    assertThat(text.unknowns())
        .extracting(Unknown::kind)
        .allMatch(kind -> kind == Unknown.Kind.CYCLE || kind == Unknown.Kind.TOO_MUCH);
  }

  @Test
  void aCycleIsTheSameWhereverFoldingBegins() {
    String variables =
        "{\"variables\": {\"a\": \"[concat('x', variables('b'))]\","
            + " \"b\": \"[concat('y', variables('a'))]\"}}";
    Sample one = new Sample(variables);
    Sample other = new Sample(variables);
    String b = other.folder().foldText(other.variableNode("b"), other).display();
    String a = one.folder().foldText(one.variableNode("a"), one).display();
    assertThat(one.folder().foldText(one.variableNode("b"), one).display()).isEqualTo(b);
    assertThat(other.folder().foldText(other.variableNode("a"), other).display()).isEqualTo(a);
  }

  @Test
  void aLongChainOfVariablesIsTooMuchFromWhereItIsTooLong() {
    Sample sample = chain(10_000);
    assertThat(sample.folder().foldText(sample.variableNode("v0"), sample).unknowns())
        .extracting(Unknown::kind)
        .containsExactly(Unknown.Kind.TOO_MUCH);
    assertThat(sample.folder().foldText(sample.variableNode("v9990"), sample).text())
        .isEqualTo("end");
  }

  @Test
  void whatIsTooDeepDoesNotDependOnWhereFoldingBegins() {
    Sample forward = chain(160);
    Sample backward = chain(160);
    String[] found = new String[160];
    for (int i = 0; i < 160; i++) {
      found[i] = forward.folder().foldText(forward.variableNode("v" + i), forward).text();
    }
    for (int i = 159; i >= 0; i--) {
      assertThat(backward.folder().foldText(backward.variableNode("v" + i), backward).text())
          .as("v" + i)
          .isEqualTo(found[i]);
    }
    assertThat(found[0]).isEqualTo("\uFFFC");
    assertThat(found[150]).isEqualTo("end");
  }

  private static Sample chain(int length) {
    String links =
        IntStream.range(0, length)
            .mapToObj(i -> "\"v" + i + "\": \"[variables('v" + (i + 1) + "')]\"")
            .collect(Collectors.joining(","));
    return new Sample("{\"variables\": {" + links + ", \"v" + length + "\": \"end\"}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          concat(variables('LAST'), variables('LAST'))                        -> "text"
          createArray(variables('LAST'), variables('LAST'))                   -> "text"
          concat(variables('LAST'), parameters('p'), variables('LAST'))       -> "text"
          padLeft(variables('LAST'), 100000, 'x')                             -> "text"
          replace(variables('LAST'), 't', 'tttttttttttttttttttttttttttt')     -> "text"
          join(createArray(variables('LAST'), variables('LAST')), '-')        -> "text"
          format('{0}{0}{0}{0}{0}{0}{0}', variables('LAST'))                  -> "text"
          union(variables('LAST'), createArray(variables('LAST')))            -> ["text"]
          concat(variables('LAST'), variables('LAST'))                        -> [1, 2, 3]
          split(replace(variables('LAST')[0], 't', 'ttt'), 't')               -> ["text"]
          uriComponent(concat(variables('LAST'), '%%%%%%%%%%%'))              -> "text"
          base64(concat(variables('LAST'), variables('LAST')))                -> "text"
          json(concat('[', variables('LAST'), ',', variables('LAST'), ']'))   -> "1"
          """)
  void doublingEnds(String step, String first) {
    String steps =
        IntStream.range(1, 60)
            .mapToObj(i -> "\"v" + i + "\": \"[" + step.replace("LAST", "v" + (i - 1)) + "]\"")
            .collect(Collectors.joining(","));
    Sample sample =
        new Sample(
            "{\"parameters\": {\"p\": {}}, \"variables\": {\"v0\": " + first + "," + steps + "}}");
    Value last = null;
    for (int round = 0; round < 3; round++) {
      for (int i = 1; i < 60; i++) {
        last = sample.folder().fold(sample.variableNode("v" + i), sample);
      }
    }
    assertThat(last).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "padLeft('a', 1000000000, 'x')",
        "padLeft('a', 9223372036854775807)",
        "concat(padLeft('a', 131072), padLeft('a', 131072))"
      })
  void aTextThatIsTooLongIsNotMade(String expression) {
    assertThat(Sample.of("\"x\": 1", expression).foldedText().unknowns())
        .extracting(Unknown::kind)
        .contains(Unknown.Kind.TOO_MUCH);
  }

  @Test
  void functionsThatCallThemselvesTwiceEnd() {
    Sample sample =
        new Sample(
            "{\"functions\": {\"ns\": {\"f\": {\"parameters\": [\"x\"], \"output\":"
                + " \"[concat(ns.f(concat('a', parameters('x'))), ns.f(parameters('x')))]\"}}},"
                + "\"value\": \"[ns.f('x')]\"}");
    assertThat(sample.foldedText().isKnown()).isFalse();
  }

  @Test
  void deepNestingIsTooMuch() {
    for (String nested :
        new String[] {
          "concat(".repeat(5_000) + "'a'" + ")".repeat(5_000),
          "a()" + "[b()]".repeat(4_000),
          "a()" + ".b".repeat(10_000),
          "a()[".repeat(5_000) + "1" + "]".repeat(5_000),
          "x".repeat(30_000)
        }) {
      assertThat(Sample.of("\"x\": 1", nested).foldedText().unknowns())
          .extracting(Unknown::kind)
          .containsExactly(Unknown.Kind.TOO_MUCH);
    }
  }

  @Test
  void deepExpressionsInAChainBearASmallStack() throws InterruptedException {
    String deep = "concat(".repeat(90) + "variables('vN')" + ")".repeat(90);
    String links =
        IntStream.range(0, 300)
            .mapToObj(i -> "\"v" + i + "\": \"[" + deep.replace("N", "" + (i + 1)) + "]\"")
            .collect(Collectors.joining(","));
    Sample sample = new Sample("{\"variables\": {" + links + "}}");
    Throwable[] thrown = new Throwable[1];
    Thread thread =
        new Thread(
            null,
            () -> sample.folder().foldText(sample.variableNode("v0"), sample),
            "small stack",
            512 * 1024);
    thread.setUncaughtExceptionHandler((ignored, problem) -> thrown[0] = problem);
    thread.start();
    thread.join();
    assertThat(thrown[0]).isNull();
  }

  @Test
  void manyTokensAndEscapesInOneStringAreReadOnce() {
    FoldedText text = new Sample("{\"value\": \"" + "\\n${a}".repeat(50_000) + "\"}").foldedText();
    assertThat(text.unknowns()).hasSize(50_000);
  }
}
