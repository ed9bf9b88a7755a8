package io.github.armattribution.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.expression.Expressions.Parsed;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[x]", "[concat('a')]", "[ x ]", "[x]]", "[\n]", "[a] and [b]"})
  void isAnExpression(String value) {
    assertThat(Expressions.isExpression(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[", "]", "[[", "[[]", "[[x]", "[[x]]", "[test] value", " [x]", "[x] ", "x]"})
  void isALiteral(String value) {
    assertThat(Expressions.isExpression(value)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          "[[x]"          -> "[x]"
          "[[]"           -> "[]"
          "[["            -> "[["
          "[[x] y"        -> "[[x] y"
          "[x] y"         -> "[x] y"
          " [x]"          -> " [x]"
          """)
  void anEscapedExpressionLosesItsFirstBracket(String value, String expected) {
    FoldedText text = new Sample("{\"value\": \"" + value + "\"}").foldedText();
    assertThat(text.text()).isEqualTo(expected);
    assertThat(text.exactSpan(0, expected.length())).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          []                   -> "EXPRESSION_EXPECTED at ']'"
          [concat(]            -> "EXPRESSION_EXPECTED at ']'"
          [concat('a',)]       -> "EXPRESSION_EXPECTED at ')'"
          [concat(,'a')]       -> "EXPRESSION_EXPECTED at ','"
          [concat('a' 'b')]    -> "CLOSING_PARENTHESIS_EXPECTED at ''b''"
          [concat('a']         -> "CLOSING_PARENTHESIS_EXPECTED at ']'"
          [concat('a)]         -> "UNTERMINATED_STRING at ''a)'"
          [concat]             -> "PARENTHESIS_EXPECTED at ']'"
          [ns.]                -> "NAME_EXPECTED at ']'"
          [ns.f]               -> "PARENTHESIS_EXPECTED at ']'"
          [f().]               -> "NAME_EXPECTED at ']'"
          [f()['a']            -> "CLOSING_BRACKET_EXPECTED at ']'"
          [f() g()]            -> "CONTENT_AFTER_END at 'g'"
          [f())]               -> "CONTENT_AFTER_END at ')'"
          [a + b]              -> "PARENTHESIS_EXPECTED at '+'"
          [&]                  -> "INVALID_CHARACTER at '&'"
          """)
  void tellsTheFirstProblem(String value, String expected) {
    String text = '"' + value + '"';
    Parsed parsed = parse(text);
    Expressions.Problem problem = parsed.problem().orElseThrow();
    assertThat(problem.code() + " at '" + problem.where().in(text) + "'").isEqualTo(expected);
    assertThat(problem.code().message()).endsWith(".");
  }

  @Test
  void givesWhatStandsBeforeAProblem() {
    Parsed parsed = parse("\"[concat('a', variables('b'), ]\"");
    Expr.Call call = (Expr.Call) parsed.root();
    assertThat(call.isCallOf("CONCAT")).isTrue();
    assertThat(call.arguments())
        .hasExactlyElementsOfTypes(Expr.Text.class, Expr.Call.class, Expr.Missing.class);
  }

  @Test
  void spansArePlacesInTheFile() {
    String text = "  \"[ns.f(\\u0027a\\u0027, -5)\\n ['x'] . name]\"";
    Expr.Member member = (Expr.Member) parse(text).root();
    Expr.Index index = (Expr.Index) member.target();
    Expr.Call call = (Expr.Call) index.target();
    assertThat(member.span().in(text)).isEqualTo("ns.f(\\u0027a\\u0027, -5)\\n ['x'] . name");
    assertThat(member.nameSpan().in(text)).isEqualTo("name");
    assertThat(index.index().span().in(text)).isEqualTo("'x'");
    assertThat(call.namespace()).contains("ns");
    assertThat(call.nameSpan().in(text)).isEqualTo("f");
    assertThat(call.arguments().get(0).span().in(text)).isEqualTo("\\u0027a\\u0027");
    assertThat(((Expr.Int) call.arguments().get(1)).value()).isEqualTo(-5);
  }

  @Test
  void whiteSpaceAndLineBreaksStandAnywhereBetweenTokens() {
    Sample sample = new Sample("{\"value\": \"[ concat\r\n ( 'a'\t,\n 'b' )\n  ]\"}");
    assertThat(sample.foldedText().text()).isEqualTo("ab");
  }

  private static Parsed parse(String json) {
    JsonString string = (JsonString) JsonDocument.parse(json).root().orElseThrow();
    return Expressions.parse(string).orElseThrow();
  }
}
