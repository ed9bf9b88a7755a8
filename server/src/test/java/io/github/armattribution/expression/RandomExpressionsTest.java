package io.github.armattribution.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.text.Span;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Expressions at random: none of them breaks the folding, and what comes out agrees with itself.
 */
class RandomExpressionsTest {

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
    long known = text.text().chars().filter(c -> c != '\uFFFC').count();
    assertThat((long) text.shortest()).isBetween(known, (long) text.longest());
    for (int at = 0; at < text.text().length(); at++) {
      assertThat(text.unknownAt(at).isPresent()).isEqualTo(text.text().charAt(at) == '\uFFFC');
      Optional<Span> exact = text.exactSpan(at, at + 1);
      if (exact.isPresent()) {
        assertThat(sample.at(exact.get())).isEqualToIgnoringCase(text.text().substring(at, at + 1));
      }
    }
  }
}
