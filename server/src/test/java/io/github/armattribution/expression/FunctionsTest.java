package io.github.armattribution.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each function gives, by examples: the expression, and its value as {@link Sample#show}
 * writes it. Unknown: the parameter p, and resourceGroup().id.
 */
class FunctionsTest {

  static final String DECLARATIONS =
      """
      "parameters": {
        "p": {},
        "s": {"type": "string"},
        "d": {"type": "string", "defaultValue": "default"},
        "yes": {"type": "bool", "defaultValue": true},
        "tags": {"type": "object", "defaultValue": {"Tracking": "pid-1"}}
      },
      "variables": {
        "a": "A",
        "name": "a",
        "partly": "[concat('ab', parameters('p'), 'yz')]",
        "spaced": "[concat(' a ', parameters('p'), ' z ')]",
        "list": ["x", "[variables('a')]", "z"],
        "object": {"Id": "1", "nested": {"deep": "[parameters('p')]"}, "on": true, "none": null},
        "looped": {"x": "1", "copy": [{"name": "y", "count": 2, "input": 1}]},
        "named": {"[parameters('p')]": 1, "x": 2}
      },
      "functions": {
        "ns": {
          "twice": {"parameters": ["s"], "output": "[concat(parameters('s'), parameters('s'))]"},
          "outside": {"parameters": [], "output": "[variables('a')]"},
          "both": {"parameters": ["s"], "output": "[concat(ns.twice(parameters('s')), '!')]"}
        }
      }""";

  private static void check(String expression, String expected) {
    assertThat(Sample.show(Sample.of(DECLARATIONS, expression).value())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          variables('a')                           -> A
          VARIABLES('A')                           -> A
          variables(variables('name'))             -> A
          variables(concat('na', 'me'))            -> a
          variables('missing')                     -> UNDEFINED missing
          variables(parameters('p'))               -> PARAMETER p
          parameters('p')                          -> PARAMETER p
          parameters('d')                          -> default if [d]
          parameters('tags').tracking              -> pid-1 if [tags]
          parameters('tags')['TRACKING']           -> pid-1 if [tags]
          parameters('tags').other                 -> UNDEFINED other if [tags]
          variables('list')[1]                     -> A
          variables('list')[sub(3, 1)]             -> z
          variables('list')[3]                     -> UNDEFINED variables('list')[3]
          variables('list')[-1]                    -> UNDEFINED variables('list')[-1]
          variables('list').x                      -> NOT_FOLDED x
          variables('object').id                   -> 1
          variables('object').nested.deep          -> PARAMETER p
          variables('object').none                 -> null
          variables('looped').x                    -> 1
          variables('looped').y                    -> COPY_LOOP copy
          variables('named').y                     -> NOT_FOLDED [parameters('p')]
          tryGet(variables('object'), 'nope')      -> null
          tryGet(variables('object'), 'a', 'b')    -> null
          tryGet(variables('object'), 'id')        -> 1
          tryGet(variables('list'), 7)             -> null
          tryGet(parameters('p'), 'id')            -> PARAMETER p
          ns.twice('ab')                           -> abab
          NS.Twice(parameters('d'))                -> defaultdefault if [d]
          ns.twice('a', 'b')                       -> NOT_FOLDED ns.twice('a', 'b')
          ns.both('x')                             -> xx!
          ns.outside()                             -> UNDEFINED a
          ns.missing()                             -> UNDEFINED ns.missing()
          """)
  void names(String expression, String expected) {
    check(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          newGuid()                                -> CHANGING_FUNCTION newGuid()
          utcNow('yyyy')                           -> CHANGING_FUNCTION utcNow('yyyy')
          guid(utcNow())                           -> CHANGING_FUNCTION utcNow()
          guid(parameters('p'), newGuid())         -> CHANGING_FUNCTION newGuid()
          guid(resourceGroup().id, utcNow())       -> CHANGING_FUNCTION utcNow()
          guid(resourceId('a/b', newGuid()))       -> CHANGING_FUNCTION newGuid()
          dateTimeAdd(utcNow(), 'P1D')             -> CHANGING_FUNCTION utcNow()
          resourceGroup().id                       -> CUSTOMER_FUNCTION resourceGroup().id
          resourceGroup()['ID']                    -> CUSTOMER_FUNCTION resourceGroup().id
          subscription().subscriptionId            -> CUSTOMER_FUNCTION subscription().subscriptionId
          tenant().tenantId                        -> CUSTOMER_FUNCTION tenant().tenantId
          managementGroup().name                   -> CUSTOMER_FUNCTION managementGroup().name
          deployment().name                        -> CUSTOMER_FUNCTION deployment().name
          deployer().objectId                      -> CUSTOMER_FUNCTION deployer().objectId
          resourceId('a/b', 'c')                   -> "CUSTOMER_FUNCTION resourceId('a/b', 'c')"
          resourceId('group', 'a/b', 'c')          -> "CUSTOMER_FUNCTION resourceId('group', 'a/b', 'c')"
          # Whoever deploys it, it is the same.
          resourceId('s', 'g', 'a/b', 'c')         -> "RUNTIME_FUNCTION resourceId('s', 'g', 'a/b', 'c')"
          subscriptionResourceId('a/b', 'c')       -> "CUSTOMER_FUNCTION subscriptionResourceId('a/b', 'c')"
          subscriptionResourceId('s', 'a/b', 'c')  -> "RUNTIME_FUNCTION subscriptionResourceId('s', 'a/b', 'c')"
          subscriptionResourceId(parameters('p'), 'a/b', 'c') -> PARAMETER p
          tenantResourceId('a/b')                  -> "NOT_FOLDED tenantResourceId('a/b')"
          tenantResourceId(parameters('p'), 'c')   -> PARAMETER p
          extensionResourceId(resourceGroup().id, 'a/b', 'c') -> CUSTOMER_FUNCTION resourceGroup().id
          guid(parameters('p'), subscription().id) -> CUSTOMER_FUNCTION subscription().id
          guid(parameters('p'))                    -> PARAMETER p
          toLower(take(uniqueString(resourceGroup().id), 5)) -> CUSTOMER_FUNCTION resourceGroup().id
          split(subscription().id, '/')[2]         -> CUSTOMER_FUNCTION subscription().id
          # What depends on a choice may be the same for all.
          if(equals(subscription().tenantId, parameters('p')), 'a', 'b') -> RUNTIME_FUNCTION subscription().tenantId
          variables('object')[subscription().displayName] -> RUNTIME_FUNCTION subscription().displayName
          if(endsWith(newGuid(), '0'), 'a', 'b')   -> RUNTIME_FUNCTION newGuid()
          resourceGroup().location                 -> RUNTIME_FUNCTION resourceGroup().location
          resourceGroup().tags.id                  -> RUNTIME_FUNCTION resourceGroup()
          subscription('x').id                     -> RUNTIME_FUNCTION subscription('x')
          environment().name                       -> RUNTIME_FUNCTION environment()
          deployment().properties.templateLink.uri -> RUNTIME_FUNCTION deployment()
          listKeys('x', '2020-01-01').keys[0]      -> "RUNTIME_FUNCTION listKeys('x', '2020-01-01')"
          copyIndex()                              -> RUNTIME_FUNCTION copyIndex()
          nonsense('a')                            -> NOT_FOLDED nonsense('a')
          toUpper()                                -> NOT_FOLDED toUpper()
          1.5                                      -> NOT_FOLDED 1.5
          """)
  void whatOnlyTheDeploymentKnows(String expression, String expected) {
    Unknown why = Reasons.of(Sample.of(DECLARATIONS, expression).value()).orElseThrow();
    assertThat(why.kind() + " " + why.subject()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          concat('pid-', parameters('p'), '-x')    -> pid-{parameters('p')}-x
          concat('a', 1, true(), 'b')              -> a1Trueb
          concat('a', null())                      -> a{null()}
          concat()                                 -> NOT_FOLDED concat()
          concat(parameters('p'), reference('a'))  -> PARAMETER p
          concat(createArray('a'), variables('list')) -> "[a, x, A, z]"
          concat(createArray('a'), parameters('p')) -> PARAMETER p
          concat(createArray('a'), 'b')            -> "NOT_FOLDED concat(createArray('a'), 'b')"
          format('{0}-{1}', 'a', parameters('p'))  -> a-{parameters('p')}
          format('{{{0}}}', 'a')                   -> {a}
          format('{{name}}')                       -> {name}
          format('{1}{0}{1}', 'a', 2)              -> 2a2
          format('{0:D2}', 'a')                    -> a
          format('a{0:D2}', 7)                     -> a{format(...)}
          format('{0,5}', 'a')                     -> {format(...)}
          format('{1}', 'a')                       -> "NOT_FOLDED format('{1}', 'a')"
          format('}', 'a')                         -> "NOT_FOLDED format('}', 'a')"
          format('{0', 'a')                        -> "NOT_FOLDED format('{0', 'a')"
          format('{x}', 'a')                       -> "NOT_FOLDED format('{x}', 'a')"
          format(variables('partly'), 'a')         -> ab{parameters('p')}
          format(parameters('p'), 'a')             -> PARAMETER p
          toLower('ABC')                           -> abc
          toUpper(variables('partly'))             -> AB{parameters('p')}YZ
          toLower(parameters('p'))                 -> PARAMETER p
          toLower(string(true()))                  -> true
          string(5)                                -> 5
          string('x')                              -> x
          string(variables('list'))                -> {variables('list')}
          trim('  a b  ')                          -> a b
          trim(variables('partly'))                -> ab{parameters('p')}yz
          trim(variables('spaced'))                -> a {parameters('p')} z
          trim(concat('a ', parameters('p')))      -> a{parameters('p')}
          trim(concat(' ', parameters('p'), ' '))  -> {parameters('p')}
          padLeft('7', 3, '0')                     -> 007
          padLeft(7, 3, '0')                       -> 007
          padLeft('abc', 2)                        -> abc
          padLeft(variables('partly'), 4)          -> ab{parameters('p')}yz
          padLeft(variables('partly'), 5)          -> {padLeft(...)}ab{parameters('p')}yz
          padLeft('a', parameters('p'))            -> PARAMETER p
          """)
  void texts(String expression, String expected) {
    check(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          take('abc', 2)                           -> ab
          take('abc', 9)                           -> abc
          take('abc', 0)                           -> ""
          take(variables('partly'), 2)             -> ab
          take(variables('partly'), 3)             -> ab{take(...)}
          take(variables('list'), 2)               -> "[x, A]"
          take(parameters('p'), 2)                 -> PARAMETER p
          take(parameters('d'), 2)                 -> de if [d]
          take('abc', parameters('p'))             -> PARAMETER p
          skip('abc', 1)                           -> bc
          skip('abc', -1)                          -> abc
          skip('abc', 9)                           -> ""
          skip(variables('partly'), 1)             -> b{parameters('p')}yz
          skip(variables('partly'), 2)             -> {parameters('p')}yz
          skip(variables('partly'), 3)             -> {skip(...)}z
          skip(variables('partly'), 9)             -> {skip(...)}
          skip(variables('list'), 2)               -> [z]
          substring('abcd', 1, 2)                  -> bc
          substring('abcd', 1)                     -> bcd
          substring('abcd', 1, 4)                  -> "NOT_FOLDED substring('abcd', 1, 4)"
          substring(variables('partly'), 0, 2)     -> ab
          substring(variables('partly'), 1, 2)     -> b{substring(...)}
          first('abc')                             -> a
          first(variables('partly'))               -> a
          first(variables('list'))                 -> x
          first(createArray())                     -> NOT_FOLDED first(createArray())
          last('abc')                              -> c
          last(variables('partly'))                -> z
          last(concat('a', parameters('p')))       -> {last(...)}
          last(variables('list'))                  -> z
          split('a-b-c', '-')[1]                   -> b
          split('a-b,c', createArray('-', ','))    -> "[a, b, c]"
          split('a--b', '-')                       -> "[a, , b]"
          split(variables('partly'), '-')          -> PARAMETER p
          join(createArray('a', 'b'), '-')         -> a-b
          join(createArray('a', parameters('p')), '-') -> a-{parameters('p')}
          join(parameters('p'), '-')               -> PARAMETER p
          """)
  void parts(String expression, String expected) {
    check(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          replace('a-b-c', '-', '')                -> abc
          replace('a-b', '-', parameters('p'))     -> a{parameters('p')}b
          replace('abc', 'x', 'y')                 -> abc
          replace('abc', '', 'y')                  -> "NOT_FOLDED replace('abc', '', 'y')"
          replace(parameters('p'), 'a', 'b')       -> PARAMETER p
          replace('abc', parameters('p'), 'b')     -> PARAMETER p
          # No occurrence of one character can reach into a gap.
          replace(variables('partly'), 'b', '-')   -> a-{parameters('p')}yz
          replace(variables('partly'), 'y', '-')   -> ab{parameters('p')}-z
          # The gap may begin with c: then b goes, too.
          replace(variables('partly'), 'bc', '-')  -> a{parameters('p')}yz
          # The gap may end with x: then yz may go, too.
          replace(variables('partly'), 'xy', '-')  -> ab{parameters('p')}
          replace(variables('partly'), 'by', '-')  -> a{parameters('p')}
          replace(concat('aa', parameters('p')), 'aa', 'b') -> b{parameters('p')}
          """)
  void replace(String expression, String expected) {
    check(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          length('abc')                            -> 3
          length(variables('partly'))              -> PARAMETER p
          length(variables('list'))                -> 3
          length(variables('object'))              -> 4
          length(variables('looped'))              -> COPY_LOOP copy
          empty('')                                -> true
          empty(variables('partly'))               -> false
          empty(parameters('p'))                   -> PARAMETER p
          empty(parameters('d'))                   -> false if [d]
          empty(null())                            -> true
          empty(createArray())                     -> true
          empty(createObject())                    -> true
          contains('abc', 'b')                     -> true
          contains('abc', 'B')                     -> false
          contains(variables('partly'), 'yz')      -> true
          contains(variables('partly'), 'c')       -> PARAMETER p
          contains(variables('list'), 'A')         -> true
          contains(variables('list'), 'a')         -> false
          contains(variables('list'), parameters('p')) -> PARAMETER p
          contains(variables('object'), 'ID')      -> true
          contains(variables('looped'), 'y')       -> COPY_LOOP copy
          startsWith('abc', 'AB')                  -> true
          startsWith('abc', 'abcd')                -> false
          startsWith(variables('partly'), 'ab')    -> true
          startsWith(variables('partly'), 'b')     -> false
          startsWith(variables('partly'), 'abc')   -> PARAMETER p
          startsWith('a', variables('partly'))     -> false
          endsWith('abc', 'BC')                    -> true
          endsWith(variables('partly'), 'YZ')      -> true
          endsWith(variables('partly'), 'a')       -> false
          indexOf('abcb', 'B')                     -> 1
          indexOf('abc', 'x')                      -> -1
          indexOf(variables('partly'), 'b')        -> 1
          indexOf(variables('partly'), 'y')        -> PARAMETER p
          lastIndexOf('abcb', 'B')                 -> 3
          lastIndexOf(variables('partly'), 'y')    -> PARAMETER p
          """)
  void looks(String expression, String expected) {
    check(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          if(true(), 'a', 'b')                     -> a
          if(false(), 'a', 'b')                    -> b
          if(parameters('yes'), 'a', 'b')          -> a if [yes]
          if(parameters('p'), 'pid-a', 'pid-b')    -> pid-{if(...)}
          if(parameters('p'), 'a', 'a')            -> a
          if(parameters('p'), 'ab', 'abc')         -> ab{if(...)}
          if(parameters('p'), 'a', parameters('d')) -> {if(...)} if [d]
          if(parameters('p'), 1, 1)                -> 1
          if(parameters('p'), 1, 2)                -> PARAMETER p
          if(parameters('p'), 'a', resourceGroup()) -> PARAMETER p
          if(true(), 'a', substring('', 5))        -> a
          if('x', 'a', 'b')                        -> {if(...)}
          and(true(), parameters('yes'))           -> true if [yes]
          and(false(), parameters('p'))            -> false
          and(parameters('p'), not(parameters('yes'))) -> false if [yes]
          and(not(parameters('yes')), false())     -> false
          and(true(), parameters('p'))             -> PARAMETER p
          or(parameters('p'), true())              -> true
          or(parameters('p'), false())             -> PARAMETER p
          or(false(), false())                     -> false
          not(parameters('p'))                     -> PARAMETER p
          bool('True')                             -> true
          bool(0)                                  -> false
          bool('x')                                -> NOT_FOLDED bool('x')
          coalesce(null(), variables('object').none, 'a') -> a
          coalesce(parameters('p'), 'a')           -> PARAMETER p
          coalesce(null())                         -> null
          equals('a', 'a')                         -> true
          equals('a', 'A')                         -> false
          equals(1, 1)                             -> true
          equals(true(), false())                  -> false
          equals(null(), 'a')                      -> false
          equals(null(), parameters('p'))          -> PARAMETER p
          equals(1, '1')                           -> "NOT_FOLDED equals(1, '1')"
          equals(variables('partly'), 'ab')        -> false
          equals(variables('partly'), 'abyz')      -> PARAMETER p
          equals(variables('partly'), 'acyz')      -> false
          equals(variables('partly'), 'abya')      -> false
          equals(variables('partly'), variables('partly')) -> PARAMETER p
          equals(createArray('a'), createArray('a', 'b')) -> false
          equals(createArray('a'), createArray('a')) -> true
          less(1, 2)                               -> true
          lessOrEquals(2, 2)                       -> true
          greater(1, 2)                            -> false
          greaterOrEquals(1, parameters('p'))      -> PARAMETER p
          """)
  void logic(String expression, String expected) {
    check(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          add(1, 2)                                -> 3
          sub(1, 2)                                -> -1
          mul(3, -2)                               -> -6
          div(7, 2)                                -> 3
          div(7, 0)                                -> "NOT_FOLDED div(7, 0)"
          mod(7, 3)                                -> 1
          add(9223372036854775807, 1)              -> "NOT_FOLDED add(9223372036854775807, 1)"
          add(1, parameters('p'))                  -> PARAMETER p
          min(3, 1, 2)                             -> 1
          max(createArray(1, 2))                   -> 2
          max(createArray(1, parameters('p')))     -> PARAMETER p
          int('42')                                -> 42
          int('x')                                 -> NOT_FOLDED int('x')
          """)
  void numbers(String expression, String expected) {
    check(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          createArray(1, 'a')                      -> "[1, a]"
          createObject('a', 1, 'b', parameters('p')) -> "{a: 1, b: PARAMETER p}"
          createObject('a', 1).A                   -> 1
          createObject(parameters('p'), 1)         -> PARAMETER p
          createObject('a')                        -> NOT_FOLDED createObject('a')
          array('a')                               -> [a]
          union(createArray(1, 2), createArray(2, 3)) -> "[1, 2, 3]"
          union(createArray('a'), createArray(parameters('p'))) -> PARAMETER p
          union(createObject('a', 1), createObject('A', 2, 'b', 3)).a -> 2
          union(variables('object'), createObject('nested', createObject('x', 1))).nested -> "{deep: PARAMETER p, x: 1}"
          union(variables('object'), createObject('x', parameters('d'))).id -> 1
          union(variables('object'), createObject('x', parameters('d'))).x -> default if [d]
          union(variables('object'), parameters('p')).id -> PARAMETER p
          union(variables('looped'), createObject()) -> COPY_LOOP copy
          json('[1, null, true]')                  -> "[1, null, true]"
          json('x')                                -> NOT_FOLDED json('x')
          json('')                                 -> NOT_FOLDED json('')
          json(parameters('p'))                    -> PARAMETER p
          json(concat('[', parameters('p'), ']'))  -> PARAMETER p
          json('1')                                -> 1
          json('[''[x]'']')                        -> NOT_FOLDED json('[''[x]'']')
          """)
  void arraysAndObjects(String expression, String expected) {
    check(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          base64('one, two')                       -> b25lLCB0d28=
          base64ToString('b25lLCB0d28=')           -> one, two
          base64ToString('?')                      -> NOT_FOLDED base64ToString('?')
          base64ToJson('WzFd')                     -> [1]
          base64(parameters('p'))                  -> PARAMETER p
          uriComponent('http://a/ü')               -> http%3A%2F%2Fa%2F%C3%BC
          uriComponent(concat('/', parameters('p'))) -> %2F{parameters('p')}
          uriComponentToString('a%2F%C3%BCb')      -> a/üb
          uriComponentToString('100%')             -> 100%
          tenantResourceId('A.B/c', 'd')           -> /providers/A.B/c/d
          tenantResourceId('a/b/c', 'd', parameters('p')) -> /providers/a/b/d/c/{parameters('p')}
          uri('http://a.org/b', 'c.sh')            -> http://a.org/c.sh
          uri('http://a.org/b/', 'c.sh')           -> http://a.org/b/c.sh
          uri('http://a.org/b/', '/c.sh')          -> http://a.org/b/c.sh
          uri('http://a.org', 'c.sh')              -> http://a.org/c.sh
          uri('http://a.org/b', 'https://c/d')     -> https://c/d
          uri(parameters('p'), 'nested/c.json')    -> {parameters('p')}nested/c.json
          uri(deployment().x.uri, 'c.json')        -> {deployment()}c.json
          uri(concat('http://a/b/c', parameters('p')), 'd') -> http://a/b/{parameters('p')}d
          uri(concat('http://a', parameters('p')), 'd') -> http://a{parameters('p')}d
          uri(concat(parameters('p'), '/b'), 'c')  -> {parameters('p')}/c
          uri('http://a/b/', parameters('p'))      -> PARAMETER p
          uri('http://a/b/', concat('c/', parameters('p'))) -> http://a/b/c/{parameters('p')}
          uri('http://a/b/', '../c')               -> "NOT_FOLDED uri('http://a/b/', '../c')"
          uri('a', 'b')                            -> "NOT_FOLDED uri('a', 'b')"
          uniqueString('test')                     -> rbgf3xv4ufgzg
          uniqueString('tyeth')                    -> zcztcwvu6iyg6
          uniqueString('foo', 'bar', 'baz')        -> xzi4ioaxtmth4
          uniqueString('hello', 'world')           -> a7wkljktk6wne
          uniqueString(resourceGroup().id)         -> {uniqueString(...)}
          uniqueString(variables('partly'))        -> {uniqueString(...)}
          guid('a', 'b')                           -> 2d796349-8c7e-55ec-9624-54ece82ed031
          guid('a', parameters('p'))               -> {guid(...)}
          """)
  void encodingsAndHashes(String expression, String expected) {
    check(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          concat('a', newGuid())                   -> a{newGuid()}
          concat('a', uniqueString('b', deployment().name)) -> a{uniqueString(...)}
          concat('a', toUpper(uniqueString(deployment().name))) -> a{uniqueString(...)}
          concat('a', take(guid(deployment().name), 40)) -> a{guid(...)}
          concat('a', take(guid(deployment().name), 4)) -> a{take(...)}
          concat('a', base64(deployment().name))   -> a{base64(...)}
          concat('a', deployment().name)           -> a{deployment().name}
          concat('a', split(deployment().name, '-')[0]) -> a{split(...)}
          concat('a', reference('b').outputs.c.value) -> a{reference(...)}
          concat('a', ns.missing('b'))             -> a{ns.missing(...)}
          concat('a', parameters('p').b)           -> a{parameters('p')}
          concat('a', variables('list')[7])        -> a{variables('list')[7]}
          """)
  void callsAreShown(String expression, String expected) {
    check(expression, expected);
  }
}
