package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which code actions a client gets, and in what form. */
class CodeActionTest {

  private static final String MAIN = "file:///project/azuredeploy.json";

  /** The name stands in line 5; it has a hint, for what follows the GUID. */
  private static final String TRACKED =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "resources": [{
          "type": "Microsoft.Resources/deployments",
          "apiVersion": "2025-04-01",
          "name": "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378-west",
          "properties": {"mode": "Incremental", "template": {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": []}}
        }]
      }
      """;

  private static final String ON_NAME = "5:20-5:20";
  private static final String ON_TAIL = "5:55-5:55";

  private static final String LITERALS =
      "{textDocument: {codeAction: {codeActionLiteralSupport: {}, dataSupport: true,"
          + " resolveSupport: {properties: ['edit']}}}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                         | quickfix refactor.rewrite refactor.extract",
        "['']                       | quickfix refactor.rewrite refactor.extract",
        "['quickfix']               | quickfix",
        "['refactor']               | refactor.rewrite refactor.extract",
        "['refactor.extract']       | refactor.extract",
        "['quickfix', 'refactor.rewrite'] | quickfix refactor.rewrite",
        "['refactor.extract.variable', 'ref', 'source'] | ''"
      })
  void aKindStandsForAllBelowIt(String only, String kinds) {
    try (TestClient client = TestClient.running(LITERALS)) {
      client.open(MAIN, 1, TRACKED);

      assertThat(kinds(actions(client, ON_TAIL, "only: " + only))).isEqualTo(kinds);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5:55-5:55 | 2 | quickfix",
        "5:20-5:55 | 2 | quickfix refactor.rewrite refactor.extract",
        "5:55-5:55 | 1 | quickfix refactor.rewrite refactor.extract"
      })
  void aCursorThatPassesByLightsNoBulbForRefactorings(String range, int trigger, String kinds) {
    try (TestClient client = TestClient.running(LITERALS)) {
      client.open(MAIN, 1, TRACKED);

      assertThat(kinds(actions(client, range, "triggerKind: " + trigger))).isEqualTo(kinds);
    }
  }

  @Test
  void aClientThatCanAsksForTheNameOfANewVariable() {
    try (TestClient client =
        TestClient.running(LITERALS, "{commands: ['armAttribution.nameVariable']}")) {
      client.open(MAIN, 1, TRACKED);
      JsonObject action =
          actions(client, ON_NAME, "only: ['refactor.extract']").get(0).getAsJsonObject();

      // The edit comes at once: where the name stands afterwards has to be known.
      assertThat(action.get("edit").toString()).contains("[variables('trackingId')]");
      assertThat(action.getAsJsonObject("command"))
          .isEqualTo(
              TestClient.json(
                  "{title: 'Name the variable', command: 'armAttribution.nameVariable',"
                      + " arguments: ['%s', 'trackingId', [%s, %s], []]}"
                          .formatted(
                              MAIN, TestClient.range("3:5-3:15"), TestClient.range("8:25-8:35"))));
    }
    try (TestClient client = TestClient.running(LITERALS)) {
      client.open(MAIN, 1, TRACKED);
      assertThat(
              actions(client, ON_NAME, "only: ['refactor.extract']")
                  .get(0)
                  .getAsJsonObject()
                  .has("command"))
          .isFalse();
    }
  }

  @Test
  void whatNeedsAGuidIsWorkedOutWhenItIsChosen() {
    try (TestClient client = TestClient.running(LITERALS)) {
      client.open(MAIN, 1, TRACKED);
      JsonObject action =
          actions(client, ON_NAME, "only: ['refactor.rewrite']").get(0).getAsJsonObject();
      assertThat(action.has("edit")).isFalse();

      assertThat(client.result("codeAction/resolve", action.toString()).toString())
          .contains("\"newText\":\"" + TestClient.GUID + "\"");
      client.change(MAIN, 2, "0:0-0:0", " ");
      assertThat(client.errorCode("codeAction/resolve", action.toString())).isEqualTo(-32801);
    }
  }

  @Test
  void withoutLiteralsARefactoringIsACommand() {
    try (TestClient client = TestClient.running("{workspace: {applyEdit: true}}")) {
      client.open(MAIN, 1, TRACKED);
      JsonArray commands = actions(client, ON_NAME, "only: ['refactor.extract']");
      assertThat(commands).hasSize(1);

      client.result("workspace/executeCommand", commands.get(0).toString());
      assertThat(client.next("workspace/applyEdit").toString())
          .contains("\"label\":\"Move the tracking ID to a variable\"")
          .contains("[variables('trackingId')]");
    }
  }

  @Test
  void theKindsAreTold() {
    try (TestClient client = TestClient.start()) {
      JsonObject provider =
          client
              .result("initialize", "{capabilities: " + LITERALS + "}")
              .getAsJsonObject()
              .getAsJsonObject("capabilities")
              .getAsJsonObject("codeActionProvider");

      assertThat(provider.get("codeActionKinds"))
          .isEqualTo(
              TestClient.json(
                  "['quickfix', 'refactor.rewrite', 'refactor.extract', 'refactor.inline',"
                      + " 'source.fixAll.arm-attribution']"));
      assertThat(provider.get("resolveProvider").getAsBoolean()).isTrue();
    }
  }

  /** Two things are wrong that need no choice, and one for which only a new GUID would do. */
  private static final String BROKEN =
      TRACKED
          .replace("Incremental", "Complete")
          .replace(
              "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378-west",
              "PID-00000000-0000-0000-0000-000000000000");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "only: ['source.fixAll.arm-attribution'], triggerKind: 2 | source.fixAll.arm-attribution",
        "only: ['source.fixAll'], triggerKind: 2 | source.fixAll.arm-attribution",
        "only: ['source'] | source.fixAll.arm-attribution",
        "only: ['source.organizeImports'] | ''",
        "triggerKind: 1 | source.fixAll.arm-attribution",
        "triggerKind: 2 | ''"
      })
  void allRepairsAreOfferedWhereSomebodyAsksForThem(String context, String kinds) {
    try (TestClient client = TestClient.running(LITERALS)) {
      client.open(MAIN, 1, BROKEN);

      assertThat(kinds(actions(client, "0:0-0:0", context))).isEqualTo(kinds);
      client.change(MAIN, 2, null, TRACKED);
      assertThat(actions(client, "0:0-0:0", context)).as("nothing to repair").isEmpty();
    }
  }

  @Test
  void allRepairsAreOneSmallEditWithoutNewGuids() {
    try (TestClient client = TestClient.running(LITERALS)) {
      client.open(MAIN, 1, BROKEN);
      JsonObject action = actions(client, "0:0-0:0", "only: ['source']").get(0).getAsJsonObject();
      assertThat(action.has("edit")).as("worked out when chosen").isFalse();

      assertThat(
              client
                  .result("codeAction/resolve", action.toString())
                  .getAsJsonObject()
                  .getAsJsonObject("edit")
                  .getAsJsonObject("changes")
                  .get(MAIN))
          .isEqualTo(
              TestClient.json(
                  "[{range: %s, newText: 'pid-'}, {range: %s, newText: '\"Incremental\"'}]"
                      .formatted(TestClient.range("5:13-5:17"), TestClient.range("6:27-6:37"))));
    }
  }

  @Test
  void newGuidsAreMadeIfTheSettingsSaySo() {
    try (TestClient client = TestClient.start()) {
      client.request(
          "initialize",
          "{capabilities: {workspace: {applyEdit: true}}, initializationOptions: {fixAll: {newGuids: true}}}");
      client.open(MAIN, 1, BROKEN);
      client.result(
          "workspace/executeCommand",
          actions(client, "0:0-0:0", "only: ['source.fixAll']").get(0).toString());

      assertThat(client.next("workspace/applyEdit").toString())
          .contains(TestClient.GUID.toString(), "Incremental");
    }
  }

  private static JsonArray actions(TestClient client, String range, String context) {
    return client
        .result(
            "textDocument/codeAction",
            "{textDocument: {uri: '%s'}, range: %s, context: {diagnostics: [], %s}}"
                .formatted(MAIN, TestClient.range(range), context))
        .getAsJsonArray();
  }

  /** The kinds of some actions, each once, in their order. */
  private static String kinds(JsonArray actions) {
    List<String> kinds = new ArrayList<>();
    for (JsonElement action : actions) {
      String kind = action.getAsJsonObject().get("kind").getAsString();
      if (!kinds.contains(kind)) {
        kinds.add(kind);
      }
    }
    return String.join(" ", kinds);
  }
}
