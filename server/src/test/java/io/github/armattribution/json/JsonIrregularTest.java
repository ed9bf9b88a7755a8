package io.github.armattribution.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.json.JsonProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Templates as they are found: pasted together, with tabs here and blanks there. One bracket, comma
 * or quote lost or too many costs no neighbor, however some other place is indented.
 */
class JsonIrregularTest {

  /** Members of a parameter that are no deeper than it, a closer too far left, and one too deep. */
  private static final String PASTED =
      """
      {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "parameters": {
            "site": {
              "type": "string",
              "metadata": {
              "description": "Where to put it"
              }
            },
            "tier": {
              "type": "string",
            "allowedValues": [ "small", "large" ],
              "metadata": {
                "description": "How big"
          }
            },
            "zone": { "type": "int", "defaultValue": 1 }
          },
          "variables": {
        "prefix": "shop",
            "sizes": {
              "small": "B1",
              "large": "P1"
                }
          },
          "resources": [
              {
                  "type": "Microsoft.Web/sites",
                  "name": "front",
                  "properties": {
                    "siteConfig": { "appSettings": [ { "name": "A", "value": "" } ] }
                  }
              },
            {
              "type": "Microsoft.Resources/deployments",
              "name": "pid-2f0c6a51-6a3e-4d0b-9c59-0a0f6c8f7c11",
              "properties": {
                "mode": "Incremental",
                "template": { "resources": [] }
              }
            }
          ],
          "outputs": {
            "url": { "type": "string", "value": "[variables('prefix')]" }
          }
        }
      """;

  /** Commas behind every last member, and brackets that share lines. */
  private static final String TRAILING_COMMAS =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "parameters": {
          "owner": {
            "type": "string",
            "metadata": {
            }
          },
          "trackingId": {
            "type": "string",
          },
        },
        "resources": [{
            "type": "Microsoft.Storage/storageAccounts",
            "name": "logs",
            "properties": {
              "networkAcls": { "ipRules": [{
                  "value": "10.1.0.0/24",
              }, {
                  "value": "10.2.0.0/24",
              }]},
            },
        }, {
            "name": "[concat('pid-', parameters('trackingId'))]",
            "type": "Microsoft.Resources/deployments",
            "properties": { "mode": "Incremental", },
        }],
        "outputs": {
        },
      }
      """;

  /** Braces on lines of their own, tabs, and CRLF. */
  private static final String BRACES_BELOW =
      """
      {
      \t"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      \t"parameters":
      \t{
      \t\t"owner":
      \t\t{
      \t\t\t"type": "string"
      \t\t},
              "site":
              {
                  "type": "string"
              }
      \t},
      \t"resources":
      \t[
      \t\t{
      \t\t\t"type": "Microsoft.Web/sites",
      \t\t\t"name": "front",
      \t\t\t"tags":
      \t\t\t{
      \t\t\t\t"owner": "[parameters('owner')]"
      \t\t\t}
      \t\t},
      \t\t{
      \t\t\t"type": "Microsoft.Resources/deployments",
      \t\t\t"name": "pid-2f0c6a51-6a3e-4d0b-9c59-0a0f6c8f7c11",
      \t\t\t"properties":
      \t\t\t{
      \t\t\t\t"mode": "Incremental"
      \t\t\t}
      \t\t}
      \t]
      }
      """
          .replace("\n", "\r\n");

  static final List<String> TEMPLATES = List.of(PASTED, TRAILING_COMMAS, BRACES_BELOW);

  @ParameterizedTest
  @FieldSource("TEMPLATES")
  void isValid(String text) {
    assertThat(Damage.errors(text)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("TEMPLATES")
  void everyLostCharacter(String text) {
    assertThat(slipsThatCostMore(text, "")).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("TEMPLATES")
  void everyDoubledCharacter(String text) {
    assertThat(slipsThatCostMore(text, "twice")).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("TEMPLATES")
  void everyCutKeepsWhatIsBeforeIt(String text) {
    for (int cut = text.indexOf("\"$schema\""); cut < text.length(); cut++) {
      int end = cut;
      List<String> whole = itemsBefore(text, end);
      assertThat(items(text.substring(0, end))).as("%s", end).containsAll(whole);
    }
  }

  @Test
  void severalLostBraces() {
    String text =
        PASTED
            .replace("\"large\": \"P1\"\n          }", "\"large\": \"P1\"\n")
            .replace("How big\"\n    }", "How big\"\n");
    assertThat(Damage.errors(text)).containsExactly(Code.MISSING_CLOSER, Code.MISSING_CLOSER);
    assertThat(items(text)).isEqualTo(items(PASTED));
  }

  static Stream<Arguments> doubledQuotes() {
    return Stream.of(
        Arguments.of("{\"a\"\": \"x\", \"b\": 1}", "x"),
        Arguments.of("{\"\"a\": \"x\", \"b\": 1}", "x"),
        Arguments.of("{\"a\": \"\"x\", \"b\": 1}", "x"),
        Arguments.of("{\"a\": \"\"  x y\", \"b\": 1}", "  x y"),
        Arguments.of("{\"a\": \"\"[f('x', 'y')]\", \"b\": 1}", "[f('x', 'y')]"),
        Arguments.of("{\"a\": \"\"https://x\", \"b\": 1}", "https://x"),
        Arguments.of("{\"a\": \"x\"\", \"b\": 1}", "x"),
        Arguments.of("{\"a\": \"x\"\"\n, \"b\": 1}", "x"),
        Arguments.of("{\"a\": \"\"\", \"b\": 1}", ""));
  }

  @ParameterizedTest
  @MethodSource("doubledQuotes")
  void aDoubledQuote(String text, String value) {
    JsonObject root = JsonDocument.parse(text).rootObject().orElseThrow();
    assertThat(Damage.errors(text)).containsExactly(Code.UNEXPECTED_QUOTE);
    assertThat(root.string("a").orElseThrow().value()).isEqualTo(value);
    assertThat(root.get("b")).isPresent();
  }

  static Stream<Arguments> wrongSigns() {
    return Stream.of(
        Arguments.of("{ \"a\" = 1 }", Code.COLON_EXPECTED, "="),
        Arguments.of("{ \"a\" => 1 }", Code.COLON_EXPECTED, "=>"),
        Arguments.of("{ \"a\": 1,, }", Code.UNEXPECTED_COMMA, ","),
        Arguments.of("{ \"b\": { \"c\": 2 ], \"a\": 1 }", Code.WRONG_CLOSER, "]"),
        Arguments.of("{ \"b\": [ 2, 3 }, \"a\": 1 }", Code.WRONG_CLOSER, "}"),
        Arguments.of("{ \"b\": [[ 2, 3 ], \"a\": 1 }", Code.INVALID_CHARACTER, "["));
  }

  @ParameterizedTest
  @MethodSource("wrongSigns")
  void aWrongSignIsToldOfOnce(String text, Code code, String sign) {
    JsonDocument document = JsonDocument.parse(text);
    JsonObject root = document.rootObject().orElseThrow();
    assertThat(root.get("a")).hasValueSatisfying(a -> assertThat(a).hasToString("1"));
    assertThat(Damage.errors(text)).containsExactly(code);
    assertThat(document.problems().get(0).span().in(text)).isEqualTo(sign);
  }

  /** Deletes or doubles characters, one at a time, and describes where a neighbor is lost. */
  private static List<String> slipsThatCostMore(String text, String mode) {
    JsonDocument intact = JsonDocument.parse(text);
    List<String> costly = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if ("\"{}[]:,".indexOf(c) < 0 || Damage.isInString(intact, at)) {
        continue;
      }
      String doubled = mode.isEmpty() ? "" : String.valueOf(c).repeat(2);
      String broken = text.substring(0, at) + doubled + text.substring(at + 1);
      List<String> lost = itemsBeside(text, at);
      items(broken).forEach(lost::remove);
      // Without its comma the last member is as good as before.
      boolean isTrailingComma = c == ',' && mode.isEmpty() && Damage.errors(broken).isEmpty();
      if (!lost.isEmpty() || (Damage.errors(broken).size() != 1 && !isTrailingComma)) {
        String before = text.substring(Math.max(0, at - 30), at);
        String after = text.substring(at + 1, Math.min(text.length(), at + 20));
        costly.add(before + ">" + c + "<" + after + " " + Damage.errors(broken) + " " + lost);
      }
    }
    return costly;
  }

  /** Resources count as soon as they are complete. */
  private static List<String> itemsBefore(String text, int cut) {
    List<String> items = new ArrayList<>();
    JsonDocument.parse(text)
        .rootObject()
        .flatMap(root -> root.array("resources"))
        .ifPresent(
            resources -> {
              for (JsonNode element : resources.elements()) {
                if (element.span().end() <= cut && element instanceof JsonObject resource) {
                  items.add("resources " + resource.string("name").orElseThrow().value());
                }
              }
            });
    return items;
  }

  private static List<String> items(String text) {
    return itemsBeside(text, -100);
  }

  /** The sections and what is in them, by name, without those that {@code offset} is in or at. */
  private static List<String> itemsBeside(String text, int offset) {
    List<String> items = new ArrayList<>();
    for (JsonProperty section : JsonDocument.parse(text).rootObject().orElseThrow().properties()) {
      add(items, section.name(), section.key(), offset);
      JsonNode value = section.value().orElse(section.key());
      if (value instanceof JsonObject object) {
        object
            .properties()
            .forEach(item -> add(items, section.name() + " " + item.name(), item.key(), offset));
      } else if (value instanceof JsonArray array) {
        for (JsonNode element : array.elements()) {
          if (element instanceof JsonObject item && item.string("name").isPresent()) {
            String name = item.string("name").get().value();
            add(items, section.name() + " " + name, element, offset);
          }
        }
      }
    }
    return items;
  }

  private static void add(List<String> items, String name, JsonNode node, int offset) {
    if (offset < node.span().start() - 1 || offset > node.span().end()) {
      items.add(name);
    }
  }
}
