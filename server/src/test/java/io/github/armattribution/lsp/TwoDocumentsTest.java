package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A code action that changes the document and another one. */
class TwoDocumentsTest {

  private static final String ID = "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378";
  private static final String MAIN = "mainTemplate.json";
  private static final String PART = "parts/network.json";

  /** The name stands in line 5. */
  private static final String TRACKED =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "resources": [{
          "type": "Microsoft.Resources/deployments",
          "apiVersion": "2025-04-01",
          "name": "%s",
          "properties": {"mode": "Incremental", "template": {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": []}}
        }]
      }
      """
          .formatted(ID);

  private static final String EAGER =
      "textDocument: {codeAction: {codeActionLiteralSupport: {}}},"
          + " workspace: {workspaceEdit: {documentChanges: true%s}}";

  private static final String LAZY =
      "{textDocument: {codeAction: {codeActionLiteralSupport: {}, dataSupport: true,"
          + " resolveSupport: {properties: ['edit']}}},"
          + " workspace: {workspaceEdit: {documentChanges: true, changeAnnotationSupport: {}}}}";

  @TempDir Path folder;

  private TestClient client(String capabilities) {
    ProjectFolder project = project();
    project.write(".git/HEAD", "");
    // A byte order mark is no part of the text that is counted in.
    project.write(MAIN, "\uFEFF" + ProjectFolder.linkingTo(PART));
    project.write(PART, TRACKED);
    TestClient client = project.client(capabilities);
    openPart(client);
    return client;
  }

  private void openPart(TestClient client) {
    client.open(project().uri(PART), 7, TRACKED);
    while (client.diagnostics(project().uri(PART)).getAsJsonArray("diagnostics").isEmpty()) {
      // The project is being read.
    }
  }

  private ProjectFolder project() {
    return new ProjectFolder(folder);
  }

  private JsonArray moves(TestClient client) {
    JsonArray moves = new JsonArray();
    client
        .result(
            "textDocument/codeAction",
            "{textDocument: {uri: '%s'}, range: %s, context: {diagnostics: [], only: ['quickfix']}}"
                .formatted(project().uri(PART), TestClient.range("5:20-5:20")))
        .getAsJsonArray()
        .asList()
        .stream()
        .filter(action -> action.getAsJsonObject().get("title").getAsString().startsWith("Move"))
        .forEach(moves::add);
    return moves;
  }

  private static JsonObject change(JsonObject edit, int index) {
    return edit.getAsJsonArray("documentChanges").get(index).getAsJsonObject();
  }

  @Test
  void bothDocumentsAreEditedEachWithItsVersion() {
    try (TestClient client = client("{" + EAGER.formatted("") + "}")) {
      JsonObject action = moves(client).get(0).getAsJsonObject();
      JsonObject edit = action.getAsJsonObject("edit");

      assertThat(action.get("title").getAsString())
          .isEqualTo("Move it to the root of \"mainTemplate.json\"");
      assertThat(change(edit, 0).getAsJsonObject("textDocument"))
          .isEqualTo(TestClient.json("{uri: '%s', version: 7}".formatted(project().uri(PART))));
      assertThat(change(edit, 1).getAsJsonObject("textDocument"))
          .isEqualTo(TestClient.json("{uri: '%s', version: null}".formatted(project().uri(MAIN))));
      assertThat(change(edit, 1).getAsJsonArray("edits").toString()).contains(ID);
      assertThat(edit.has("changeAnnotations")).isFalse();
      assertThat(edit.toString()).doesNotContain("annotationId");
    }
  }

  @Test
  void theUserIsAskedFirstWhereTheClientCan() {
    try (TestClient client = client("{" + EAGER.formatted(", changeAnnotationSupport: {}") + "}")) {
      JsonObject edit = moves(client).get(0).getAsJsonObject().getAsJsonObject("edit");

      assertThat(edit.getAsJsonObject("changeAnnotations"))
          .isEqualTo(
              TestClient.json(
                  "{question: {label: 'Move it to the root of \"mainTemplate.json\"',"
                      + " needsConfirmation: true, description: 'This takes it out of this file"
                      + " and changes mainTemplate.json, too.'}}"));
      for (int i = 0; i < 2; i++) {
        assertThat(change(edit, i).getAsJsonArray("edits"))
            .allMatch(
                each ->
                    each.getAsJsonObject().get("annotationId").getAsString().equals("question"));
      }
    }
  }

  /** The user would not see what becomes of it. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links need rights there.")
  void aDocumentThatALinkHasOutsideOfTheOpenFoldersIsNotChanged(@TempDir Path elsewhere)
      throws IOException {
    Path victim = elsewhere.resolve("victim.json");
    Files.writeString(victim, ProjectFolder.linkingTo(PART));
    Files.createSymbolicLink(folder.resolve(MAIN), victim);
    project().write(".git/HEAD", "");
    project().write(PART, TRACKED);
    try (TestClient client = project().client("{" + EAGER.formatted("") + "}")) {
      openPart(client);
      assertThat(moves(client)).isEmpty();

      Files.delete(folder.resolve(MAIN));
      Files.createSymbolicLink(
          folder.resolve(MAIN), Files.move(victim, folder.resolve("parts/main.json")));
      assertThat(moves(client)).as("a link within the folder").hasSize(1);
    }
  }

  @Test
  void norIsOneAboveTheOpenFolder() {
    project().write(MAIN, ProjectFolder.linkingTo(PART));
    project().write(".git/HEAD", "");
    project().write(PART, TRACKED);
    try (TestClient client =
        new ProjectFolder(folder.resolve("parts")).client("{" + EAGER.formatted("") + "}")) {
      openPart(client);
      assertThat(moves(client)).isEmpty();
    }
  }

  @Test
  void withoutAnOpenFolderTheProjectCounts() {
    project().write(MAIN, ProjectFolder.linkingTo(PART));
    project().write(".git/HEAD", "");
    project().write(PART, TRACKED);
    try (TestClient client = TestClient.running("{" + EAGER.formatted("") + "}", "{}")) {
      openPart(client);
      assertThat(moves(client)).hasSize(1);
    }
  }

  @Test
  void withoutVersionsItIsNotOffered() {
    try (TestClient client =
        client("{textDocument: {codeAction: {codeActionLiteralSupport: {}}}}")) {
      assertThat(moves(client)).isEmpty();
    }
  }

  @Test
  void anOpenDocumentCountsAsItIsOpen() {
    try (TestClient client = client("{" + EAGER.formatted("") + "}")) {
      client.open(project().uri(MAIN), 3, "\n" + ProjectFolder.linkingTo(PART));
      JsonObject edit = moves(client).get(0).getAsJsonObject().getAsJsonObject("edit");

      assertThat(change(edit, 1).getAsJsonObject("textDocument").get("version").getAsInt())
          .isEqualTo(3);
      client.change(project().uri(MAIN), 4, null, "{}");
      assertThat(moves(client)).as("it links to nothing now").isEmpty();
    }
  }

  @Test
  void whatWasOfferedForAnotherTextIsRefused() {
    try (TestClient client = client(LAZY)) {
      JsonObject action = moves(client).get(0).getAsJsonObject();
      assertThat(action.has("edit")).isFalse();
      assertThat(client.result("codeAction/resolve", action.toString()).toString()).contains(ID);

      project().write(MAIN, ProjectFolder.linkingTo(PART) + "\n");
      JsonObject refused = client.request("codeAction/resolve", action.toString());
      assertThat(TestClient.errorCode(refused)).isEqualTo(-32801);
      assertThat(refused.toString()).contains("Another document that this changes has changed");

      client.change(project().uri(PART), 8, "0:0-0:0", " ");
      assertThat(client.errorCode("codeAction/resolve", action.toString())).isEqualTo(-32801);
    }
  }
}
