package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other files make of a document, where diagnostics are sent unasked. */
class ProjectDiagnosticsTest {

  private static final String WATCHING =
      "{workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}}";
  private static final String PART = "all/part/azuredeploy.json";
  private static final String ALONE = "alone/azuredeploy.json";
  private static final String MAIN = "all/mainTemplate.json";

  @TempDir Path folder;

  private static void open(TestClient client, ProjectFolder project, String name) {
    client.open(project.uri(name), 1, ServerTest.UNTRACKED);
  }

  /** Waits until a document has so many diagnostics; those on the way there are passed over. */
  private static void awaitDiagnostics(
      TestClient client, ProjectFolder project, String name, int count) {
    int last;
    do {
      last = client.diagnostics(project.uri(name)).getAsJsonArray("diagnostics").size();
      assertThat(last).isLessThanOrEqualTo(1);
    } while (last != count);
  }

  @Test
  void aPartHasNoneAndNeverHadAny() {
    ProjectFolder project = ProjectFolder.at(folder);
    try (TestClient client = project.client(WATCHING)) {
      open(client, project, PART);
      open(client, project, ALONE);
      awaitDiagnostics(client, project, ALONE, 1);
      client.barrier();
      assertThat(client.untaken("textDocument/publishDiagnostics"))
          .filteredOn(published -> published.get("uri").getAsString().equals(project.uri(PART)))
          .allMatch(published -> published.getAsJsonArray("diagnostics").isEmpty());
    }
  }

  @Test
  void aChangeThatTheClientTellsOfCounts() {
    ProjectFolder project = ProjectFolder.at(folder);
    try (TestClient client = project.client(WATCHING)) {
      assertThat(client.next("client/registerCapability").toString()).contains("**/*.json");
      open(client, project, PART);
      open(client, project, ALONE);
      awaitDiagnostics(client, project, ALONE, 1);
      project.delete(MAIN);
      project.tell(client, MAIN, 3);
      awaitDiagnostics(client, project, PART, 1);
      project.write(MAIN, ProjectFolder.linkingTo("../alone/azuredeploy.json"));
      project.tell(client, MAIN, 1);
      awaitDiagnostics(client, project, ALONE, 0);
    }
  }

  @Test
  void withoutWatchingTheDiskIsLookedAtOnSave() {
    ProjectFolder project = ProjectFolder.at(folder);
    try (TestClient client = project.client("{}")) {
      open(client, project, PART);
      open(client, project, ALONE);
      awaitDiagnostics(client, project, ALONE, 1);
      project.delete(MAIN);
      client.notify("textDocument/didSave", "{textDocument: {uri: '" + project.uri(ALONE) + "'}}");
      awaitDiagnostics(client, project, PART, 1);
    }
  }

  @Test
  void withoutAFolderNothingWaitsButTheProjectCountsAllTheSame() {
    ProjectFolder project = ProjectFolder.at(folder);
    project.write("all/part/deep/azuredeploy.json", ServerTest.UNTRACKED);
    project.write(MAIN, ProjectFolder.linkingTo("part/deep/azuredeploy.json"));
    try (TestClient client = TestClient.running("{}")) {
      open(client, project, "all/part/deep/azuredeploy.json");
      awaitDiagnostics(client, project, "all/part/deep/azuredeploy.json", 0);
    }
  }
}
