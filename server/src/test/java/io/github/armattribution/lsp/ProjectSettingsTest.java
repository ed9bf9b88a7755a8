package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that a project keeps in attribution.json, as an editor sees them. */
class ProjectSettingsTest {

  private static final String ACTIONS =
      "{textDocument: {codeAction: {isPreferredSupport: true, codeActionLiteralSupport: {}}}}";
  private static final String OFF = "{\"rules\": {\"missing-pid\": \"off\"}}";

  @TempDir Path folder;
  private String template;
  private String settings;

  @BeforeEach
  void names() {
    template = folder.resolve("azuredeploy.json").toUri().toString();
    settings = folder.resolve("attribution.json").toUri().toString();
  }

  @Test
  void settingsApplyAsSoonAsTheyAreSaved() throws IOException {
    try (TestClient client = TestClient.running("{}")) {
      client.open(template, 1, ServerTest.UNTRACKED);
      assertThat(diagnostics(client, template)).hasSize(1);

      client.open(settings, 1, OFF);
      assertThat(diagnostics(client, settings)).isEmpty();
      save(OFF);
      client.notify("textDocument/didSave", "{textDocument: {uri: '" + settings + "'}}");
      assertThat(diagnostics(client, template)).isEmpty();

      save("{}");
      client.notify("workspace/didChangeWatchedFiles", "{changes: []}");
      assertThat(next(client, 1)).hasSize(1);
    }
  }

  @Test
  void settingsChangedElsewhereAreSeenWhenAnotherFileIsOpened() throws IOException {
    try (TestClient client = TestClient.running("{}")) {
      client.open(template, 1, ServerTest.UNTRACKED);
      assertThat(diagnostics(client, template)).hasSize(1);

      save(OFF);
      client.open(folder.resolve("x.json").toUri().toString(), 1, "{}");
      assertThat(diagnostics(client, template)).isEmpty();
    }
  }

  @Test
  void theEditorsOwnSettingsGoFirst() throws IOException {
    save(
        "{\"rules\": {\"missing-pid\": \"off\"}, \"trackingId\": \"6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378\"}");
    try (TestClient client = TestClient.running(ACTIONS)) {
      client.notify(
          "workspace/didChangeConfiguration",
          "{settings: {armAttribution: {rules: {'missing-pid': 'hint'}}}}");
      client.open(template, 1, ServerTest.UNTRACKED);

      JsonObject diagnostic = diagnostics(client, template).get(0).getAsJsonObject();
      assertThat(diagnostic.get("severity").getAsInt()).isEqualTo(4);
      assertThat(actions(client).get(0).toString())
          .contains("Insert your tracking deployment pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378");
    }
  }

  @Test
  void ofSeveralFoldersEachMayHaveSettingsOfItsOwn() {
    String quiet = folder.resolve("quiet").toUri().toString();
    String options =
        "{rules: {'missing-pid': 'hint'}, folders: {'%s': {rules: {'missing-pid': 'off'}}}}"
            .formatted(quiet);
    try (TestClient client = TestClient.running("{}", options)) {
      client.open(template, 1, ServerTest.UNTRACKED);
      assertThat(diagnostics(client, template)).hasSize(1);
      client.open(quiet + "/azuredeploy.json", 1, ServerTest.UNTRACKED);
      assertThat(diagnostics(client, quiet + "/azuredeploy.json")).isEmpty();
    }
  }

  @Test
  void theStatusOfADocumentTellsTheProjectsId() throws IOException {
    save("{\"trackingId\": \"6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378\"}");
    try (TestClient client = TestClient.running("{}")) {
      client.open(template, 1, ServerTest.UNTRACKED);

      assertThat(
              client
                  .result("armAttribution/status", "{textDocument: {uri: '" + template + "'}}")
                  .getAsJsonObject()
                  .get("configuredId")
                  .getAsString())
          .isEqualTo("pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378");
    }
  }

  @Test
  void anExcludedFileGetsNoDiagnostics() throws IOException {
    save("{\"exclude\": [\"azuredeploy.json\"]}");
    try (TestClient client = TestClient.running("{}")) {
      client.open(template, 1, ServerTest.UNTRACKED);
      assertThat(diagnostics(client, template)).isEmpty();
    }
  }

  @Test
  void mistakesAreShownWhereTheyStandAndLoggedOnceOtherwise() throws IOException {
    save("{\"rules\": {\"mising-pid\": \"off\"}}");
    try (TestClient client = TestClient.running("{}")) {
      client.open(template, 1, ServerTest.UNTRACKED);
      assertThat(diagnostics(client, template)).hasSize(1);
      assertThat(client.next("window/logMessage").get("message").getAsString())
          .contains("attribution.json:1:12: There is no rule 'mising-pid'.");

      client.open(settings, 1, "{\n\"trackingId\": \"x\"}");
      JsonObject diagnostic = diagnostics(client, settings).get(0).getAsJsonObject();
      assertThat(diagnostic.get("code").getAsString()).isEqualTo("settings-value");
      assertThat(diagnostic.get("range")).isEqualTo(TestClient.range("1:14-1:17"));
      client.change(settings, 2, null, "{}");
      assertThat(diagnostics(client, settings)).isEmpty();

      client.change(template, 2, "0:0-0:0", " ");
      diagnostics(client, template);
      assertThat(client.untaken("window/logMessage")).isEmpty();
    }
  }

  /** A syntax error, a rule that does not exist, and a tracking ID that is none. */
  private static final String MISTAKES =
      "{\"trackingId\": \"x\", \"rules\": {\"mising-pid\": \"off\"}, \"exclude\" [] }";

  @Test
  void aClientThatKnowsTheSchemaHearsOnlyWhatItCannotSay() {
    try (TestClient client = TestClient.running("{}")) {
      client.open(settings, 1, MISTAKES);
      assertThat(diagnostics(client, settings))
          .extracting(each -> each.getAsJsonObject().get("code").getAsString())
          .containsExactly("settings-value", "settings-shape", "settings-syntax");
    }
    String pulling =
        "{textDocument: {diagnostic: {}}, workspace: {diagnostics: {refreshSupport: true}}}";
    try (TestClient client = TestClient.running(pulling, "{settingsSchema: true}")) {
      client.open(settings, 1, MISTAKES);
      assertThat(
              client
                  .result("textDocument/diagnostic", "{textDocument: {uri: '" + settings + "'}}")
                  .getAsJsonObject()
                  .getAsJsonArray("items"))
          .extracting(each -> each.getAsJsonObject().get("code").getAsString())
          .containsExactly("settings-value");
    }
  }

  @Test
  void behindItsCodeIsAPageWhereTheClientHasOne() {
    String described = "{textDocument: {publishDiagnostics: {codeDescriptionSupport: true}}}";
    String options = "{commands: ['armAttribution.openRulePage'], commandLinks: true}";
    try (TestClient client = TestClient.running(described, options)) {
      client.open(settings, 1, "{\"trackingId\": \"x\"}");
      assertThat(diagnostics(client, settings).get(0).getAsJsonObject().get("codeDescription"))
          .isEqualTo(
              TestClient.json(
                  "{href: 'command:armAttribution.openRulePage?%5B%22settings-value%22%5D'}"));
    }
    try (TestClient client = TestClient.running(described)) {
      client.open(settings, 1, "{\"trackingId\": \"x\"}");
      assertThat(diagnostics(client, settings).get(0).getAsJsonObject().has("codeDescription"))
          .isFalse();
    }
  }

  @Test
  void theNameOfARuleIsExplained() {
    try (TestClient client = TestClient.running("{}")) {
      client.open(settings, 1, OFF);
      assertThat(
              client
                  .result(
                      "textDocument/hover",
                      "{textDocument: {uri: '%s'}, position: {line: 0, character: 14}}"
                          .formatted(settings))
                  .getAsJsonObject()
                  .getAsJsonObject("contents")
                  .get("value")
                  .getAsString())
          .startsWith("The main template has no tracking deployment.\n\nMicrosoft credits");
    }
  }

  @Test
  void filesAreWatchedWhereTheClientCan() {
    try (TestClient client =
        TestClient.running("{workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}}")) {
      assertThat(client.next("client/registerCapability").toString()).contains("**/*.json");
    }
  }

  @Test
  void suppressionsAreOfferedBehindAllRepairs() {
    try (TestClient client = TestClient.running(ACTIONS)) {
      client.open(template, 1, ServerTest.UNTRACKED);
      JsonArray actions = actions(client);
      JsonObject last = actions.get(actions.size() - 1).getAsJsonObject();
      assertThat(last.get("title").getAsString()).isEqualTo("Suppress missing-pid in this file");
      assertThat(last.has("isPreferred")).isFalse();
      assertThat(last.get("edit").toString()).contains("disable");
      assertThat(actions.get(0).toString()).contains("Insert a tracking deployment");
    }
  }

  @Test
  void suppressionsWorkAsCommandsToo() {
    try (TestClient client = TestClient.running("{workspace: {applyEdit: true}}")) {
      client.open(template, 1, ServerTest.UNTRACKED);
      JsonArray commands = actions(client);
      client.result("workspace/executeCommand", commands.get(commands.size() - 1).toString());
      assertThat(client.next("workspace/applyEdit").toString()).contains("disable");
    }
  }

  /** What is offered on the template's resources. */
  private JsonArray actions(TestClient client) {
    return client
        .result(
            "textDocument/codeAction",
            "{textDocument: {uri: '%s'}, range: %s, context: {diagnostics: []}}"
                .formatted(template, TestClient.range("3:5-3:5")))
        .getAsJsonArray();
  }

  /** The first diagnostics of the template that are so many; the same may be sent twice. */
  private JsonArray next(TestClient client, int size) {
    return client
        .next(
            "textDocument/publishDiagnostics",
            sent ->
                sent.get("uri").getAsString().equals(template)
                    && sent.getAsJsonArray("diagnostics").size() == size)
        .getAsJsonArray("diagnostics");
  }

  private static JsonArray diagnostics(TestClient client, String uri) {
    return client.diagnostics(uri).getAsJsonArray("diagnostics");
  }

  private void save(String text) throws IOException {
    Files.writeString(folder.resolve("attribution.json"), text);
  }
}
