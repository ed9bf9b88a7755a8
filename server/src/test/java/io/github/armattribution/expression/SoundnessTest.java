package io.github.armattribution.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    "first(createArray(S))"
  };

  private static final String[] CONDITIONS = {
    "equals(S, S)", "startsWith(S, S)", "endsWith(S, S)", "contains(S, S)", "empty(S)", "and(B, B)",
    "or(B, B)", "not(B)", "less(N, N)", "contains(createArray(S, S), S)", "equals(N, N)", "true()"
  };

  private static final String[] NUMBERS = {
    "0", "1", "2", "3", "length(S)", "indexOf(S, S)", "lastIndexOf(S, S)", "add(N, N)", "min(N, N)"
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

  @Test
  void whatIsKnownHoldsForEveryValueOfTheUnknown() {
    for (int round = 0; round < 1_500; round++) {
      String expression = text(3);
      Value unknown = Sample.of("\"parameters\": {\"p\": {}}", expression).value();
      for (String value : VALUES) {
        String declaration = "\"parameters\": {\"p\": {\"defaultValue\": \"" + value + "\"}}";
        Value known = Sample.of(declaration, expression).value();
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
      return !text.isKnown() || matches(pattern, text.text());
    }
    return Equality.of(unknown, known).orElse(true);
  }

  private static boolean matches(FoldedText pattern, String text) {
    String[] stretches = pattern.text().split(String.valueOf(FoldedText.UNKNOWN), -1);
    if (stretches.length == 1) {
      return text.equals(stretches[0]);
    }
    String last = stretches[stretches.length - 1];
    int at = stretches[0].length();
    if (!text.startsWith(stretches[0])) {
      return false;
    }
    for (String stretch :
        IntStream.range(1, stretches.length - 1).mapToObj(i -> stretches[i]).toList()) {
      int found = text.indexOf(stretch, at);
      if (found < 0) {
        return false;
      }
      at = found + stretch.length();
    }
    return text.length() - last.length() >= at && text.endsWith(last);
  }
}
