package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.protocol.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every message of the protocol, and of this server's own, with each of its fields in turn of a
 * wrong type, null or missing: each request gets one answer, and nothing ends the server.
 */
class MalformedMessagesTest {

  private static final int INVALID_REQUEST = -32600;
  private static final int NO_METHOD = -32601;
  private static final int INVALID_PARAMS = -32602;
  private static final int NOT_INITIALIZED = -32002;
  private static final int CANCELLED = -32800;
  private static final int OUTDATED = -32801;
  private static final int FAILED = -32803;

  private static final Set<Integer> EXPECTED = Set.of(INVALID_PARAMS, FAILED, OUTDATED);

  private static final String CAPABILITIES =
      """
      {workspace: {applyEdit: true, workspaceEdit: {documentChanges: true}},
       textDocument: {diagnostic: {}, codeLens: {}, completion: {completionItem: {}},
          codeAction: {dataSupport: true, codeActionLiteralSupport: {},
              resolveSupport: {properties: ['edit']}}}}
      """;

  /** What only Java's people understand. */
  private static final String OF_JAVA =
      "Exception|\\b(java|javax|com\\.google|org\\.eclipse|io\\.github)\\.|\\bat \\S+\\(";

  private final PrintStream standardError = System.err;
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private TestClient client;

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void nothingIsSaidInTermsOfJava() {
    close();
    System.setErr(standardError);
    assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private void close() {
    if (client == null) {
      return;
    }
    client.close();
    assertThat(client.transcript())
        .filteredOn(Message::fromServer)
        .filteredOn(message -> !message.json().has("result"))
        .allSatisfy(
            message ->
                assertThat(message.json().toString())
                    .doesNotContainPattern(OF_JAVA)
                    .doesNotContain("fault of arm-attribution"));
  }

  private static Map<String, JsonRpcMethod> methods(boolean notifications) {
    Map<String, JsonRpcMethod> methods = new LinkedHashMap<>();
    ServiceEndpoints.getSupportedMethods(LanguageServer.class)
        .forEach(
            (name, method) -> {
              if (method.isNotification() == notifications) {
                methods.put(name, method);
              }
            });
    return methods;
  }

  /** The parameters of all requests but those with which a session begins and ends. */
  private static Map<String, JsonElement> requests() {
    Map<String, JsonElement> requests = new LinkedHashMap<>();
    methods(false).forEach((name, method) -> requests.put(name, params(method)));
    requests.keySet().removeAll(Set.of("initialize", "shutdown"));
    requests.put(StatusHandler.METHOD, params(StatusHandler.Params.class));
    requests.put(InsertTrackingHandler.METHOD, params(InsertTrackingDeploymentParams.class));
    requests.put(
        ProjectSettingsEditor.TREAT_AS_MAIN, params(ProjectSettingsEditor.TreatAsMainParams.class));
    requests.put(
        ProjectSettingsEditor.REMEMBER_ID, params(ProjectSettingsEditor.RememberParams.class));
    requests.put(RulePages.METHOD, params(RulePages.Params.class));
    requests.put(WorkspaceCheck.METHOD, new JsonObject());
    return requests;
  }

  private static JsonElement params(JsonRpcMethod method) {
    return method.getParameterTypes().length == 0
        ? new JsonObject()
        : ProtocolSample.of(method.getParameterTypes()[0], ServerTest.MAIN);
  }

  private static JsonElement params(Class<?> type) {
    return ProtocolSample.of(type, ServerTest.MAIN);
  }

  /** The codes of the errors, by what was wrong; a request that is carried out has none. */
  private Map<String, Integer> errors(String method, JsonElement sample) {
    Map<Integer, String> sent = new LinkedHashMap<>();
    ProtocolSample.spoiled(sample)
        .forEach(
            (how, params) -> {
              int id = client.send(method, params.toString());
              sent.put(id, method + ": " + how);
              if (method.equals("workspace/diagnostic")) {
                // It may wait until there is something to tell.
                client.notify("$/cancelRequest", "{id: " + id + "}");
              }
            });
    Map<String, Integer> errors = new LinkedHashMap<>();
    sent.forEach(
        (id, what) -> {
          JsonObject answer = client.response(id);
          if (answer.has("error")) {
            errors.put(what, TestClient.errorCode(answer));
          }
        });
    return errors;
  }

  private void assertNothingElseWasAnswered() {
    client.barrier();
    assertThat(client.untakenResponses()).isEmpty();
  }

  @Test
  void everyRequestIsRefusedBeforeInitialize() {
    client = TestClient.start();
    requests()
        .forEach(
            (method, sample) ->
                assertThat(errors(method, sample).values()).containsOnly(NOT_INITIALIZED));
    assertNothingElseWasAnswered();
  }

  @Test
  void everyRequestIsRefusedAfterShutdown() {
    client = TestClient.running(CAPABILITIES);
    client.request("shutdown", null);
    requests()
        .forEach(
            (method, sample) ->
                assertThat(errors(method, sample).values()).containsOnly(INVALID_REQUEST));
    assertNothingElseWasAnswered();
    client.notify("exit", null);
    assertThat(client.exitCode()).isZero();
  }

  @Test
  void everyRequestIsAnswered() {
    client = TestClient.running(CAPABILITIES);
    client.open(ServerTest.MAIN, 0, ServerTest.UNTRACKED);
    requests()
        .forEach(
            (method, sample) -> {
              Map<String, Integer> errors = errors(method, sample);
              errors.values().removeAll(EXPECTED);
              if (method.equals("workspace/diagnostic")) {
                errors.values().removeAll(Set.of(CANCELLED));
              }
              assertThat(errors.values()).allMatch(code -> code == NO_METHOD);
            });
    assertNothingElseWasAnswered();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{command: 'arm-attribution.applyFix', arguments: [{uri: '<uri>', version: 0,"
            + " kind: 'quickfix', start: 0, end: 9, rule: 'x', title: 'x', neighbors: ['x']}]}",
        "{command: 'arm-attribution.insertTrackingDeployment',"
            + " arguments: [{uri: '<uri>', version: 0}]}",
        "{command: 'arm-attribution.checkWorkspace', arguments: ['x']}",
        "{command: 'arm-attribution.treatAsMainTemplate', arguments: [{uri: '<uri>'}]}",
        "{command: 'arm-attribution.showMessage', arguments: ['x']}",
      })
  void everyCommandIsAnswered(String command) {
    client = TestClient.running(CAPABILITIES);
    client.open(ServerTest.MAIN, 0, ServerTest.UNTRACKED);
    JsonElement sample = TestClient.json(command.replace("<uri>", ServerTest.MAIN));
    Map<String, Integer> errors = errors("workspace/executeCommand", sample);
    errors.values().removeAll(EXPECTED);
    assertThat(errors).isEmpty();
    assertNothingElseWasAnswered();
  }

  @Test
  void whatWasOfferedIsAnsweredHoweverItComesBack() {
    client = TestClient.running(CAPABILITIES);
    client.open(ServerTest.MAIN, 0, ServerTest.UNTRACKED);
    JsonElement offered =
        client.result(
            "textDocument/codeAction",
            "{textDocument: {uri: '%s'}, range: %s, context: {diagnostics: []}}"
                .formatted(ServerTest.MAIN, TestClient.range("0:0-9:0")));
    Map<String, Integer> errors = errors("codeAction/resolve", offered.getAsJsonArray().get(0));
    errors.values().removeAll(EXPECTED);
    assertThat(errors).isEmpty();
    assertNothingElseWasAnswered();
  }

  @Test
  void noNotificationIsAnsweredOrEndsTheServer() {
    client = TestClient.running(CAPABILITIES);
    methods(true)
        .forEach(
            (method, known) ->
                ProtocolSample.spoiled(params(known))
                    .values()
                    .forEach(
                        params -> {
                          if (!method.equals("exit")) {
                            client.notify(method, params.toString());
                          }
                        }));
    client.open(ServerTest.MAIN, 9, ServerTest.UNTRACKED);
    assertThat(
            client
                .result(
                    "textDocument/diagnostic",
                    "{textDocument: {uri: '%s'}}".formatted(ServerTest.MAIN))
                .getAsJsonObject()
                .getAsJsonArray("items"))
        .hasSize(1);
    assertNothingElseWasAnswered();
  }

  @Test
  void initializeIsAnsweredWhateverItSays() throws IOException {
    JsonElement sample =
        ProtocolSample.of(methods(false).get("initialize").getParameterTypes()[0], ServerTest.MAIN);
    for (JsonElement params : ProtocolSample.spoiled(sample).values()) {
      JsonObject answer = initialize(params);
      if (answer.has("error")) {
        assertThat(TestClient.errorCode(answer)).isEqualTo(INVALID_PARAMS);
        assertThat(answer.toString()).doesNotContainPattern(OF_JAVA);
      }
    }
  }

  /** The only answer of a server of its own, without the threads of a client: there are many. */
  private static JsonObject initialize(JsonElement params) throws IOException {
    JsonObject request = new JsonObject();
    request.addProperty("id", 1);
    request.addProperty("method", "initialize");
    request.add("params", params);
    ByteArrayOutputStream in = new ByteArrayOutputStream();
    new Wire(InputStream.nullInputStream(), in).write(request.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new StreamServer(
            new ByteArrayInputStream(in.toByteArray()),
            out,
            new TemplateServer.Environment(Analyzer::analyze, () -> TestClient.GUID))
        .serve();
    Wire answers =
        new Wire(new ByteArrayInputStream(out.toByteArray()), OutputStream.nullOutputStream());
    List<JsonObject> read = new ArrayList<>();
    for (Optional<JsonObject> next = answers.read(); next.isPresent(); next = answers.read()) {
      if (!next.get().has("method")) {
        read.add(next.get());
      }
    }
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{context: {diagnostics: [], triggerKind: 1.5}}",
        "{context: {diagnostics: [{code: {}}]}}",
        "{context: {diagnostics: [{message: 5}]}}",
        "{textDocument: {uri: null}}",
        "{range: {start: {line: 1e99, character: 0}}}"
      })
  void whatIsWrongInAnyFieldIsAnInvalidParameter(String params) {
    client = TestClient.running(CAPABILITIES);
    assertThat(client.errorCode("textDocument/codeAction", params)).isEqualTo(INVALID_PARAMS);
  }

  @Test
  void theAnswerToAMessageWhoseIdComesLastHasThatId() {
    client = TestClient.running(CAPABILITIES);
    client.write(
        "{'method': 'textDocument/hover', 'params': {'position': {'line': 1.5}}, 'id': 'last'}"
            .replace('\'', '"'));
    JsonObject answer = client.response("last");
    assertThat(TestClient.errorCode(answer)).isEqualTo(INVALID_PARAMS);
  }
}
