package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.armattribution.protocol.Message;
import io.github.armattribution.protocol.ProtocolCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client can't is not used: a session with all of it, and one without each of it. */
class CapabilityTest {

  /** A client that can all that the server or its check knows of, but waits for diagnostics. */
  private static final String WAITING =
      """
      {general: {positionEncodings: ['utf-8']},
       window: {workDoneProgress: true, showDocument: {support: true}},
       workspace: {applyEdit: true, configuration: true, workspaceFolders: true,
          workspaceEdit: {documentChanges: true, snippetEditSupport: true,
             changeAnnotationSupport: {}, resourceOperations: ['create', 'rename', 'delete']},
          didChangeConfiguration: {dynamicRegistration: true},
          didChangeWatchedFiles: {dynamicRegistration: true, relativePatternSupport: true},
          codeLens: {refreshSupport: true}, inlayHint: {refreshSupport: true},
          diagnostics: {refreshSupport: true}},
       textDocument: {
          publishDiagnostics: {versionSupport: true, relatedInformation: true, dataSupport: true,
             codeDescriptionSupport: true, tagSupport: {valueSet: [1, 2]}},
          hover: {contentFormat: ['markdown', 'plaintext']},
          completion: {completionItem: {snippetSupport: true, insertReplaceSupport: true,
             labelDetailsSupport: true, commitCharactersSupport: true,
             documentationFormat: ['markdown', 'plaintext']}},
          codeAction: {isPreferredSupport: true, dataSupport: true, disabledSupport: true,
             codeActionLiteralSupport: {},
             resolveSupport: {properties: ['edit']}}}}
      """;

  @TempDir Path folder;

  /** The same client, or one that asks for diagnostics. */
  private static JsonObject full(boolean asking) {
    JsonObject full = TestClient.json(WAITING).getAsJsonObject();
    if (asking) {
      full.getAsJsonObject("textDocument")
          .add("diagnostic", TestClient.json("{dynamicRegistration: true}"));
    }
    return full;
  }

  static Stream<String> all() {
    return leaves(full(true), "");
  }

  private static Stream<String> leaves(JsonElement element, String path) {
    return element instanceof JsonObject object && !object.isEmpty()
        ? object.entrySet().stream()
            .flatMap(entry -> leaves(entry.getValue(), path + "." + entry.getKey()))
        : Stream.of(path.substring(1));
  }

  private static JsonObject without(JsonObject full, String path) {
    JsonObject without = full.deepCopy();
    String parent = path.substring(0, path.lastIndexOf('.'));
    Message.at(without, parent.split("\\.", -1))
        .getAsJsonObject()
        .remove(path.substring(path.lastIndexOf('.') + 1));
    return without;
  }

  @Test
  void aClientThatCanAllGetsNothingButWhatIsRight() {
    assertThat(ProtocolCheck.problems(session(full(false)))).isEmpty();
    assertThat(ProtocolCheck.problems(session(full(true)))).isEmpty();
  }

  @Test
  void norDoesOneThatCanNothing() {
    assertThat(ProtocolCheck.problems(session(new JsonObject()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsOffIsNotUsed(String capability) {
    assertThat(ProtocolCheck.problems(session(without(full(true), capability)))).isEmpty();
    if (!capability.startsWith("textDocument.diagnostic")) {
      assertThat(ProtocolCheck.problems(session(without(full(false), capability)))).isEmpty();
    }
  }

  /** All that the server uses; else the test above would see nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "general.positionEncodings",
        "window.workDoneProgress",
        "workspace.configuration",
        "workspace.workspaceEdit.documentChanges",
        "workspace.didChangeConfiguration.dynamicRegistration",
        "workspace.didChangeWatchedFiles.dynamicRegistration",
        "textDocument.publishDiagnostics.versionSupport",
        "textDocument.publishDiagnostics.relatedInformation",
        "textDocument.publishDiagnostics.codeDescriptionSupport",
        "textDocument.hover.contentFormat",
        "textDocument.codeAction.codeActionLiteralSupport",
        "textDocument.codeAction.isPreferredSupport",
        "textDocument.codeAction.dataSupport",
        "textDocument.codeAction.resolveSupport.properties"
      })
  void whatIsUsedWouldBeSeen(String capability) {
    List<Message> session = new ArrayList<>(session(full(false)));
    JsonObject initialize = session.get(0).json().deepCopy();
    JsonObject params = initialize.getAsJsonObject("params");
    params.add("capabilities", without(params.getAsJsonObject("capabilities"), capability));
    session.set(0, new Message(false, initialize));

    assertThat(ProtocolCheck.problems(session))
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("needs " + capability));
  }

  /** All that an editor does, once. */
  private List<Message> session(JsonObject capabilities) {
    ProjectFolder project = ProjectFolder.at(folder);
    try (TestClient client = TestClient.start()) {
      client.answering(
          "workspace/configuration",
          () -> TestClient.json("[{trackingId: '" + TestClient.GUID + "'}]"));
      JsonObject offered =
          client
              .result(
                  "initialize",
                  "{capabilities: %s, workspaceFolders: [{uri: '%s', name: 'project'}]}"
                      .formatted(capabilities, project.root().toUri()))
              .getAsJsonObject()
              .getAsJsonObject("capabilities");
      client.notify("initialized", "{}");
      template(client, project.uri("alone/azuredeploy.json"), ServerTest.UNTRACKED, offered);
      template(client, project.uri("gateway/azuredeploy.json"), gateway(), offered);
      if (offered.has("diagnosticProvider")) {
        client.result(
            "workspace/diagnostic", "{previousResultIds: [], partialResultToken: 'parts'}");
      }
      client.notify("workspace/didChangeConfiguration", "{settings: null}");
      client.result("shutdown", null);
      return client.transcript();
    }
  }

  private static void template(TestClient client, String uri, String text, JsonObject offered) {
    client.open(uri, 1, text);
    String document = "textDocument: {uri: '" + uri + "'}";
    if (offered.has("diagnosticProvider")) {
      client.result("textDocument/diagnostic", "{" + document + "}");
    } else {
      client.next(
          "textDocument/publishDiagnostics",
          params ->
              params.get("uri").getAsString().equals(uri)
                  && !params.getAsJsonArray("diagnostics").isEmpty());
    }
    client.result("textDocument/hover", "{" + document + ", position: {line: 3, character: 4}}");
    if (offered.has("codeActionProvider")) {
      JsonArray actions =
          client
              .result(
                  "textDocument/codeAction",
                  "{%s, range: %s, context: {diagnostics: []}}"
                      .formatted(document, TestClient.range("0:0-99:0")))
              .getAsJsonArray();
      actions.forEach(action -> choose(client, action.getAsJsonObject()));
    }
    client.close(uri);
  }

  private static void choose(TestClient client, JsonObject action) {
    if (action.has("command")) {
      client.result("workspace/executeCommand", action.toString());
      client.next("workspace/applyEdit");
    } else if (!action.has("edit")) {
      assertThat(
              client.result("codeAction/resolve", action.toString()).getAsJsonObject().has("edit"))
          .isTrue();
    }
  }

  /** A finding that points at another place, too. */
  private static String gateway() {
    try {
      return Files.readString(Path.of("../test-fixtures/samples/gateway/azuredeploy.json"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
