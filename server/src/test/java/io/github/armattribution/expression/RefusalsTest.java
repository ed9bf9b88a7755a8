package io.github.armattribution.expression;

import static io.github.armattribution.expression.FunctionsTest.DECLARATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Azure certainly refuses to work out, and what it may come to all the same. */
class RefusalsTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          variables('object').nope                 -> nope
          concat('pid-', variables('object')['nope']) -> nope
          toLower(concat('pid-', variables('object').nested.nope)) -> nope
          uniqueString(variables('object').nope, resourceGroup().id) -> nope
          variables('a').nope                      -> It has no property "nope": it is a text.
          variables('object').on.nope              -> It has no property "nope": it is a truth value.
          variables('list')[3]                     -> The array has 3 elements, counted from 0, so there is none at index 3.
          split('a', ',')[1]                       -> The array has 1 element, counted from 0, so there is none at index 1.
          if(true(), 'a')                          -> if takes 3 arguments, not 2.
          toLower()                                -> toLower takes one argument, not 0.
          substring('abc')                         -> substring takes 2 to 3 arguments, not 1.
          concat()                                 -> concat takes at least one argument, not 0.
          newGuid('a')                             -> newGuid takes no arguments, not 1.
          ns.twice('a', 'b')                       -> ns.twice takes one argument, not 2.
          createObject('a')                        -> createObject takes pairs of a name and a value, and one lacks its value.
          substring('abc', 1, 3)                   -> substring goes beyond the text, which has 3 characters.
          substring(uniqueString(parameters('p')), 0, 14) -> substring goes beyond the text, which has 13 characters.
          substring(deployment().name, 65)         -> substring goes beyond the text.
          format('{0}{1}', 'a')                    -> format has no argument for {1}; {0} is the first.
          concat('a', variables('list'))           -> concat joins texts or arrays, but not one with the other.
          concat('a', variables('object'))         -> concat joins texts or arrays, and there is an object among them.
          if(variables('object').nope, 'a', 'b')   -> nope
          """)
  void refused(String expression, String expected) {
    assertThat(Sample.of(DECLARATIONS, expression).value().defects())
        .extracting(Defect::subject)
        .containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Whoever deploys may give another value than the default.
        "parameters('tags').nope",
        "concat('a', parameters('tags').nope)",
        "concat(parameters('d'), substring(parameters('d'), 0, 8))",
        // Which branch is taken is open, or it is another one.
        "if(parameters('p'), variables('object').nope, 'a')",
        "if(contains(variables('object'), 'nope'), variables('object').nope, 'a')",
        "coalesce(variables('object').nope, 'a')",
        "tryGet(variables('object'), 'nope')",
        "or(parameters('p'), variables('object').nope)",
        "and(variables('object').on, variables('object').nope)",
        // What there is isn't known.
        "variables('looped').y",
        "variables('named').y",
        "parameters('p').nope",
        "parameters('p')[3]",
        "reference('a').nope",
        "subscription('a').nope",
        "substring(parameters('p'), 0, 99)",
        "concat(parameters('p'), variables('list'))",
        "format(parameters('p'), 'a')",
        "take('abc', 5)",
      })
  void notCertain(String expression) {
    assertThat(Sample.of(DECLARATIONS, expression).value().defects()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[variables('a')]", "[trim(variables('a'))]"})
  void cycles(String b) {
    Sample sample =
        new Sample(
            """
            {
              "variables": {"a": "[variables('b')]", "b": "%s"},
              "value": "[concat('x', variables('b'))]"
            }
            """
                .formatted(b));
    assertThat(sample.value().defects())
        .extracting(defect -> sample.at(defect.span()))
        .containsExactly('"' + b + '"');
  }
}
