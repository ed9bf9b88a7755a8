package io.github.armattribution.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildTokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          ${from.x}                   -> ${from.x}
          pid-${guid}-x               -> ${guid}
          {{ name }}                  -> {{ name }}
          a #{Octopus.Guid}# b        -> #{Octopus.Guid}#
          pid-##TRACKING_ID##         -> ##TRACKING_ID##
          pid-__GUID__                -> __GUID__
          $(pid-guid)                 -> $(pid-guid)
          [concat('pid-', '${guid}')] -> ${guid}
          [concat(${guid}, 'x')]      -> ${guid}
          [{{x}}]                     -> {{x}}
          """)
  void aTokenIsAGap(String value, String token) {
    FoldedText text = new Sample("{\"value\": \"" + value + "\"}").foldedText();
    assertThat(text.unknowns())
        .singleElement()
        .satisfies(
            why -> {
              assertThat(why.kind()).isEqualTo(Unknown.Kind.BUILD_TOKEN);
              assertThat(why.subject()).isEqualTo(token);
            });
    assertThat(text.display()).contains(token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$",
        "${}",
        "${0}",
        "${a",
        "$(a b)",
        "{{}}",
        "{{a}",
        "{a}",
        "#{a}",
        "__",
        "____",
        "a__b",
        "LOG__Level__Default",
        "__a__b",
        "a__b__",
        "##",
        "####",
        "# a # b #",
        "__a_",
        "$a",
        "#a#",
        "{{\\\"a\\\":1}}"
      })
  void noToken(String value) {
    assertThat(new Sample("{\"value\": \"" + value + "\"}").foldedText().isKnown()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          [concat('echo $(hostname)']           -> SYNTAX
          [concat('echo ', '$(hostname)]        -> SYNTAX
          [concat('pid-', $(guid)]              -> BUILD_TOKEN
          [concat('a' ${more})]                 -> BUILD_TOKEN
          """)
  void onlyATokenBetweenLiteralsMayMakeAnExpressionReadable(String value, Unknown.Kind kind) {
    FoldedText text = new Sample("{\"value\": \"" + value + "\"}").foldedText();
    assertThat(text.unknowns()).extracting(Unknown::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          ${a}            -> true
          ${a}$(b)        -> true
          ` {{ a }} `     -> true
          pid-${a}        -> false
          ${a} b          -> false
          ``              -> false
          """)
  void aTextMayBeTokensAlone(String text, boolean all) {
    assertThat(BuildTokens.isAllOf(text)).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          format('{{name}}-{0}', 'a')   -> {name}-a
          format('${0}', 'a')           -> $a
          format('${x}{0}', 'a')        -> ${x}
          concat('{{name}}')            -> {{name}}
          """)
  void bracesInFormatStringsAreEscapes(String expression, String expected) {
    assertThat(Sample.of("\"x\": 1", expression).foldedText().display()).startsWith(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${token}", "$(token)"})
  void aTokenInPlaceOfAValueIsAGap(String word) {
    FoldedText text = new Sample("{\"x\": 1, \"value\": " + word + "}").foldedText();
    assertThat(text.unknowns()).extracting(Unknown::kind).contains(Unknown.Kind.BUILD_TOKEN);
  }
}
