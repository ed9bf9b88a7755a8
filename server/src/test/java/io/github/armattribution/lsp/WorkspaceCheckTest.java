package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user who wants to know of all templates, whatever the editor does by itself. */
class WorkspaceCheckTest {

  private static final String COMMAND = "{command: 'arm-attribution.checkWorkspace'}";
  private static final String ALONE = "alone/azuredeploy.json";
  private static final String TRACKED =
      ServerTest.UNTRACKED.replace(
          "[]",
          """
          [{
            "type": "Microsoft.Resources/deployments", "apiVersion": "2025-04-01",
            "name": "pid-4c8d1f7e-52a9-4e36-b0d4-7a9e6c18f325",
            "properties": {"mode": "Incremental", "template": {
              "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
              "contentVersion": "1.0.0.0", "resources": []}}
          }]""");

  @TempDir Path folder;

  @Test
  void theRequestSumsUp() {
    ProjectFolder project = ProjectFolder.at(folder);
    project.write("tracked/azuredeploy.json", TRACKED);
    try (TestClient client = project.client("{}")) {
      assertThat(client.result("armAttribution/checkWorkspace", null))
          .isEqualTo(
              TestClient.json(
                  """
                  {message: '2 problems in 4 templates. Main templates tracked: 1 of 3.',
                   problems: 2, templates: 4, mainTemplates: 3, tracked: 1}
                  """));
    }
  }

  @Test
  void whatIsOpenCountsAsItIsOpenAndOnce() {
    ProjectFolder project = ProjectFolder.at(folder);
    try (TestClient client = project.client("{}")) {
      client.open(project.uri(ALONE), 1, TRACKED);
      JsonElement summary = client.result("armAttribution/checkWorkspace", null);
      assertThat(summary.getAsJsonObject().get("message").getAsString())
          .isEqualTo("1 problem in 3 templates. Main templates tracked: 1 of 2.");
    }
  }

  @Test
  void hintsAreNoProblems() {
    ProjectFolder project = ProjectFolder.at(folder);
    project.write("attribution.json", "{\"rules\": {\"missing-pid\": \"hint\"}}");
    try (TestClient client = project.client("{}")) {
      JsonElement summary = client.result("armAttribution/checkWorkspace", null);
      assertThat(summary.getAsJsonObject().get("problems").getAsInt()).isZero();
    }
  }

  @Test
  void whereDiagnosticsAreSentTheCommandSendsThoseOfFilesThatAreNotOpen() {
    ProjectFolder project = ProjectFolder.at(folder);
    try (TestClient client = project.client("{}")) {
      client.result("workspace/executeCommand", COMMAND);
      assertThat(diagnostics(client, project)).isEqualTo(1);
      assertThat(client.next("window/showMessage").get("message").getAsString())
          .isEqualTo("2 problems in 3 templates. Main templates tracked: 0 of 2.");

      project.write(ALONE, TRACKED);
      client.result("workspace/executeCommand", COMMAND);
      assertThat(diagnostics(client, project)).isZero();
    }
  }

  @Test
  void whatIsOpenedAfterTheCheckIsJudgedAsItIsThen() {
    ProjectFolder project = ProjectFolder.at(folder);
    try (TestClient client = project.client("{}")) {
      client.result("workspace/executeCommand", COMMAND);
      assertThat(diagnostics(client, project)).isEqualTo(1);
      client.open(project.uri(ALONE), 1, TRACKED);
      assertThat(diagnostics(client, project)).isZero();
      client.close(project.uri(ALONE));
      assertThat(diagnostics(client, project)).isZero();
    }
  }

  @Test
  void aClientWithACommandOfItsOwnIsNotOfferedTheServers() {
    assertThat(offered("{}")).contains("arm-attribution.checkWorkspace");
    assertThat(offered("{commands: ['armAttribution.checkWorkspace']}"))
        .doesNotContain("arm-attribution.checkWorkspace");
  }

  private static String offered(String options) {
    try (TestClient client = TestClient.start()) {
      JsonObject result =
          client
              .result("initialize", "{capabilities: {}, initializationOptions: " + options + "}")
              .getAsJsonObject();
      return result.getAsJsonObject("capabilities").toString();
    }
  }

  private static int diagnostics(TestClient client, ProjectFolder project) {
    return client.diagnostics(project.uri(ALONE)).getAsJsonArray("diagnostics").size();
  }
}
