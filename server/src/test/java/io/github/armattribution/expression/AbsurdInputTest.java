package io.github.armattribution.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.text.Span;
import java.util.Optional;
import java.util.Random;
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

  @Test
  void noExpressionMakesItThrow() {
    String[] words = {
      "concat(",
      "format(",
      "'{0}-{1}'",
      "take(",
      "skip(",
      "substring(",
      "replace(",
      "split(",
      "if(",
      "and(",
      "or(",
      "equals(",
      "variables('a')",
      "variables('b')",
      "parameters('p')",
      "parameters('d')",
      "json(",
      "'[1,2]'",
      "union(",
      "createArray(",
      "createObject(",
      "'a'",
      "''",
      "'it''s'",
      "1",
      "-1",
      "99999999999999999999",
      "1.5",
      ",",
      ",",
      ",",
      ")",
      ")",
      ")",
      "[",
      "]",
      ".x",
      ".",
      " ",
      "\\n",
      "\\u0041",
      "padLeft(",
      "uri(",
      "'http://a/b'",
      "trim(",
      "' '",
      "last(",
      "first(",
      "join(",
      "'-'",
      "base64ToString(",
      "uriComponentToString(",
      "'%e4'",
      "uniqueString(",
      "guid(",
      "newGuid()",
      "ns.f(",
      "contains(",
      "indexOf(",
      "lastIndexOf(",
      "startsWith(",
      "length(",
      "empty(",
      "null()",
      "true()",
      "coalesce(",
      "${x}",
      "tryGet(",
      "min(",
      "mod(",
      "int(",
      "bool(",
      "string(",
      "array(",
      "\uFFFC",
      "é"
    };
    Random random = new Random(20_260_101);
    String declarations =
        "\"parameters\": {\"p\": {}, \"d\": {\"defaultValue\": \"x-y\"}},"
            + "\"variables\": {\"a\": \"[concat('m', parameters('p'), 'n')]\","
            + " \"b\": [1, \"x\", {\"x\": null}]},"
            + "\"functions\": {\"ns\": {\"f\": {\"parameters\": [\"q\"],"
            + " \"output\": \"[parameters('q')]\"}}}";
    for (int round = 0; round < 5_000; round++) {
      StringBuilder expression = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        expression.append(words[random.nextInt(words.length)]);
      }
      Sample sample = Sample.of(declarations, expression.toString());
      checkConsistent(sample, sample.foldedText());
      Sample.show(sample.value());
    }
  }

  /** Calls with matching parentheses and the right look, so that most of them are folded. */
  @Test
  void noCallMakesItThrow() {
    String[] functions = {
      "concat",
      "format",
      "toLower",
      "trim",
      "padLeft",
      "replace",
      "take",
      "skip",
      "substring",
      "first",
      "last",
      "split",
      "join",
      "length",
      "empty",
      "contains",
      "startsWith",
      "endsWith",
      "indexOf",
      "lastIndexOf",
      "if",
      "and",
      "or",
      "not",
      "bool",
      "coalesce",
      "equals",
      "less",
      "int",
      "add",
      "div",
      "mod",
      "min",
      "createArray",
      "createObject",
      "array",
      "union",
      "tryGet",
      "base64",
      "base64ToString",
      "base64ToJson",
      "uriComponent",
      "uriComponentToString",
      "uri",
      "json",
      "guid",
      "uniqueString",
      "string",
      "ns.f"
    };
    String[] leaves = {
      "'abc'",
      "''",
      "'a-b-c'",
      "'{0}'",
      "'[\\\"a\\\"]'",
      "'http://a/b/c'",
      "0",
      "1",
      "2",
      "-3",
      "variables('a')",
      "variables('b')",
      "parameters('p')",
      "parameters('d')",
      "true()",
      "null()",
      "'%41'",
      "'YWJj'",
      "'abcabc'",
      "' '"
    };
    Random random = new Random(7);
    String declarations =
        "\"parameters\": {\"p\": {}, \"d\": {\"defaultValue\": \"x-y\"}},"
            + "\"variables\": {\"a\": \"[concat('ab', parameters('p'), 'bc')]\","
            + " \"b\": [1, \"x\", {\"x\": null}]},"
            + "\"functions\": {\"ns\": {\"f\": {\"parameters\": [\"q\"],"
            + " \"output\": \"[parameters('q')]\"}}}";
    for (int round = 0; round < 10_000; round++) {
      Sample sample = Sample.of(declarations, call(random, functions, leaves, 3));
      checkConsistent(sample, sample.foldedText());
      Sample.show(sample.value());
    }
  }

  private static String call(Random random, String[] functions, String[] leaves, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return leaves[random.nextInt(leaves.length)];
    }
    return functions[random.nextInt(functions.length)]
        + IntStream.range(0, random.nextInt(4))
            .mapToObj(i -> call(random, functions, leaves, depth - 1))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static void checkConsistent(Sample sample, FoldedText text) {
    StringBuilder pieces = new StringBuilder();
    for (FoldedText.Piece piece : text.pieces()) {
      pieces.append(piece instanceof FoldedText.Known known ? known.text() : "\uFFFC");
    }
    assertThat(pieces.toString()).isEqualTo(text.text());
    for (int at = 0; at < text.text().length(); at++) {
      assertThat(text.unknownAt(at).isPresent()).isEqualTo(text.text().charAt(at) == '\uFFFC');
      Optional<Span> exact = text.exactSpan(at, at + 1);
      if (exact.isPresent()) {
        assertThat(sample.at(exact.get())).isEqualToIgnoringCase(text.text().substring(at, at + 1));
      }
    }
  }
}
