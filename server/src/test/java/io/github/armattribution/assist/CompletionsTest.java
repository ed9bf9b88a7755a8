package io.github.armattribution.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.template.TrackingIdInUse;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered at a cursor, {@code |}, and what the text is after it was taken. */
class CompletionsTest {

  private static final UUID NEW = UUID.fromString("7a1c9e52-3b64-4d8f-90a7-5e2d6c8b1f43");
  private static final String OWN = "pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13";
  private static final String OTHER = "pid-0f8e6d4c-2b1a-4c3d-9e5f-7a6b8c9d0e1f";
  private static final Surroundings MAIN = new Surroundings(true, false, List.of(inUse(OTHER)));

  /** A deployment as it is inserted. */
  private static final String PID =
      "\\{?\\s*\"type\": \"Microsoft.Resources/deployments\",\\s*\"apiVersion\": \"2025-04-01\","
          + "\\s*\"name\": \"pid-7a1c9e52-3b64-4d8f-90a7-5e2d6c8b1f43\",\\s*\"properties\": \\{"
          + "\\s*\"mode\": \"Incremental\",\\s*\"template\": \\{\\s*\"\\$schema\": \"[^\"]*\","
          + "\\s*\"contentVersion\": \"1.0.0.0\",\\s*\"resources\": \\[\\]\\s*\\}\\s*\\}\\s*\\}";

  private static String template(String kind, String resources) {
    return """
    {
      "$schema": "https://schema.management.azure.com/schemas/2019-04-01/%sdeploymentTemplate.json#",
      "contentVersion": "1.0.0.0",
      "resources": %s,
      "outputs": {}
    }
    """
        .formatted(kind, resources);
  }

  private static List<Completion> at(String marked, Surroundings surroundings, Settings settings) {
    String text = marked.replace("|", "");
    int cursor = marked.indexOf('|');
    Attribution attribution =
        Attribution.of(ArmTemplate.of(JsonDocument.parse(text)).orElseThrow(), surroundings);
    List<Completion> found =
        new Completions(attribution, surroundings, settings, () -> NEW).at(cursor);
    for (Completion each : found) {
      String replaced = each.edit().span().in(text);
      assertThat(each.edit().span().touches(cursor)).isTrue();
      assertThat(replaced).doesNotContain("\n");
      // Editors filter by what is typed from the beginning of the range on.
      assertThat(each.filter().startsWith("\"")).isEqualTo(replaced.startsWith("\""));
    }
    return found;
  }

  private static List<String> names(String marked, Surroundings surroundings, Settings settings) {
    return at(marked, surroundings, settings).stream().map(Completion::name).toList();
  }

  private static String taken(String marked, Completion completion) {
    List<TextEdit> edits = new ArrayList<>(completion.before());
    edits.add(completion.edit());
    return TextEdit.apply(marked.replace("|", ""), edits);
  }

  /** The text after the new GUID was taken. */
  private static String taken(String marked) {
    List<Completion> offered = at(marked, MAIN, Settings.DEFAULT);
    return taken(marked, offered.get(offered.size() - 1));
  }

  /**
   * Resources before and after, {@code ~} for a line break, {@code A} and {@code B} for other
   * resources, {@code PID} for the one that is inserted.
   */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          [|] -> [~    PID~  ]
          [ | ] -> [~    PID~  ]
          [~    |~  ] -> [~    PID~  ]
          [~|~  ] -> [~    PID~  ]
          [~  |  ] -> [~    PID~  ]
          [|~  ] -> [~    PID~  ]
          [ "|" ] -> [~    PID~  ]
          [~    "|"~  ] -> [~    PID~  ]
          [~    "trac|~  ] -> [~    PID~  ]
          [~    trac|~  ] -> [~    PID~  ]
          [~    A,~    |~  ] -> [~    A,~    PID~  ]
          [~    A~    |~  ] -> [~    A,~    PID~  ]
          [~    A // mine~    |~  ] -> [~    A, // mine~    PID~  ]
          [~    A, // mine~    |~  ] -> [~    A, // mine~    PID~  ]
          [~    A, |~  ] -> [~    A,~    PID~  ]
          [~    A |~  ] -> [~    A,~    PID~  ]
          [~    A,~    "|"~  ] -> [~    A,~    PID~  ]
          [~    A~    "pid|"~  ] -> [~    A,~    PID~  ]
          [~    |~    A~  ] -> [~    PID,~    A~  ]
          [~    |A~  ] -> [~    PID,~    A~  ]
          [|~    A~  ] -> [~    PID,~    A~  ]
          [~    "|"~    A~  ] -> [~    PID,~    A~  ]
          [~    A,~    |,~    B~  ] -> [~    A,~    PID,~    B~  ]
          [~    A,~    |~    B~  ] -> [~    A,~    PID,~    B~  ]
          [~    A~    |~    B~  ] -> [~    A,~    PID,~    B~  ]
          [~    {|}~  ] -> [~    PID~  ]
          [~    { | }~  ] -> [~    PID~  ]
          [~    {~      |~    }~  ] -> [~    PID~  ]
          [~    {~      "|"~    },~    A~  ] -> [~    PID,~    A~  ]
          [~    {~      "ty|~    }~  ] -> [~    PID~  ]
          [~    {~      ty|~    }~  ] -> [~    PID~  ]
          [~    A,~    {|}~  ] -> [~    A,~    PID~  ]
          [~    {|~  ] -> [~    PID~  ]
          [~    {~      "|"~  ] -> [~    PID~  ]
          {|} -> {~    "customerUsageAttribution": PID~  }
          {~    |~  } -> {~    "customerUsageAttribution": PID~  }
          {~    "|"~  } -> {~    "customerUsageAttribution": PID~  }
          {~    "a": A,~    "tr|~  } -> {~    "a": A,~    "customerUsageAttribution": PID~  }
          {~    "a": A~    |~  } -> {~    "a": A,~    "customerUsageAttribution": PID~  }
          {~    |~    "customerUsageAttribution": A~  } -> {~    "customerUsageAttribution2": PID,~    "customerUsageAttribution": A~  }
          {~    "a": {|}~  } -> {~    "a": PID~  }
          """)
  void aDeploymentFitsIn(String before, String after) {
    String text = taken(template("", laidOut(before)));
    assertThat(text.replaceAll(PID, "PID")).isEqualTo(template("", laidOut(after)));
    assertThat(JsonDocument.parse(text.replace("// mine", "")).problems()).isEmpty();
    assertIndented(text);
  }

  private static String laidOut(String resources) {
    return resources
        .replace("~", "\n")
        .replaceAll("\\bA\\b", "{ \"type\": \"a\" }")
        .replaceAll("\\bB\\b", "{ \"type\": \"b\" }");
  }

  private static void assertIndented(String text) {
    int depth = 0;
    for (String line : text.lines().toList()) {
      String content = line.strip();
      int closers = content.startsWith("}") || content.startsWith("]") ? 1 : 0;
      assertThat(line).isEqualTo("  ".repeat(depth - closers) + content);
      depth += (int) content.chars().filter(c -> c == '{' || c == '[').count();
      depth -= (int) content.chars().filter(c -> c == '}' || c == ']').count();
    }
  }

  @Test
  void theStyleOfTheTextIsKept() {
    String hugging =
        "{\r\n\t\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
            + "\r\n\t\"resources\": [{\r\n\t\t\"type\": \"a\"\r\n\t}, |]\r\n}\r\n";
    assertThat(taken(hugging))
        .contains("\r\n\t}, {\r\n\t\t\"type\": \"Microsoft.Resources/deployments\",\r\n\t\t\"api")
        .endsWith("\r\n\t\t\t}\r\n\t\t}\r\n\t}]\r\n}\r\n");
    String line =
        "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\"resources\":[%s]}";
    assertThat(taken(line.formatted("{\"type\":\"a\"}|")))
        .contains(":[{\"type\":\"a\"},{\"type\":\"Microsoft.Resources/deployments\",\"api")
        .doesNotContain(" ", "\n");
    assertThat(taken(line.formatted("|{\"type\":\"a\"}"))).endsWith("[]}}},{\"type\":\"a\"}]}");
  }

  @Test
  void aTemplateAboveResourceGroupsGetsALocation() {
    assertThat(taken(template("subscription", "[|]")))
        .contains("\"location\": \"[deployment().location]\"", "2018-05-01/subscriptionDep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ { \"type\": \"a\", | } ]",
        "[ { \"type\": \"|\" } ]",
        "[ { \"type\": | } ]",
        "[ // here |\n ]",
        "[ /* here | */ ]",
        "[ { \"resources\": [ | ] } ]",
        "{ \"a\": | }",
        "{ \"a\": \"|\" }",
        "[ { \"type\": \"Microsoft.Resources/deployments\", \"name\": \"a\", \"properties\":"
            + " { \"template\": { \"resources\": [ | ] } } } ]",
        "|[]",
        "[]|",
        "\"|\"",
      })
  void whereNothingIsOffered(String resources) {
    assertThat(at(template("", resources), MAIN, Settings.DEFAULT)).isEmpty();
  }

  /** What is typed where a text breaks off belongs to the resource that is under way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ { \"type\": \"a\",\n|",
        "[ { \"sku\": { \"name\":|",
        "[ { \"sku\": { \"name\": \"b\" }|",
        "[ { \"sku\": { \"name\": \"b\" },\n|",
        "{ \"a\": { \"sku\": {}, |",
      })
  void nothingIsOfferedInAResourceWithoutItsEnd(String resources) {
    String whole = template("", resources);
    String brokenOff = whole.substring(0, whole.indexOf('|') + 1);
    assertThat(at(brokenOff, MAIN, Settings.DEFAULT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          "|" -> "pid-7a1c9e52-3b64-4d8f-90a7-5e2d6c8b1f43"
          "pid-|" -> "pid-7a1c9e52-3b64-4d8f-90a7-5e2d6c8b1f43"
          "pid-your|-guid" -> "pid-7a1c9e52-3b64-4d8f-90a7-5e2d6c8b1f43"
          "|pid-" -> "pid-7a1c9e52-3b64-4d8f-90a7-5e2d6c8b1f43"
          """)
  void aNameIsReplacedAsAWhole(String before, String after) {
    String text = named("{ \"resources\": [] }");
    assertThat(taken(text.replace("NAME", before))).isEqualTo(text.replace("NAME", after));
  }

  private static String named(String nested) {
    return template(
        "",
        """
        [
            {
              "type": "Microsoft.Resources/deployments",
              "name": NAME,
              "properties": { "mode": "Incremental", "template": %s }
            }
          ]"""
            .formatted(nested));
  }

  @Test
  void aNameThatIsNotClosedGetsItsEnd() {
    String text = named("{}").replace("NAME,", "\"pid-|");
    assertThat(taken(text)).contains("\"name\": \"pid-" + NEW + "\"\n      \"properties\"");
  }

  @Test
  void otherNamesAreNotTouched() {
    String work = "{ \"resources\": [ { \"type\": \"a\" } ] }";
    for (String text :
        new String[] {
          named(work).replace("NAME", "\"|\""),
          named("{}").replace("NAME", "\"[concat('|')]\""),
          named("{}").replace("NAME", "|\"a\""),
          named("{}").replace("Microsoft.Resources/deployments", "a").replace("NAME", "\"|\""),
        }) {
      assertThat(at(text, MAIN, Settings.DEFAULT)).as(text).isEmpty();
    }
  }

  @Test
  void knownIdsComeFirst() {
    Settings own = new Settings(Map.of(), List.of(), Optional.of(OWN));
    assertThat(names(template("", "[|]"), MAIN, own)).containsExactly(OWN, OTHER, "pid-" + NEW);
    assertThat(names(named("{}").replace("NAME", "\"|\""), MAIN, own))
        .containsExactly(OWN, OTHER, "pid-" + NEW);
    // What is here already is offered nowhere, nor is one ID twice.
    String here = named("{ \"resources\": [] }").replace("NAME", '"' + OWN + '"');
    Surroundings same = new Surroundings(true, false, List.of(inUse(OTHER), inUse(OWN)));
    assertThat(names(here.replaceFirst("\\[", "[|"), same, own))
        .containsExactly(OTHER, "pid-" + NEW);
    assertThat(names(template("", "[|]"), same, own)).containsExactly(OWN, OTHER, "pid-" + NEW);
  }

  @Test
  void onlyAPartOfAnotherTemplateIsLeftAlone() {
    Surroundings part =
        new Surroundings("", false, false, false, List.of("mainTemplate.json"), List.of());
    assertThat(at(template("", "[|]"), part, Settings.DEFAULT)).isEmpty();
    assertThat(at(template("", "[|]"), Surroundings.NONE, Settings.DEFAULT)).hasSize(1);
  }

  private static TrackingIdInUse inUse(String id) {
    return new TrackingIdInUse(id, "store/azuredeploy.json");
  }
}
