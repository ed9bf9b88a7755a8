package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.workspace.SizeLimit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {

  static final String MAIN = "file:///project/azuredeploy.json";
  static final String UNTRACKED =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
        "resources": []
      }
      """;

  private static final String FULL =
      """
      {workspace: {applyEdit: true, configuration: true, workspaceEdit: {documentChanges: true},
          didChangeConfiguration: {dynamicRegistration: true}},
       textDocument: {publishDiagnostics: {versionSupport: true, relatedInformation: true},
          hover: {contentFormat: ['markdown', 'plaintext']},
          codeAction: {isPreferredSupport: true, dataSupport: true,
              codeActionLiteralSupport: {codeActionKind: {valueSet: ['quickfix']}},
              resolveSupport: {properties: ['edit']}}}}
      """;
  private static final String VERSIONS =
      "{textDocument: {publishDiagnostics: {versionSupport: true, codeDescriptionSupport: true}}}";
  private static final String WHOLE = "{uri: '" + MAIN + "'}";

  @Test
  void publishesDiagnosticsWithAllTheyNeed() {
    try (TestClient client = TestClient.running(VERSIONS)) {
      client.open(MAIN, 7, UNTRACKED);

      JsonObject published = client.diagnostics(MAIN);
      assertThat(published.get("version").getAsInt()).isEqualTo(7);
      assertThat(published.getAsJsonArray("diagnostics")).hasSize(1);
      JsonObject diagnostic = published.getAsJsonArray("diagnostics").get(0).getAsJsonObject();
      assertThat(diagnostic.get("code").getAsString()).isEqualTo("missing-pid");
      assertThat(diagnostic.get("source").getAsString()).isEqualTo("arm-attribution");
      assertThat(diagnostic.get("severity").getAsInt()).isEqualTo(2);
      assertThat(diagnostic.getAsJsonObject("codeDescription").get("href").getAsString())
          .startsWith("https://");
      assertThat(diagnostic.get("range")).isEqualTo(TestClient.range("3:2-3:13"));
    }
  }

  @Test
  void leavesTheVersionOutForClientsThatDoNotKnowIt() {
    try (TestClient client = TestClient.running("{}")) {
      client.open(MAIN, 7, UNTRACKED);
      assertThat(client.diagnostics(MAIN).has("version")).isFalse();
    }
  }

  @Test
  void aDocumentThatIsTooLargeIsToldOfOnceAndNotChecked() {
    try (TestClient client = TestClient.running(VERSIONS)) {
      client.open(MAIN, 1, UNTRACKED + " ".repeat(SizeLimit.TEMPLATE.most()));
      assertThat(client.next("window/showMessage").get("message").getAsString())
          .endsWith(
              "azuredeploy.json is larger than 16 MB, so it is not read. Azure takes templates of up"
                  + " to 4 MB.");

      client.change(MAIN, 2, "0:0-0:0", " ");
      assertThat(
              client
                  .result(
                      "textDocument/hover",
                      "{textDocument: " + WHOLE + ", position: {line: 1, character: 5}}")
                  .isJsonNull())
          .isTrue();
      client.barrier();
      assertThat(client.untaken("window/showMessage")).isEmpty();
      assertThat(client.untaken("textDocument/publishDiagnostics")).isEmpty();
    }
  }

  @Test
  void aDocumentThatIsTooInvolvedIsToldOfOnce() {
    AnalysisTask.Analyzing givenUp =
        (text, surroundings, settings) ->
            new Analysis(text, Optional.empty(), List.of(), List.of(), List.of(), true);
    try (TestClient client = TestClient.running(givenUp, VERSIONS)) {
      client.open(MAIN, 1, UNTRACKED);
      assertThat(client.next("window/showMessage").get("message").getAsString())
          .endsWith(
              "azuredeploy.json is too involved to be checked: working out what its expressions and"
                  + " deployments mean takes too long. Split it into several templates.");

      client.change(MAIN, 2, "0:0-0:0", " ");
      client.result(
          "textDocument/hover", "{textDocument: " + WHOLE + ", position: {line: 1, character: 5}}");
      client.barrier();
      assertThat(client.untaken("window/showMessage")).isEmpty();
    }
  }

  @Test
  void clearsDiagnosticsOnClose() {
    try (TestClient client = TestClient.running(VERSIONS)) {
      client.open(MAIN, 1, UNTRACKED);
      client.diagnostics(MAIN);
      client.close(MAIN);
      assertThat(client.diagnostics(MAIN).getAsJsonArray("diagnostics")).isEmpty();
    }
  }

  @Test
  void saysNothingOfWhatIsNoTemplateButClearsWhatWasOne() {
    try (TestClient client = TestClient.running(VERSIONS)) {
      String other = "file:///project/package.json";
      client.open(other, 1, "{\"name\": \"x\"}");
      client.open(MAIN, 1, UNTRACKED);
      client.diagnostics(MAIN);
      client.change(MAIN, 2, null, "{}");
      JsonObject cleared = client.diagnostics(MAIN);
      assertThat(cleared.getAsJsonArray("diagnostics")).isEmpty();
      assertThat(cleared.get("version").getAsInt()).isEqualTo(2);
      client.close(other);
      client.barrier();
      assertThat(client.untaken("textDocument/publishDiagnostics")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"untitled:azuredeploy.json", "vscode-vfs://host/a%20b/mainTemplate.json", MAIN})
  void knowsMainTemplatesByNameWhereverTheyAre(String uri) {
    try (TestClient client = TestClient.running("{}")) {
      client.open(uri, 1, UNTRACKED);
      assertThat(client.diagnostics(uri).getAsJsonArray("diagnostics")).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"utf-8, 13, 17", "utf-16, 8, 10", "utf-32, 7, 8"})
  void appliesIncrementalChangesInTheNegotiatedEncoding(String encoding, int start, int end) {
    List<String> analyzed = new CopyOnWriteArrayList<>();
    try (TestClient client =
        TestClient.start(
            (text, surroundings, settings) -> {
              analyzed.add(text.content());
              return Analyzer.analyze(text, surroundings, settings);
            })) {
      JsonElement result =
          client.result(
              "initialize", "{capabilities: {general: {positionEncodings: ['" + encoding + "']}}}");
      assertThat(
              result
                  .getAsJsonObject()
                  .getAsJsonObject("capabilities")
                  .get("positionEncoding")
                  .getAsString())
          .isEqualTo(encoding);
      client.open(MAIN, 1, "one\r\nab\u20ac\u00e9c\ud83d\ude00x\ud83d\ude00y\r\n");
      client.change(MAIN, 2, "1:" + start + "-1:" + end, "Z");
      client.change(MAIN, 3, "0:3-1:0", "|");
      client.request(
          "textDocument/hover", "{textDocument: " + WHOLE + ", position: {line: 0, character: 0}}");
      assertThat(analyzed).contains("one|ab\u20ac\u00e9c\ud83d\ude00xZy\r\n");
    }
  }

  @Test
  void offersFixesLazilyAndVersioned() {
    try (TestClient client = TestClient.running(FULL)) {
      client.open(MAIN, 3, UNTRACKED);
      JsonArray actions = actions(client, "3:5-3:5", "[]");
      JsonObject action = actions.get(0).getAsJsonObject();
      assertThat(action.get("kind").getAsString()).isEqualTo("quickfix");
      assertThat(action.getAsJsonArray("diagnostics")).hasSize(1);
      assertThat(action.has("edit")).isFalse();

      JsonObject resolved =
          client.result("codeAction/resolve", action.toString()).getAsJsonObject();
      JsonObject change =
          resolved
              .getAsJsonObject("edit")
              .getAsJsonArray("documentChanges")
              .get(0)
              .getAsJsonObject();
      assertThat(change.getAsJsonObject("textDocument").get("version").getAsInt()).isEqualTo(3);
      assertThat(change.getAsJsonArray("edits").toString()).contains("pid-" + TestClient.GUID);

      client.change(MAIN, 4, "0:0-0:0", " ");
      assertThat(client.errorCode("codeAction/resolve", action.toString())).isEqualTo(-32801);
    }
  }

  @Test
  void computesEditsAtOnceForClientsThatDoNotResolve() {
    try (TestClient client =
        TestClient.running("{textDocument: {codeAction: {codeActionLiteralSupport: {}}}}")) {
      client.open(MAIN, 3, UNTRACKED);
      JsonObject action = actions(client, "0:0-9:0", "['quickfix']").get(0).getAsJsonObject();
      assertThat(action.has("isPreferred")).isFalse();
      assertThat(action.getAsJsonObject("edit").getAsJsonObject("changes").getAsJsonArray(MAIN))
          .isNotEmpty();
    }
  }

  @Test
  void offersCommandsToClientsThatKnowNothingElse() {
    try (TestClient client = TestClient.running("{workspace: {applyEdit: true}}")) {
      client.open(MAIN, 3, UNTRACKED);
      JsonObject command = actions(client, "3:5-3:5", "[]").get(0).getAsJsonObject();
      assertThat(command.get("command").getAsString()).isEqualTo("arm-attribution.applyFix");

      client.result("workspace/executeCommand", command.toString());
      assertThat(client.next("workspace/applyEdit").toString()).contains("pid-" + TestClient.GUID);
      assertThat(client.errorCode("workspace/executeCommand", "{command: 'rm'}")).isEqualTo(-32602);
    }
  }

  @Test
  void offersNothingThatTheClientCouldNotUse() {
    try (TestClient client = TestClient.running("{}")) {
      client.open(MAIN, 3, UNTRACKED);
      assertThat(actions(client, "3:5-3:5", "[]")).isEmpty();
    }
    try (TestClient client = TestClient.running(FULL)) {
      client.open(MAIN, 3, UNTRACKED);
      assertThat(actions(client, "3:5-3:5", "['refactor']")).isEmpty();
      assertThat(actions(client, "0:0-1:0", "[]")).isEmpty();
    }
  }

  private static JsonArray actions(TestClient client, String range, String only) {
    return client
        .result(
            "textDocument/codeAction",
            "{textDocument: %s, range: %s, context: {diagnostics: []%s}}"
                .formatted(
                    WHOLE, TestClient.range(range), only.equals("[]") ? "" : ", only: " + only))
        .getAsJsonArray();
  }

  @ParameterizedTest
  @CsvSource({"'[''markdown'']', markdown", "'[''plaintext'']', plaintext", "'[]', plaintext"})
  void hoversInTheFormatThatTheClientCan(String formats, String kind) {
    String tracked =
        UNTRACKED.replace(
            "[]",
            """
            [{
            "name": "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378",
            "type": "Microsoft.Resources/deployments", "apiVersion": "2025-04-01",
            "properties": {"mode": "Incremental", "template": {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": []}}}]""");
    try (TestClient client =
        TestClient.running("{textDocument: {hover: {contentFormat: " + formats + "}}}")) {
      client.open(MAIN, 1, tracked);
      JsonObject hover =
          client
              .result(
                  "textDocument/hover",
                  "{textDocument: " + WHOLE + ", position: {line: 4, character: 15}}")
              .getAsJsonObject();
      assertThat(hover.getAsJsonObject("contents").get("kind").getAsString()).isEqualTo(kind);
      assertThat(hover.has("range")).isTrue();
      assertThat(
              client.result(
                  "textDocument/hover",
                  "{textDocument: {uri: 'file:///no.json'}, position: {line: 4, character: 15}}"))
          .matches(JsonElement::isJsonNull);
    }
  }

  @Test
  void takesSettingsFromEveryWayThatThereIs() {
    try (TestClient client = TestClient.start()) {
      client.answering(
          "workspace/configuration",
          () -> TestClient.json("[{rules: {'missing-pid': 'hint', 'no-such': 'off'}}]"));
      client.request(
          "initialize",
          "{capabilities: {workspace: {configuration: true,"
              + " didChangeConfiguration: {dynamicRegistration: true}}},"
              + " initializationOptions: {armAttribution: {rules: {'missing-pid': 'error'}}}}");
      client.open(MAIN, 1, UNTRACKED);
      assertThat(severity(client)).isOne();

      client.notify("initialized", "{}");
      assertThat(client.next("client/registerCapability").toString())
          .contains("workspace/didChangeConfiguration");
      assertThat(client.next("workspace/configuration").toString()).contains("armAttribution");
      assertThat(severity(client)).isEqualTo(4);
      assertThat(client.next("window/logMessage").get("message").getAsString()).contains("no-such");

      client.notify(
          "workspace/didChangeConfiguration",
          "{settings: {armAttribution: {rules: {'missing-pid': 'information'}}}}");
      assertThat(severity(client)).isEqualTo(3);

      client.answering("workspace/configuration", () -> TestClient.json("[null]"));
      client.notify("workspace/didChangeConfiguration", "{settings: null}");
      assertThat(severity(client)).isOne();
    }
  }

  private static int severity(TestClient client) {
    return client
        .diagnostics(MAIN)
        .getAsJsonArray("diagnostics")
        .get(0)
        .getAsJsonObject()
        .get("severity")
        .getAsInt();
  }

  @Test
  void offersTheIdsOfOtherOpenDocuments() {
    String id = "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378";
    try (TestClient client = TestClient.running(FULL)) {
      client.open(MAIN, 1, UNTRACKED);
      client.diagnostics(MAIN);
      String other = "file:///project/other/mainTemplate.json";
      client.open(
          other,
          1,
          UNTRACKED.replace(
              "[]",
              "[{\"type\": \"Microsoft.Resources/deployments\", \"apiVersion\": \"2025-04-01\","
                  + "\"name\": \""
                  + id
                  + "\", \"properties\": {\"mode\": \"Incremental\","
                  + " \"template\": {\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\", \"contentVersion\": \"1.0.0.0\", \"resources\": []}}}]"));
      client.diagnostics(other);
      assertThat(actions(client, "3:5-3:5", "[]").toString()).contains(id);
    }
  }
}
