package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  private static final String INITIALIZE = "{processId: null, capabilities: {}}";
  private static final String HOVER =
      "{textDocument: {uri: 'file:///a.json'}, position: {line: 0, character: 0}}";

  @Test
  void refusesRequestsBeforeInitialize() {
    try (TestClient client = TestClient.start()) {
      assertThat(client.errorCode("textDocument/hover", HOVER)).isEqualTo(-32002);
      assertThat(client.errorCode("shutdown", null)).isEqualTo(-32002);
      assertThat(client.errorCode("no/suchMethod", null)).isEqualTo(-32002);
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
      assertThat(client.request("initialize", INITIALIZE).has("result")).isTrue();
      client.barrier();
      assertThat(client.untaken("textDocument/publishDiagnostics")).isEmpty();
    }
  }

  @Test
  void asksForNothingBeforeItHasAnsweredInitialize() {
    try (TestClient client = TestClient.start()) {
      client.request(
          "initialize",
          "{processId: null, capabilities: {textDocument: {diagnostic: {}},"
              + " workspace: {diagnostics: {refreshSupport: true}}},"
              + " initializationOptions: {rules: {'missing-pid': 'off'}}}");
      assertThat(client.untaken("workspace/diagnostic/refresh")).isEmpty();
    }
  }

  @Test
  void refusesASecondInitialize() {
    try (TestClient client = TestClient.running("{}")) {
      assertThat(client.errorCode("initialize", INITIALIZE)).isEqualTo(-32600);
    }
  }

  @Test
  void refusesEverythingButExitAfterShutdown() {
    try (TestClient client = TestClient.running("{}")) {
      JsonObject answer = client.request("shutdown", null);
      assertThat(answer.has("result")).isTrue();
      assertThat(answer.get("result").isJsonNull()).isTrue();
      assertThat(client.errorCode("textDocument/hover", HOVER)).isEqualTo(-32600);
      assertThat(client.errorCode("initialize", INITIALIZE)).isEqualTo(-32600);
      assertThat(client.errorCode("shutdown", null)).isEqualTo(-32600);
      client.notify("exit", null);
      assertThat(client.exitCode()).isZero();
    }
  }

  /** Kate 22.12 does not ask for an answer. */
  @Test
  void aShutdownThatIsNoRequestIsOneAllTheSame() {
    try (TestClient client = TestClient.running("{}")) {
      client.notify("shutdown", "{}");
      client.notify("exit", "{}");
      assertThat(client.exitCode()).isZero();
    }
  }

  @Test
  void endsWithOneWithoutShutdown() {
    try (TestClient client = TestClient.running("{}")) {
      client.notify("exit", null);
      assertThat(client.exitCode()).isOne();
    }
    try (TestClient client = TestClient.start()) {
      client.notify("exit", null);
      assertThat(client.exitCode()).isOne();
    }
  }

  @Test
  void endsWhenItsInputIsClosed() {
    TestClient client = TestClient.running("{}");
    client.close();
    assertThat(client.exitCode()).isOne();

    TestClient polite = TestClient.running("{}");
    polite.request("shutdown", null);
    polite.close();
    assertThat(polite.exitCode()).isZero();
  }

  @Test
  void tellsWhatIsMissingInARequest() {
    try (TestClient client = TestClient.running("{}")) {
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
      String document = "{textDocument: {uri: '" + ServerTest.MAIN + "'}}";
      assertThat(errorMessage(client, "textDocument/hover", "{}"))
          .isEqualTo("The textDocument is missing.");
      assertThat(errorMessage(client, "textDocument/hover", document))
          .isEqualTo("The position is missing.");
      assertThat(errorMessage(client, "textDocument/codeAction", document))
          .isEqualTo("The range is missing.");
    }
  }

  private static String errorMessage(TestClient client, String method, String params) {
    return client
        .request(method, params)
        .getAsJsonObject("error")
        .getAsJsonPrimitive("message")
        .getAsString();
  }

  @Test
  void tellsWhatIsWrongWithAMessage() {
    try (TestClient client = TestClient.running("{}")) {
      String wrong =
          "Something in the parameters of \"textDocument/hover\" is not of the type that the protocol"
              + " wants.";
      for (String params :
          List.of("5", "'x'", "[]", "{textDocument: 5}", HOVER.replace(": 0", ": 1.5"))) {
        JsonObject error = client.request("textDocument/hover", params).getAsJsonObject("error");
        assertThat(error.get("code").getAsInt()).isEqualTo(-32602);
        assertThat(error.get("message").getAsString()).isEqualTo(wrong);
        assertThat(error.has("data")).isFalse();
      }
      assertThat(errorMessage(client, "workspace/executeCommand", "{}"))
          .isEqualTo("The command is missing.");
    }
  }

  @Test
  void anInitializeThatIsRefusedIsNone() {
    try (TestClient client = TestClient.start()) {
      assertThat(client.errorCode("initialize", null)).isEqualTo(-32602);
      assertThat(client.errorCode("initialize", "5")).isEqualTo(-32602);
      assertThat(client.errorCode("textDocument/hover", HOVER)).isEqualTo(-32002);
      assertThat(client.request("initialize", INITIALIZE).has("result")).isTrue();
    }
  }

  @Test
  void outlivesANotificationOfNothingThatIsOpen() {
    try (TestClient client = TestClient.running("{}")) {
      client.change("file:///not-open.json", 2, null, "{}");
      client.notify("textDocument/didClose", "{}");
      client.barrier();
    }
  }

  @Test
  void outlivesWhatIsNoMessage() {
    try (TestClient client = TestClient.running("{}")) {
      client.write("{\"jsonrpc\": \"2.0\", \"id\": 77, \"method\": \"textDocument/hover\", \"par");
      client.write("no JSON at all");
      client.write("[]");
      client.write("null");
      client.write("{\"jsonrpc\":\"2.0\",\"method\":\"x\",\"params\":" + "[".repeat(100_000));
      assertThat(client.errorCode("no/suchMethod", "{}")).isEqualTo(-32601);
      client.write("what? ".repeat(100_000));
      assertThat(client.errorCode("no/suchMethod", "{}")).isEqualTo(-32601);
      client.writeRaw("Content-Length: many\r\n\r\n", new byte[0]);
      client.writeRaw("Length: 2\r\n\r\n", new byte[0]);
      client.notify("textDocument/didChange", null);
      client.notify("textDocument/didOpen", "{}");
      client.notify("some/newNotification", "{}");
      assertThat(client.errorCode("textDocument/hover", null)).isEqualTo(-32602);
      assertThat(client.errorCode("textDocument/hover", "{}")).isEqualTo(-32602);
      assertThat(client.errorCode("no/suchMethod", "{}")).isEqualTo(-32601);
      assertThat(client.request("textDocument/hover", HOVER).has("result")).isTrue();
    }
  }

  @Test
  void takesMessagesOfAnySizeAndScript() {
    try (TestClient client = TestClient.running("{}")) {
      byte[] text =
          "{\"jsonrpc\":\"2.0\",\"id\":\"\u00fc\",\"method\":\"shutdown\"}"
              .getBytes(StandardCharsets.UTF_8);
      client.writeRaw(
          "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: "
              + text.length
              + "\r\n\r\n",
          text);
      client.notify("exit", null);
      assertThat(client.exitCode()).isZero();
    }
  }
}
