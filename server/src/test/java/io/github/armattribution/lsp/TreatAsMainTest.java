package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A template with a name of its own becomes a main template. */
class TreatAsMainTest {

  private static final String NAME = "infra/main.json";
  private static final String COMMAND = "arm-attribution.treatAsMainTemplate";
  private static final String OWN = "armAttribution.treatAsMainTemplate";

  private static final String CREATES =
      "{textDocument: {codeLens: {}, codeAction: {codeActionLiteralSupport: {}}}, workspace:"
          + " {applyEdit: true,"
          + " workspaceEdit: {documentChanges: true, resourceOperations: ['create']}}}";

  /** As eglot and Kate. */
  private static final String MAKES_NO_FILES =
      "{textDocument: {codeLens: {}, codeAction: {codeActionLiteralSupport: {}}}, workspace:"
          + " {applyEdit: true, workspaceEdit: {documentChanges: true}}}";

  private static final String NEW =
      """
      {
        "mainTemplates": [
          "infra/main.json"
        ]
      }
      """;

  @TempDir Path folder;

  private ProjectFolder project() {
    ProjectFolder project = new ProjectFolder(folder);
    project.write(".git/HEAD", "");
    project.write(NAME, ServerTest.UNTRACKED);
    return project;
  }

  private static JsonObject status(TestClient client, String uri) {
    return client
        .result("armAttribution/status", "{textDocument: {uri: '" + uri + "'}}")
        .getAsJsonObject();
  }

  /** What is offered for the template as a whole, at its first line or where {@code at} says. */
  private static List<JsonObject> actions(TestClient client, String uri, String at) {
    return client
        .result(
            "textDocument/codeAction",
            "{textDocument: {uri: '%s'}, range: %s, context: {diagnostics: [], triggerKind: 1}}"
                .formatted(uri, TestClient.range(at)))
        .getAsJsonArray()
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .filter(action -> action.get("title").getAsString().startsWith("Treat as main template"))
        .toList();
  }

  private static JsonArray lenses(TestClient client, String uri) {
    return client
        .result("textDocument/codeLens", "{textDocument: {uri: '" + uri + "'}}")
        .getAsJsonArray();
  }

  private TestClient client(String capabilities) {
    ProjectFolder project = project();
    TestClient client = project.client(capabilities);
    client.open(project.uri(NAME), 1, ServerTest.UNTRACKED);
    return client;
  }

  @Test
  void anActionMakesTheSettings() {
    try (TestClient client = client(CREATES)) {
      JsonObject action = actions(client, project().uri(NAME), "1:3-1:3").get(0);
      String settings = project().uri("attribution.json");

      assertThat(action.get("kind").getAsString()).isEqualTo("refactor.rewrite");
      JsonArray changes = action.getAsJsonObject("edit").getAsJsonArray("documentChanges");
      assertThat(changes.get(0))
          .isEqualTo(
              TestClient.json(
                  "{kind: 'create', uri: '%s', options: {overwrite: false, ignoreIfExists: true}}"
                      .formatted(settings)));
      JsonObject filled = changes.get(1).getAsJsonObject();
      assertThat(filled.getAsJsonObject("textDocument"))
          .isEqualTo(TestClient.json("{uri: '%s', version: null}".formatted(settings)));
      assertThat(
              filled.getAsJsonArray("edits").get(0).getAsJsonObject().get("newText").getAsString())
          .isEqualTo(NEW);
    }
  }

  @Test
  void anActionAddsToTheSettingsAsTheyAreOpen() {
    project().write("attribution.json", "{}");
    try (TestClient client = client(CREATES)) {
      String settings = project().uri("attribution.json");
      client.open(settings, 4, "{\"mainTemplates\": [\"a.json\"]}");
      JsonObject edit =
          actions(client, project().uri(NAME), "0:0-0:0").get(0).getAsJsonObject("edit");
      assertThat(edit.getAsJsonArray("documentChanges").get(0))
          .isEqualTo(
              TestClient.json(
                  "{textDocument: {uri: '%s', version: 4}, edits: [{range: %s, newText: ', \"infra/main.json\"'}]}"
                      .formatted(settings, TestClient.range("0:27-0:27"))));

      client.change(settings, 5, null, "{\"mainTemplates\": 1}");
      assertThat(actions(client, project().uri(NAME), "0:0-0:0")).isEmpty();
    }
  }

  @Test
  void itIsOfferedWhereTheTemplateAsAWholeIsMeant() {
    try (TestClient client = client(CREATES)) {
      String uri = project().uri(NAME);
      assertThat(actions(client, uri, "3:5-3:5")).as("on the key").hasSize(1);
      assertThat(actions(client, uri, "3:16-3:16")).as("among the resources").isEmpty();
    }
  }

  @Test
  void theTemplateIsCheckedAsSoonAsTheSettingsAreSaved() throws IOException {
    try (TestClient client = client(CREATES)) {
      String uri = project().uri(NAME);
      assertThat(client.diagnostics(uri).getAsJsonArray("diagnostics")).isEmpty();
      JsonObject status = status(client, uri);
      assertThat(status.get("state").getAsString()).isEqualTo("notMain");
      assertThat(status.get("mayBeMain").getAsBoolean()).isTrue();

      Files.writeString(folder.resolve("attribution.json"), NEW);
      client.notify(
          "textDocument/didSave",
          "{textDocument: {uri: '" + project().uri("attribution.json") + "'}}");
      client.next(
          "textDocument/publishDiagnostics",
          sent ->
              sent.get("uri").getAsString().equals(uri) && sent.toString().contains("missing-pid"));
      assertThat(status(client, uri).get("state").getAsString()).isEqualTo("notTracked");
      assertThat(status(client, uri).get("mayBeMain").getAsBoolean()).isFalse();
      assertThat(actions(client, uri, "0:0-0:0")).isEmpty();
    }
  }

  @Test
  void withoutAProjectTheSettingsGoToTheOpenFolder() {
    ProjectFolder project = new ProjectFolder(folder);
    project.write(NAME, ServerTest.UNTRACKED);
    try (TestClient client = project.client(CREATES)) {
      client.open(project.uri(NAME), 1, ServerTest.UNTRACKED);
      assertThat(actions(client, project.uri(NAME), "0:0-0:0").toString())
          .contains(project.uri("attribution.json"), "infra/main.json");
    }
  }

  @Test
  void aPartOfAMainTemplateStaysOne() {
    ProjectFolder project = project();
    project.write("mainTemplate.json", ProjectFolder.linkingTo(NAME));
    try (TestClient client = project.client(CREATES)) {
      client.open(project.uri(NAME), 1, ServerTest.UNTRACKED);
      JsonObject status = status(client, project.uri(NAME));
      while (status.getAsJsonArray("linkedFrom").isEmpty()) {
        // The project is being read.
        status = status(client, project.uri(NAME));
      }
      assertThat(status.get("mayBeMain").getAsBoolean()).isFalse();
      assertThat(status.get("linkedFrom").toString()).isEqualTo("[\"mainTemplate.json\"]");
      assertThat(actions(client, project.uri(NAME), "0:0-0:0")).isEmpty();
      assertThat(
              TestClient.errorCode(
                  client.request(
                      ProjectSettingsEditor.TREAT_AS_MAIN,
                      "{textDocument: {uri: '" + project.uri(NAME) + "'}}")))
          .isEqualTo(-32803);
    }
  }

  @Test
  void whatIsNotToBeCheckedIsNotOffered() {
    project().write("attribution.json", "{\"exclude\": [\"infra\"]}");
    try (TestClient client = client(CREATES)) {
      assertThat(actions(client, project().uri(NAME), "0:0-0:0")).isEmpty();
    }
  }

  @Test
  void aLensStandsOverWhatLooksDeployedByItself() {
    ProjectFolder project = project();
    project.write("infra/main.parameters.json", "{}");
    try (TestClient client = TestClient.running(CREATES, "{commands: ['" + OWN + "']}")) {
      client.open(project.uri(NAME), 1, ServerTest.UNTRACKED);
      JsonArray lenses = lenses(client, project.uri(NAME));
      while (lenses.isEmpty()) {
        // The project is being read.
        lenses = lenses(client, project.uri(NAME));
      }
      assertThat(lenses)
          .containsExactly(
              TestClient.json(
                  "{range: %s, command: {title: 'Not a main template \u00b7 treat as one', command: '%s', arguments: ['%s']}}"
                      .formatted(TestClient.range("3:2-3:13"), OWN, project.uri(NAME))));
    }
  }

  @Test
  void aClientThatMakesNoFilesHasTheServerMakeThem() throws IOException {
    try (TestClient client = client(MAKES_NO_FILES)) {
      JsonObject action = actions(client, project().uri(NAME), "0:0-0:0").get(0);
      assertThat(action.has("edit")).isFalse();
      JsonObject command = action.getAsJsonObject("command");
      assertThat(command.get("command").getAsString()).isEqualTo(COMMAND);

      client.result("workspace/executeCommand", command.toString());
      assertThat(client.next("window/showMessage").get("message").getAsString())
          .endsWith("attribution.json was made, and names this template as a main one.");
      assertThat(Files.readString(folder.resolve("attribution.json"))).isEqualTo(NEW);
      client.next(
          "textDocument/publishDiagnostics", sent -> sent.toString().contains("missing-pid"));
    }
  }

  @Test
  void theServersCommandAppliesTheEditWhereTheClientCan() {
    try (TestClient client = client(CREATES)) {
      client.result(
          "workspace/executeCommand",
          "{command: '%s', arguments: [{uri: '%s'}]}".formatted(COMMAND, project().uri(NAME)));
      assertThat(client.next("workspace/applyEdit").toString())
          .contains("'create'".replace('\'', '"'), "infra/main.json");
      assertThat(client.next("window/showMessage").get("message").getAsString())
          .endsWith("Save it: settings apply as they are saved.");
      assertThat(folder.resolve("attribution.json")).doesNotExist();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links need rights there.")
  void settingsThatALinkHasElsewhereAreLeftAsTheyAre(@TempDir Path elsewhere) throws IOException {
    Path victim = elsewhere.resolve("victim.json");
    Files.createSymbolicLink(folder.resolve("attribution.json"), victim);
    String command =
        "{command: '%s', arguments: [{uri: '%s'}]}".formatted(COMMAND, project().uri(NAME));
    try (TestClient client = client(MAKES_NO_FILES)) {
      assertThat(client.request("workspace/executeCommand", command).toString())
          .contains("attribution.json is a link to a file that does not exist");
      assertThat(victim).doesNotExist();

      Files.writeString(victim, "{}");
      client.notify(
          "textDocument/didSave",
          "{textDocument: {uri: '" + project().uri("attribution.json") + "'}}");
      assertThat(actions(client, project().uri(NAME), "0:0-0:0")).isEmpty();
      assertThat(client.request("workspace/executeCommand", command).toString())
          .contains("attribution.json is left as it is: a link leads from it to")
          .contains("victim.json");
      assertThat(victim).hasContent("{}");
    }
  }

  @Test
  void theTrackingIdIsRemembered() {
    project().write("attribution.json", "{\"trackingId\": \"x\"}");
    try (TestClient client = client(CREATES)) {
      String id = "pid-4c8d1f7e-52a9-4e36-b0d4-7a9e6c18f325";
      String params = "{textDocument: {uri: '%s'}, trackingId: '%s'}";
      assertThat(
              client
                  .result(
                      ProjectSettingsEditor.REMEMBER_ID, params.formatted(project().uri(NAME), id))
                  .toString())
          .contains(project().uri("attribution.json"), "\\\"" + id + "\\\"");
      assertThat(
              client.errorCode(
                  ProjectSettingsEditor.REMEMBER_ID, params.formatted(project().uri(NAME), "x")))
          .isEqualTo(-32803);
    }
  }
}
