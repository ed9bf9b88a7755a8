package io.github.armattribution.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is said of an expression with an unknown parameter must hold whatever the parameter is: each
 * random expression is folded without its value, and again with many values.
 */
class SoundnessTest {

  private static final String[] FUNCTIONS = {
    "concat(S, S)",
    "concat(S, S, S)",
    "format('{0}b{1}', S, S)",
    "format(S, S)",
    "toUpper(S)",
    "trim(S)",
    "padLeft(S, N, 'a')",
    "replace(S, 'ab', S)",
    "replace(S, 'a', S)",
    "replace(S, 'aba', 'c')",
    "replace(S, 'aab', '')",
    "replace(S, S, S)",
    "take(S, N)",
    "skip(S, N)",
    "substring(S, N, N)",
    "substring(S, N)",
    "first(S)",
    "last(S)",
    "if(B, S, S)",
    "string(N)",
    "string(B)",
    "join(createArray(S, S), S)",
    "split(S, 'b')[N]",
    "uriComponent(S)",
    "base64(S)",
    "createArray(S, S)[N]",
    "createObject('a', S).a",
    "coalesce(S, S)",
    "toLower(S)",
    "uri(concat('http://', S), S)",
    "uri('http://a/b/', S)",
    "first(createArray(S))",
    "uniqueString(S)",
    "substring(uniqueString(S), N, N)",
    "take(guid(S), N)",
    "skip(concat(S, uniqueString(S), S), N)",
    "take(concat(S, 'ab', S, 'b'), N)",
    "padLeft(concat(S, S), 7, 'b')",
    "padLeft(uniqueString(S), 14, 'b')",
    "replace(uniqueString(S), 'a', S)",
    "trim(concat(S, guid(S), S))",
    "if(B, guid(S), S)",
    "coalesce(null(), uniqueString(S))",
    "format('{0}-{1}', uniqueString(S), S)",
    "split(concat(S, guid(S)), '-')[N]"
  };

  private static final String[] CONDITIONS = {
    "equals(S, S)", "startsWith(S, S)", "endsWith(S, S)", "contains(S, S)", "empty(S)", "and(B, B)",
    "or(B, B)", "not(B)", "less(N, N)", "contains(createArray(S, S), S)", "equals(N, N)", "true()"
  };

  private static final String[] NUMBERS = {
    "0",
    "1",
    "2",
    "3",
    "length(S)",
    "indexOf(S, S)",
    "lastIndexOf(S, S)",
    "add(N, N)",
    "min(N, N)",
    "5",
    "14"
  };

  private static final String[] TEXTS = {
    "parameters('p')",
    "concat('a', parameters('p'))",
    "concat(parameters('p'), 'b')",
    "concat(parameters('p'), ' b')",
    "concat(' ', parameters('p'), 'ba')",
    "concat('aa', parameters('p'), 'b', parameters('p'))",
    "'a'",
    "'ab'",
    "'ba'",
    "' '",
    "''",
    "'/'"
  };

  private static final String[] VALUES = {
    "", "a", "b", "ab", "ba", "aba", " ", "a ", " b", "{0}", "}", "/", "aab", "b/a", "A", "://a"
  };

  private final Random random = new Random(42);

  /**
   * A parameter without a default.
   *
   * @param declaration what is declared of it, without braces
   * @param values what it may be given
   */
  private record Parameter(String declaration, List<String> values) {

    String open() {
      return "\"parameters\": {\"p\": {%s}}".formatted(declaration);
    }

    static String given(String value) {
      return "\"parameters\": {\"p\": {\"defaultValue\": \"" + value + "\"}}";
    }
  }

  private static final List<Parameter> PARAMETERS =
      List.of(
          new Parameter("", List.of(VALUES)),
          new Parameter("\"type\": \"string\"", List.of(VALUES)),
          new Parameter(
              "\"type\": \"string\", \"minLength\": 1, \"maxLength\": 2",
              Stream.of(VALUES).filter(v -> v.length() == 1 || v.length() == 2).toList()),
          new Parameter(
              "\"type\": \"string\", \"allowedValues\": [\"ab\", \"aba\", \"b/a\"]",
              List.of("ab", "aba", "b/a")));

  @Test
  void whatIsKnownHoldsForEveryValueOfTheUnknown() {
    for (int round = 0; round < 4_000; round++) {
      String expression = text(3);
      Parameter parameter = PARAMETERS.get(round % PARAMETERS.size());
      Value unknown = Sample.of(parameter.open(), expression).value();
      for (String value : parameter.values()) {
        Value known = Sample.of(Parameter.given(value), expression).value();
        assertThat(allows(unknown, known))
            .as("%s: %s, but %s if p is '%s'", expression, show(unknown), show(known), value)
            .isTrue();
      }
    }
  }

  private static String show(Value value) {
    return Sample.show(value);
  }

  private String text(int depth) {
    return depth == 0 ? one(TEXTS) : fill(one(FUNCTIONS), depth);
  }

  private String fill(String template, int depth) {
    return template
        .chars()
        .mapToObj(
            c ->
                switch (c) {
                  case 'S' -> random.nextInt(3) == 0 ? text(depth - 1) : one(TEXTS);
                  case 'N' -> depth == 0 ? "1" : fill(one(NUMBERS), depth - 1);
                  case 'B' -> depth == 0 ? "true()" : fill(one(CONDITIONS), depth - 1);
                  default -> String.valueOf((char) c);
                })
        .collect(Collectors.joining());
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static boolean allows(Value unknown, Value known) {
    if (unknown instanceof Value.UnknownValue || known instanceof Value.UnknownValue) {
      // Without a value, or with one that is an error: nothing is said.
      return true;
    }
    if (unknown instanceof FoldedText pattern && known instanceof FoldedText text) {
      return !text.isKnown() || allows(pattern, text.text());
    }
    return Equality.of(unknown, known).orElse(true);
  }

  private static boolean allows(FoldedText pattern, String text) {
    boolean longEnough = pattern.shortest() <= text.length();
    boolean shortEnough = text.length() <= pattern.longest();
    return longEnough && shortEnough && regex(pattern).matcher(text).matches();
  }

  private static Pattern regex(FoldedText text) {
    StringBuilder regex = new StringBuilder();
    for (FoldedText.Piece piece : text.pieces()) {
      if (piece instanceof FoldedText.Known known) {
        regex.append(Pattern.quote(known.text()));
      } else {
        Lengths lengths = piece.lengths();
        String most = lengths.max() == Lengths.UNBOUNDED ? "" : "" + lengths.max();
        regex.append(".{%d,%s}".formatted(lengths.min(), most));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
