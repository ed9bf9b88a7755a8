package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.armattribution.protocol.ClientText;
import io.github.armattribution.protocol.ProtocolCheck;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients differ in how they name languages and files, count columns and send changes. */
class OddClientsTest {

  private static final String SETTINGS = "{trackingId: '" + TestClient.GUID + "'}";

  /** Characters of one to four bytes on the very line where the finding is. */
  private static final String ONE_LINE =
      """
      {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0", "metadata": {"d": "ä€🛒"}, "resources": [
        ]}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"json", "jsonc", "arm-template", "js-json", "JSON with comments", ""})
  void theLanguageMayHaveAnyName(String language) {
    try (TestClient client = TestClient.running("{}")) {
      JsonObject document = document(ServerTest.MAIN, ServerTest.UNTRACKED);
      document.addProperty("languageId", language);
      open(client, document);
      assertThat(findings(client, ServerTest.MAIN)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///c%3A/Users/J%C3%BCrgen/a%20b/mainTemplate.json",
        "file:///C:/Users/Jürgen/a b/mainTemplate.json",
        "file:/home/user/mainTemplate.json",
        "file://server/share/azuredeploy.json",
        "file:///project/%5Bdraft%5D/azuredeploy.json",
        "jar:file:///app.zip!/mainTemplate.json",
        "untitled:mainTemplate.json"
      })
  void theFileMayHaveAnyAddress(String uri) {
    try (TestClient client = TestClient.running("{}")) {
      open(client, document(uri, ServerTest.UNTRACKED));
      assertThat(findings(client, uri)).hasSize(1);
      assertThat(
              client
                  .result(
                      "textDocument/hover",
                      "{textDocument: {uri: '" + uri + "'}, position: {line: 3, character: 4}}")
                  .isJsonObject())
          .isTrue();
    }
  }

  /** Helix and Zed write it so. */
  @Test
  void aClientThatAsksForDiagnosticsMayLeaveOutTheLetterOfItsCapability() {
    try (TestClient client =
        TestClient.running(
            "{textDocument: {diagnostic: {}}, workspace: {diagnostic: {refreshSupport: true}}}")) {
      open(client, document(ServerTest.MAIN, ServerTest.UNTRACKED));
      client.notify(
          "workspace/didChangeConfiguration",
          "{settings: {armAttribution: {rules: {'missing-pid': 'off'}}}}");
      client.next("workspace/diagnostic/refresh", params -> true);
    }
  }

  /** Neovim 0.10 and 0.11, and Kate: they would not learn that other files changed theirs. */
  @Test
  void aClientThatCannotBeToldToAskAgainIsSentItsDiagnostics() {
    try (TestClient client =
        TestClient.running("{textDocument: {diagnostic: {}, publishDiagnostics: {}}}")) {
      open(client, document(ServerTest.MAIN, ServerTest.UNTRACKED));
      assertThat(findings(client, ServerTest.MAIN)).hasSize(1);
      client.notify(
          "workspace/didChangeConfiguration",
          "{settings: {armAttribution: {rules: {'missing-pid': 'off'}}}}");
      assertThat(findings(client, ServerTest.MAIN)).isEmpty();
    }
  }

  /** Neovim 0.12 would ask for nothing else when it is told to ask again. */
  @ParameterizedTest
  @CsvSource({"Neovim, false", "Visual Studio Code, true"})
  void theWorkspaceIsNotOfferedToNeovim(String name, boolean offered) {
    try (TestClient client = TestClient.start()) {
      JsonObject initialized =
          client
              .result(
                  "initialize",
                  """
                  {clientInfo: {name: '%s', version: '0.12.4'},
                   capabilities: {textDocument: {diagnostic: {}},
                      workspace: {diagnostics: {refreshSupport: true}}}}"""
                      .formatted(name))
              .getAsJsonObject();
      assertThat(
              initialized
                  .getAsJsonObject("capabilities")
                  .getAsJsonObject("diagnosticProvider")
                  .get("workspaceDiagnostics")
                  .getAsBoolean())
          .isEqualTo(offered);
    }
  }

  static Stream<Arguments> waysToCountAndToChange() {
    return Stream.of("utf-8", "utf-16", "utf-32")
        .flatMap(
            encoding ->
                Stream.of("\n", "\r\n", "\r")
                    .flatMap(
                        end ->
                            Stream.of(true, false).map(full -> Arguments.of(encoding, end, full))));
  }

  @ParameterizedTest
  @MethodSource("waysToCountAndToChange")
  void theInsertionIsTheSameHoweverColumnsAreCountedAndChangesSent(
      String encoding, String end, boolean full) {
    String before = ONE_LINE.replace("\n", end);
    try (TestClient client = TestClient.start()) {
      client.result(
          "initialize",
          """
          {capabilities: {general: {positionEncodings: ['%s']},
              textDocument: {codeAction: {codeActionLiteralSupport: {}}}},
           initializationOptions: %s}"""
              .formatted(encoding, SETTINGS));
      client.notify("initialized", "{}");
      open(client, document(ServerTest.MAIN, before));
      assertThat(findings(client, ServerTest.MAIN)).hasSize(1);

      JsonObject edit = firstEdit(client);
      ClientText after = new ClientText(before, encoding).changed(edit.get("range"), text(edit));
      assertThat(after.text()).isEqualTo(before.replace("[" + end + "  ]", "[" + text(edit) + "]"));

      change(client, full ? null : edit.get("range"), full ? after.text() : text(edit));
      assertThat(findings(client, ServerTest.MAIN)).isEmpty();
      assertThat(ProtocolCheck.problems(client.transcript())).isEmpty();
    }
  }

  private static JsonObject firstEdit(TestClient client) {
    JsonElement actions =
        client.result(
            "textDocument/codeAction",
            "{textDocument: {uri: '%s'}, range: %s, context: {diagnostics: []}}"
                .formatted(ServerTest.MAIN, TestClient.range("0:0-9:0")));
    return actions
        .getAsJsonArray()
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject("edit")
        .getAsJsonObject("changes")
        .getAsJsonArray(ServerTest.MAIN)
        .get(0)
        .getAsJsonObject();
  }

  private static String text(JsonObject edit) {
    return edit.get("newText").getAsString();
  }

  private static void change(TestClient client, JsonElement range, String text) {
    JsonObject change = new JsonObject();
    if (range != null) {
      change.add("range", range);
    }
    change.addProperty("text", text);
    JsonObject params = new JsonObject();
    params.add("textDocument", TestClient.json("{uri: '" + ServerTest.MAIN + "', version: 2}"));
    JsonArray changes = new JsonArray();
    changes.add(change);
    params.add("contentChanges", changes);
    client.notify("textDocument/didChange", params.toString());
  }

  private static JsonObject document(String uri, String text) {
    JsonObject document = new JsonObject();
    document.addProperty("uri", uri);
    document.addProperty("languageId", "json");
    document.addProperty("version", 1);
    document.addProperty("text", text);
    return document;
  }

  private static void open(TestClient client, JsonObject document) {
    JsonObject params = new JsonObject();
    params.add("textDocument", document);
    client.notify("textDocument/didOpen", params.toString());
  }

  private static JsonArray findings(TestClient client, String uri) {
    return client.diagnostics(uri).getAsJsonArray("diagnostics");
  }
}
