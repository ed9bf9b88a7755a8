package io.github.armattribution.expression;

import static io.github.armattribution.expression.FunctionsTest.DECLARATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long values are that are not known, and what that tells, by the examples of functions. */
class LengthsTest {

  private static void checkLengths(String expression, String expected) {
    assertThat(show(Sample.of(DECLARATIONS, expression).foldedText().lengths()))
        .isEqualTo(expected);
  }

  private static String show(Lengths lengths) {
    if (lengths.isExact()) {
      return Integer.toString(lengths.min());
    }
    return lengths.min() + ".." + (lengths.max() == Lengths.UNBOUNDED ? "" : lengths.max());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          'abc'                                    -> 3
          parameters('p')                          -> 0..
          uniqueString(parameters('p'))            -> 13
          guid(resourceGroup().id)                 -> 36
          newGuid()                                -> 36
          utcNow()                                 -> 16
          utcNow('d')                              -> 0..
          subscription().subscriptionId            -> 36
          subscription().id                        -> 51
          tenant().tenantId                        -> 36
          resourceGroup().name                     -> 1..90
          resourceGroup().id                       -> 68..157
          resourceGroup().location                 -> 1..
          deployment().name                        -> 1..64
          reference('a').outputs.b.value           -> 0..
          concat('a', uniqueString(parameters('p')), copyIndex()) -> 15..34
          format('{0}-{1}', uniqueString(parameters('p')), resourceGroup().name) -> 15..104
          format(parameters('p'), 'a')             -> 0..
          join(createArray(newGuid(), 'ab'), '-')  -> 39
          toUpper(uniqueString(parameters('p')))   -> 13
          string(uniqueString(parameters('p')))    -> 13
          ns.twice(uniqueString(parameters('p')))  -> 26
          if(parameters('p'), 'abc', uniqueString(parameters('p'))) -> 3..13
          if(parameters('p'), 'abc', 'ab')         -> 2..3
          coalesce(null(), newGuid())              -> 36
          coalesce(parameters('p'), newGuid())     -> 0..
          uriComponent(deployment().name)          -> 1..576
          uri('http://a/', concat('b/', deployment().name)) -> 11..
          uriComponent(newGuid())                  -> 36
          base64(uniqueString(parameters('p')))    -> 20..52
          base64(parameters('s'))                  -> 0..
          # White space at the ends goes, and no GUID has any.
          trim(concat(' ', newGuid(), ' '))        -> 36
          trim(deployment().name)                  -> 0..64
          trim(concat(' a ', deployment().name, ' ')) -> 1..67
          trim(concat('a', deployment().name, 'b')) -> 3..66
          """)
  void lengths(String expression, String expected) {
    checkLengths(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          take(uniqueString(parameters('p')), 5)   -> 5
          take(uniqueString(parameters('p')), 20)  -> 13
          take(deployment().name, 20)              -> 1..20
          take(parameters('s'), 20)                -> 0..20
          take(concat('ab', parameters('p')), 20)  -> 2..20
          take(concat(newGuid(), 'abc'), 38)       -> 38
          take(concat(deployment().name, 'abc'), 66) -> 4..66
          skip(uniqueString(parameters('p')), 5)   -> 8
          skip(uniqueString(parameters('p')), 20)  -> 0
          skip(deployment().name, 20)              -> 0..44
          skip(concat(deployment().name, 'abc'), 2) -> 2..65
          skip(concat(newGuid(), 'abc'), 37)       -> 2
          substring(uniqueString(parameters('p')), 0, 5) -> 5
          substring(uniqueString(parameters('p')), 5) -> 8
          substring(newGuid(), 24, 12)             -> 12
          # As it fails otherwise.
          substring(parameters('p'), 0, 5)         -> 5
          substring(parameters('p'), 5)            -> 0..
          first(parameters('s'))                   -> 0..1
          first(newGuid())                         -> 1
          last(newGuid())                          -> 1
          last(concat('a', parameters('p')))       -> 1
          padLeft(parameters('p'), 5, '0')         -> 5..
          padLeft(copyIndex(), 3, '0')             -> 3..20
          padLeft(newGuid(), 3, '0')               -> 36
          padLeft(concat(deployment().name, 'ab'), 10) -> 10..66
          padLeft(concat('ab', deployment().name), 10) -> 3..73
          replace(newGuid(), '-', '')              -> 32
          replace(toUpper(guid(parameters('p'))), '-', '--') -> 40
          replace(subscription().subscriptionId, '-', copyIndex()) -> 36..112
          replace(newGuid(), 'z', '')              -> 36
          replace(newGuid(), 'a', '')              -> 0..36
          replace(replace(newGuid(), '-', ''), '-', '') -> 0..32
          replace(uniqueString(parameters('p')), '-', '') -> 13
          replace(substring(newGuid(), 0, 13), '-', '') -> 0..13
          replace(concat('a', newGuid(), 'b'), '-', '') -> 34
          # The hyphen in front may be the first of two.
          replace(concat('-', newGuid()), '--', '') -> 0..37
          replace(newGuid(), '-', '_')             -> 36
          replace(newGuid(), '-', 'and')           -> 44
          replace(newGuid(), 'a', 'and')           -> 36..
          replace('a-b', '-', uniqueString(parameters('p'))) -> 15
          # Of bcd, b may be the begin of what is replaced, and d its end.
          replace(concat('ab', newGuid(), 'da'), 'bcd', '') -> 1..40
          replace(concat('ab', newGuid(), 'da'), 'bcd', 'xyz') -> 40
          """)
  void lengthsOfParts(String expression, String expected) {
    checkLengths(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          {"type": "string"}                       -> 0..
          {"type": "String", "minLength": 3}       -> 3..
          {"type": "secureString", "minLength": 3, "maxLength": 24} -> 3..24
          {"type": "string", "allowedValues": ["dev", "test", "production"]} -> 3..10
          {"type": "string", "allowedValues": ["dev", "test"], "minLength": 4} -> 4
          {"type": "string", "allowedValues": [""]} -> 0
          {"type": "string", "allowedValues": ["dev", "[variables('a')]"]} -> 0..
          {"type": "string", "allowedValues": ["dev", "${environment}"]} -> 0..
          {"type": "string", "allowedValues": ["dev", 1]} -> 0..
          {"type": "string", "minLength": 9, "maxLength": 3} -> 0..
          {"type": "string", "minLength": -1, "maxLength": "3"} -> 0..
          {"type": "string", "maxLength": 24, "nullable": true} -> 0..
          {"type": "int", "maxLength": 3}          -> 1..20
          {"type": "bool"}                         -> 4..5
          {"type": "array", "maxLength": 3}        -> 0..
          {"maxLength": 3}                         -> 0..
          """)
  void lengthsOfParameters(String declaration, String expected) {
    Sample sample = Sample.of("\"parameters\": {\"x\": " + declaration + "}", "parameters('x')");
    assertThat(show(sample.foldedText().lengths())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          length(uniqueString(parameters('p')))    -> 13
          length(deployment().name)                -> CUSTOMER_FUNCTION deployment().name
          empty(uniqueString(parameters('p')))     -> false
          empty(deployment().name)                 -> false
          empty(skip(newGuid(), 36))               -> true
          empty(take(parameters('p'), 3))          -> PARAMETER p
          equals(uniqueString(parameters('p')), 'abc') -> false
          equals(uniqueString(parameters('p')), newGuid()) -> false
          equals(newGuid(), parameters('p'))       -> CHANGING_FUNCTION newGuid()
          contains(uniqueString(parameters('p')), 'no more than 13') -> false
          contains(uniqueString(parameters('p')), 'a') -> PARAMETER p
          startsWith(uniqueString(parameters('p')), newGuid()) -> false
          endsWith('abc', deployment().name)       -> CUSTOMER_FUNCTION deployment().name
          indexOf(uniqueString(parameters('p')), 'no more than 13') -> -1
          substring(uniqueString(parameters('p')), 9, 5) -> "NOT_FOLDED substring(uniqueString(parameters('p')), 9, 5)"
          contains(createArray('dev', 'test'), newGuid()) -> false
          empty(subscription())                    -> false
          contains(subscription(), 'tenantId')     -> true
          """)
  void whatLengthsTell(String expression, String expected) {
    assertThat(Sample.show(Sample.of(DECLARATIONS, expression).value())).isEqualTo(expected);
  }
}
