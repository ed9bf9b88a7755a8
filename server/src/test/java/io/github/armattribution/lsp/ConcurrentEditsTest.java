package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.armattribution.protocol.ClientText;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several documents are edited at once, at random, while all is asked for that an editor asks for.
 * Every request gets one answer, and in the end the server says what one says that has seen nothing
 * but the last texts.
 */
class ConcurrentEditsTest {

  private static final Path CASES = Path.of("..", "test-fixtures", "cases", "duplicate-pid");
  private static final int STEPS = 150;

  private static final String CAPABILITIES =
      """
      {textDocument: {diagnostic: {}, codeLens: {}, completion: {completionItem: {}},
          codeAction: {codeActionLiteralSupport: {}, dataSupport: true,
              resolveSupport: {properties: ['edit']}}},
       workspace: {diagnostics: {refreshSupport: true}, workspaceEdit: {documentChanges: true}}}
      """;

  private static final List<String> REQUESTS =
      List.of(
          "textDocument/diagnostic",
          "textDocument/hover",
          "textDocument/codeAction",
          "textDocument/completion",
          "textDocument/codeLens",
          StatusHandler.METHOD,
          InsertTrackingHandler.METHOD);

  private static final List<String> TYPED =
      List.of("{", "}", "[", "]", "\"", ",", ":", "\n", "\r\n", "é", "pid-", "[variables('x')]");

  /** Answered although the document has changed, or with the reason why there is nothing. */
  private static final Set<Integer> EXPECTED = Set.of(-32800, -32801, -32803);

  /** Who edits one document. */
  private static final class Typist {
    private final TestClient client;
    private final Random random;
    private final String uri;
    private final String start;
    private final List<Integer> asked = new ArrayList<>();
    private ClientText text;
    private int version;

    Typist(TestClient client, long seed, Path template) throws Exception {
      this.client = client;
      this.random = new Random(seed);
      this.uri = "file:///project/" + template.getParent().getFileName() + "/mainTemplate.json";
      this.start = Files.readString(template);
      open();
    }

    private void open() {
      text = new ClientText(start, "utf-16");
      client.open(uri, ++version, start);
    }

    void work() {
      for (int i = 0; i < STEPS; i++) {
        int choice = random.nextInt(100);
        if (choice < 1) {
          client.close(uri);
          open();
        } else if (choice < 70) {
          type();
        } else {
          ask();
        }
      }
    }

    private void type() {
      // Behind what makes it a template: little is said of anything else.
      int head = Math.min(text.text().length(), text.text().indexOf(',') + 1);
      int from = head + random.nextInt(text.text().length() - head + 1);
      int to = Math.min(text.text().length(), from + random.nextInt(8) * random.nextInt(8));
      String range = position(from) + "-" + position(to);
      String typed = TYPED.get(random.nextInt(TYPED.size()));
      text = text.changed(TestClient.range(range), typed);
      client.change(uri, ++version, range, typed);
    }

    private String position(int offset) {
      Position position = LineIndex.of(text.text()).positionAt(offset);
      return position.line() + ":" + position.column();
    }

    private void ask() {
      String position = position(random.nextInt(text.text().length() + 1));
      JsonObject params = new JsonObject();
      params.add("textDocument", TestClient.json("{uri: '" + uri + "'}"));
      JsonElement range = TestClient.range(position + "-" + position);
      params.add("position", range.getAsJsonObject().get("start"));
      params.add("range", range);
      params.add("context", TestClient.json("{diagnostics: []}"));
      int id = client.send(REQUESTS.get(random.nextInt(REQUESTS.size())), params.toString());
      asked.add(id);
      if (random.nextInt(5) == 0) {
        client.notify("$/cancelRequest", "{id: " + id + "}");
      }
    }
  }

  private static List<Typist> typists(TestClient client, long seed) throws Exception {
    List<Path> templates;
    try (Stream<Path> files = Files.walk(CASES)) {
      templates =
          files.filter(file -> file.endsWith("mainTemplate.json")).sorted().limit(4).toList();
    }
    List<Typist> typists = new ArrayList<>();
    for (Path template : templates) {
      typists.add(new Typist(client, seed + typists.size(), template));
    }
    return typists;
  }

  /** With the digests of the texts that they are about. */
  private static List<JsonObject> diagnostics(TestClient client, List<Typist> typists) {
    return typists.stream()
        .map(
            typist ->
                client
                    .result(
                        "textDocument/diagnostic", "{textDocument: {uri: '" + typist.uri + "'}}")
                    .getAsJsonObject())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 100, 200})
  void whatIsSaidInTheEndIsTrue(long seed) throws Exception {
    // Their threads live to the end: a pipe breaks with the thread that wrote to it last.
    ExecutorService threads = Executors.newCachedThreadPool();
    try (TestClient client = TestClient.running(CAPABILITIES);
        TestClient fresh = TestClient.running(CAPABILITIES)) {
      List<Typist> typists = typists(client, seed);
      CompletableFuture.allOf(
              typists.stream()
                  .map(typist -> CompletableFuture.runAsync(typist::work, threads))
                  .toArray(CompletableFuture[]::new))
          .join();

      for (Typist typist : typists) {
        for (int id : typist.asked) {
          JsonObject answer = client.response(id);
          if (answer.has("error")) {
            assertThat(TestClient.errorCode(answer)).isIn(EXPECTED);
          }
        }
        fresh.open(typist.uri, typist.version, typist.text.text());
      }
      assertThat(diagnostics(client, typists)).isEqualTo(diagnostics(fresh, typists));
      assertThat(client.untakenResponses()).isEmpty();
      assertThat(client.untaken("window/logMessage")).isEmpty();
    } finally {
      threads.shutdown();
    }
  }
}
