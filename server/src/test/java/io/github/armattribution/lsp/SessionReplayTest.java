package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.armattribution.editors.Recording;
import io.github.armattribution.protocol.ClientText;
import io.github.armattribution.protocol.Message;
import io.github.armattribution.protocol.ProtocolCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What editors said to the server, said again: each message once all has come that the editor had
 * when it sent it. src/test/resources/sessions/README.md tells where the sessions come from.
 */
class SessionReplayTest {

  private static final Path SESSIONS = Path.of("src/test/resources/sessions");
  private static final Path TEMPLATE =
      Path.of("../test-fixtures/cases/insertion/surrogate-pairs/mainTemplate.json");

  private static final String GUID = "b72cd8bc-8de0-57b0-8d24-7ad70e986140";

  @TempDir Path project;

  private ClientText text;

  static List<String> sessions() throws IOException {
    try (Stream<Path> files = Files.list(SESSIONS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jsonl"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void servesTheEditorAsItIs(String session) throws IOException {
    List<Message> messages = replay(Recording.read(SESSIONS.resolve(session)).messages());

    assertThat(ProtocolCheck.problems(messages)).isEmpty();
    // Some editors ask for code actions wherever the cursor happens to be.
    assertThat(answers(messages, "textDocument/hover"))
        .anySatisfy(
            answer ->
                assertThat(answer).contains("insert a tracking deployment with the quick fix"));
    assertThat(answers(messages, "textDocument/codeAction"))
        .anySatisfy(
            answer ->
                assertThat(answer)
                    .contains("Insert your tracking deployment", "\"code\":\"missing-pid\""));
  }

  private static List<String> answers(List<Message> messages, String method) {
    List<JsonElement> ids =
        messages.stream()
            .filter(message -> message.method().equals(method))
            .map(message -> message.json().get("id"))
            .toList();
    return messages.stream()
        .filter(Message::fromServer)
        .filter(message -> message.isResponse() && ids.contains(message.json().get("id")))
        .map(message -> String.valueOf(message.json().get("result")))
        .toList();
  }

  private List<Message> replay(List<Message> recorded) throws IOException {
    Files.copy(TEMPLATE, project.resolve("mainTemplate.json"));
    Files.createDirectory(project.resolve(".git"));
    if (!recorded.toString().contains("trackingId")) {
      // An editor that has no place for settings.
      Files.writeString(project.resolve("attribution.json"), "{\"trackingId\": \"" + GUID + "\"}");
    }
    try (TestClient client = TestClient.start()) {
      answers(recorded)
          .forEach(
              (method, answers) ->
                  client.answering(
                      method,
                      // A newer server may ask more often.
                      () -> answers.size() > 1 ? answers.poll() : answers.peek()));
      for (Message message : recorded) {
        if (message.fromServer()) {
          await(client, message);
        } else if (!message.isResponse()) {
          save(message);
          client.send(here(message.json()));
        }
      }
      // Not every editor takes its leave.
      if (recorded.stream().anyMatch(message -> message.method().equals("exit"))) {
        assertThat(client.exitCode()).isZero();
      }
      return client.transcript();
    }
  }

  /** What the editor has on disk once it says that it has saved. */
  private void save(Message message) throws IOException {
    JsonObject params = message.params();
    switch (message.method()) {
      case "textDocument/didOpen" ->
          text = new ClientText(Message.at(params, "textDocument", "text").getAsString(), "utf-16");
      case "textDocument/didChange" ->
          params.getAsJsonArray("contentChanges").forEach(this::change);
      case "textDocument/didSave" ->
          Files.writeString(project.resolve("mainTemplate.json"), text.text());
      default -> {}
    }
  }

  private void change(JsonElement change) {
    String changed = Message.at(change, "text").getAsString();
    JsonElement range = Message.at(change, "range");
    text = range == null ? new ClientText(changed, "utf-16") : text.changed(range, changed);
  }

  /** What the editor answered to the server's requests, by method. */
  private Map<String, Deque<JsonElement>> answers(List<Message> recorded) {
    Map<String, String> methods = new HashMap<>();
    Map<String, Deque<JsonElement>> answers = new HashMap<>();
    for (Message message : recorded) {
      if (message.fromServer() && message.isRequest()) {
        methods.put(message.id(), message.method());
      } else if (!message.fromServer() && message.isResponse()) {
        JsonElement result = here(message.json()).get("result");
        answers
            .computeIfAbsent(methods.get(message.id()), method -> new ArrayDeque<>())
            .add(result == null ? JsonNull.INSTANCE : result);
      }
    }
    return answers;
  }

  private static void await(TestClient client, Message message) {
    if (message.isResponse()) {
      client.response(message.json().get("id").getAsInt());
    } else if (message.isRequest()) {
      client.next(message.method());
    } else {
      client.next(
          message.method(),
          params ->
              codes(params).equals(message.params().get("codes"))
                  && params.get("uri").getAsString().endsWith("/mainTemplate.json"));
    }
  }

  private static JsonArray codes(JsonObject published) {
    JsonArray codes = new JsonArray();
    published
        .getAsJsonArray("diagnostics")
        .forEach(diagnostic -> codes.add(diagnostic.getAsJsonObject().get("code")));
    return codes;
  }

  /** A message for the project of this run. */
  private JsonObject here(JsonObject message) {
    return TestClient.json(message.toString().replace(Recording.PROJECT, project.toString()))
        .getAsJsonObject();
  }
}
