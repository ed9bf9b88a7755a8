package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Diagnostics that the client asks for. */
class PulledDiagnosticsTest {

  private static final String PULLING = "{textDocument: {diagnostic: {}}}";
  private static final String REFRESHING =
      "{textDocument: {diagnostic: {}}, workspace: {diagnostics: {refreshSupport: true},"
          + " didChangeWatchedFiles: {dynamicRegistration: true}}}";
  private static final String PART = "all/part/azuredeploy.json";
  private static final String ALONE = "alone/azuredeploy.json";
  private static final String MAIN = "all/mainTemplate.json";

  @TempDir Path folder;

  private static JsonObject pull(TestClient client, String uri, String previous) {
    return client
        .result(
            "textDocument/diagnostic",
            "{textDocument: {uri: '%s'}%s}"
                .formatted(uri, previous == null ? "" : ", previousResultId: '" + previous + "'"))
        .getAsJsonObject();
  }

  private static String id(JsonObject report) {
    return report.get("resultId").getAsString();
  }

  private static int count(JsonObject report) {
    assertThat(report.get("kind").getAsString()).isEqualTo("full");
    return report.getAsJsonArray("items").size();
  }

  @Test
  void onlyWhoAsksIsAnsweredAndNothingIsSentBesides() {
    try (TestClient client = TestClient.start()) {
      JsonObject offered =
          client
              .result("initialize", "{capabilities: " + PULLING + "}")
              .getAsJsonObject()
              .getAsJsonObject("capabilities");
      assertThat(offered.getAsJsonObject("diagnosticProvider").toString())
          .contains("\"interFileDependencies\":true", "\"workspaceDiagnostics\":true");
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
      assertThat(count(pull(client, ServerTest.MAIN, null))).isOne();
      client.close(ServerTest.MAIN);
      client.barrier();
      assertThat(client.untaken("textDocument/publishDiagnostics")).isEmpty();
    }
    try (TestClient client = TestClient.start()) {
      assertThat(client.result("initialize", "{capabilities: {}}").toString())
          .doesNotContain("diagnosticProvider");
    }
  }

  @Test
  void theSameInputHasTheSameId() {
    try (TestClient client = TestClient.running(PULLING)) {
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
      String first = id(pull(client, ServerTest.MAIN, null));
      JsonObject again = pull(client, ServerTest.MAIN, first);
      assertThat(again.get("kind").getAsString()).isEqualTo("unchanged");
      assertThat(id(again)).isEqualTo(first);

      client.change(ServerTest.MAIN, 2, "0:0-0:0", " ");
      JsonObject changed = pull(client, ServerTest.MAIN, first);
      assertThat(count(changed)).isOne();
      assertThat(id(changed)).isNotEqualTo(first);
      client.change(ServerTest.MAIN, 3, "0:0-0:1", "");
      assertThat(id(pull(client, ServerTest.MAIN, id(changed)))).isEqualTo(first);

      client.notify(
          "workspace/didChangeConfiguration",
          "{settings: {armAttribution: {rules: {'missing-pid': 'off'}}}}");
      assertThat(count(pull(client, ServerTest.MAIN, first))).isZero();
    }
  }

  @Test
  void whatIsNoTemplateHasAnEmptyReport() {
    try (TestClient client = TestClient.running(PULLING)) {
      client.open("file:///x/package.json", 1, "{}");
      JsonObject report = pull(client, "file:///x/package.json", null);
      assertThat(count(report)).isZero();
      assertThat(pull(client, "file:///x/package.json", id(report)).get("kind").getAsString())
          .isEqualTo("unchanged");
      assertThat(count(pull(client, "file:///x/not/there.json", null))).isZero();
    }
  }

  /** Whether it is open or not: its name is reason enough to look into it. */
  @Test
  void aMainTemplateThatIsNotRecognizedIsReported() {
    String unrecognized = "{\"contentVersion\": \"1.0.0.0\", \"resources\": []}";
    ProjectFolder project = ProjectFolder.at(folder);
    project.write(ALONE, unrecognized);
    project.write(PART, unrecognized);
    try (TestClient client = project.client(PULLING)) {
      Map<String, String> ids = new TreeMap<>();
      workspace(client, project, ids);
      assertThat(ids.get(project.uri(ALONE))).isNotEqualTo(ResultIds.NO_TEMPLATE);
      assertThat(ids.get(project.uri(PART))).isNotEqualTo(ids.get(project.uri(ALONE)));
      client.open(project.uri(ALONE), 1, unrecognized);
      client.open(project.uri(PART), 1, unrecognized);
      assertThat(pull(client, project.uri(ALONE), null).toString())
          .contains("unrecognized-template");
      assertThat(count(pull(client, project.uri(PART), null))).isZero();
    }
  }

  @Test
  void whereTheClientCannotBeToldToAskAgainTheAnswerWaitsForOtherFiles() {
    ProjectFolder project = ProjectFolder.at(folder);
    try (TestClient client = project.client(PULLING)) {
      client.open(project.uri(PART), 1, ServerTest.UNTRACKED);
      client.open(project.uri(ALONE), 1, ServerTest.UNTRACKED);
      assertThat(count(pull(client, project.uri(PART), null))).isZero();
      assertThat(count(pull(client, project.uri(ALONE), null))).isOne();
    }
  }

  @Test
  void theClientIsToldToAskAgainWhenOtherFilesChange() {
    ProjectFolder project = ProjectFolder.at(folder);
    try (TestClient client = project.client(REFRESHING)) {
      client.open(project.uri(PART), 1, ServerTest.UNTRACKED);
      assertThat(count(pull(client, project.uri(PART), null))).isZero();
      client.next("workspace/diagnostic/refresh");
      assertThat(count(pull(client, project.uri(PART), null))).isZero();

      project.delete(MAIN);
      project.tell(client, MAIN, 3);
      client.next("workspace/diagnostic/refresh");
      assertThat(count(pull(client, project.uri(PART), null))).isOne();
      client.notify(
          "workspace/didChangeConfiguration",
          "{settings: {armAttribution: {rules: {'missing-pid': 'off'}}}}");
      client.next("workspace/diagnostic/refresh");
      assertThat(count(pull(client, project.uri(PART), null))).isZero();
    }
  }

  /** Of a folder's files some clients say nothing then. */
  @Test
  void theClientIsToldToAskAgainWhenFoldersComeAndGo() {
    ProjectFolder project = ProjectFolder.at(folder);
    try (TestClient client = project.client(REFRESHING)) {
      client.open(project.uri(ALONE), 1, ServerTest.UNTRACKED);
      pull(client, project.uri(ALONE), null);
      client.next("workspace/diagnostic/refresh");
      assertThat(count(pull(client, project.uri(ALONE), null))).isOne();

      project.write("new/mainTemplate.json", ProjectFolder.linkingTo("../" + ALONE));
      project.tell(client, "new", 1);
      client.next("workspace/diagnostic/refresh");
      assertThat(count(pull(client, project.uri(ALONE), null))).isZero();

      project.write("new/Main.class", "");
      project.tell(client, "new/Main.class", 1);
      project.tell(client, "gone.class", 3);
      client.barrier();
      assertThat(client.untaken("workspace/diagnostic/refresh")).isEmpty();
      project.delete("new/mainTemplate.json");
      project.delete("new/Main.class");
      project.delete("new");
      project.tell(client, "new", 3);
      client.next("workspace/diagnostic/refresh");
      assertThat(count(pull(client, project.uri(ALONE), null))).isOne();
    }
  }

  /** Whatever the pauses between them are: only the last event is of any interest. */
  @Test
  void whatChangesNothingIsNoReasonToAskAgain() {
    ProjectFolder project = ProjectFolder.at(folder);
    project.write(".gitignore", "out/\n");
    List<String> events =
        List.of("package.json", "out/azuredeploy.json", "node_modules/x/mainTemplate.json", PART);
    try (TestClient client = project.client(REFRESHING)) {
      client.open(project.uri(ALONE), 1, ServerTest.UNTRACKED);
      pull(client, project.uri(ALONE), null);
      client.next("workspace/diagnostic/refresh");
      workspace(client, project, new TreeMap<>());

      for (int i = 0; i < 100; i++) {
        events.forEach(name -> project.write(name, ServerTest.UNTRACKED.replace("[]", "[ ]")));
        project.write("package.json", "{\"version\": " + i + "}");
        project.write(ALONE, ServerTest.UNTRACKED + " ".repeat(i));
        project.write(PART, ServerTest.UNTRACKED);
        events.forEach(name -> project.tell(client, name, 2));
        project.tell(client, ALONE, 2);
      }
      project.delete(MAIN);
      project.tell(client, MAIN, 3);
      client.next("workspace/diagnostic/refresh");
      client.barrier();
      assertThat(client.untaken("workspace/diagnostic/refresh")).isEmpty();
    }
  }

  /** The kinds of the reports by file; the ids go into {@code ids}. */
  private static Map<String, String> workspace(
      TestClient client, ProjectFolder project, Map<String, String> ids) {
    return read(client.result("workspace/diagnostic", params(ids, null)), project, ids);
  }

  private static String params(Map<String, String> ids, String token) {
    JsonArray previous = new JsonArray();
    ids.forEach(
        (uri, value) -> {
          JsonObject id = new JsonObject();
          id.addProperty("uri", uri);
          id.addProperty("value", value);
          previous.add(id);
        });
    JsonObject params = new JsonObject();
    params.add("previousResultIds", previous);
    if (token != null) {
      params.addProperty("partialResultToken", token);
    }
    return params.toString();
  }

  private static Map<String, String> read(
      JsonElement answer, ProjectFolder project, Map<String, String> ids) {
    Map<String, String> kinds = new TreeMap<>();
    for (JsonElement item : answer.getAsJsonObject().getAsJsonArray("items")) {
      JsonObject report = item.getAsJsonObject();
      String uri = report.get("uri").getAsString();
      String kind = report.get("kind").getAsString();
      kinds.put(
          uri.substring(project.root().toUri().toString().length()),
          kind.equals("full") ? "" + report.getAsJsonArray("items").size() : kind);
      ids.put(uri, id(report));
    }
    return kinds;
  }

  @Test
  void theWorkspaceIsAllTemplatesThatAreNotOpen() {
    ProjectFolder project = ProjectFolder.at(folder);
    Map<String, String> ids = new TreeMap<>();
    try (TestClient client = project.client(PULLING)) {
      assertThat(workspace(client, project, ids))
          .containsExactlyEntriesOf(new TreeMap<>(Map.of(MAIN, "1", PART, "0", ALONE, "1")));
      assertThat(workspace(client, project, ids).values()).containsOnly("unchanged").hasSize(3);

      client.open(project.uri(ALONE), 1, "{}");
      assertThat(workspace(client, project, ids)).containsOnlyKeys(MAIN, PART);
      client.close(project.uri(ALONE));
      assertThat(workspace(client, project, ids).values()).containsOnly("unchanged").hasSize(3);

      project.write(ALONE, "{}");
      project.delete(MAIN);
      project.tell(client, ALONE, 2);
      project.tell(client, MAIN, 3);
      client.open(project.uri("package.json"), 1, "{}");
      client.close(project.uri("package.json"));
      Map<String, String> expected = new TreeMap<>(ids);
      expected.put(project.uri(ALONE), ResultIds.NO_TEMPLATE);
      expected.put(project.uri(MAIN), ResultIds.NO_TEMPLATE);
      expected.put(project.uri("package.json"), ResultIds.NO_TEMPLATE);
      String part = expected.remove(project.uri(PART));
      // What the client tells is taken in behind its back, so it may take more than one question.
      while (!ids.entrySet().containsAll(expected.entrySet())
          || ids.get(project.uri(PART)).equals(part)) {
        workspace(client, project, ids);
      }
    }
  }

  @Test
  void partsOfTheAnswerComeAsTheyAreReadyAndThenItWaitsForNews() {
    ProjectFolder project = ProjectFolder.at(folder);
    Map<String, String> ids = new TreeMap<>();
    try (TestClient client = project.client(REFRESHING)) {
      JsonObject last =
          client.result("workspace/diagnostic", params(ids, "parts")).getAsJsonObject();
      assertThat(last.getAsJsonArray("items")).isEmpty();
      assertThat(read(client.next("$/progress").get("value"), project, ids)).hasSize(3);

      int waiting = client.send("workspace/diagnostic", params(ids, "more"));
      int cancelled = client.send("workspace/diagnostic", params(ids, "other"));
      client.notify("$/cancelRequest", "{id: " + cancelled + "}");
      assertThat(TestClient.errorCode(client.response(cancelled))).isEqualTo(-32800);
      project.delete(MAIN);
      project.tell(client, MAIN, 3);
      assertThat(client.response(waiting).getAsJsonObject("result").getAsJsonArray("items").size())
          .isZero();
      assertThat(read(client.next("$/progress").get("value"), project, ids))
          .containsEntry(PART, "1");
      client.send("workspace/diagnostic", params(ids, "last"));
      client.result("shutdown", null);
    }
  }

  @Test
  void aFileThatIsNotOpenIsReadFromDisk() {
    ProjectFolder project = ProjectFolder.at(folder);
    try (TestClient client = project.client(PULLING)) {
      assertThat(workspace(client, project, new TreeMap<>())).isNotEmpty();
      assertThat(count(pull(client, project.uri(ALONE), null))).isOne();
      assertThat(count(pull(client, project.uri(PART), null))).isZero();
    }
  }
}
