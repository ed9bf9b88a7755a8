package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What happens when things happen at once. Latches hold the analysis, so no test has to sleep. */
class ConcurrencyTest {

  private static final String MAIN = ServerTest.MAIN;
  private static final String OTHER = "file:///project/mainTemplate.json";
  private static final String VERSIONS =
      "{textDocument: {publishDiagnostics: {versionSupport: true}}}";
  private static final String HOVER =
      "{textDocument: {uri: '" + MAIN + "'}, position: {line: 0, character: 0}}";

  /** An analyzer that stops at version 1 of the main template until it is let go. */
  private static final class Held implements AnalysisTask.Analyzing {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Integer> versions = new CopyOnWriteArrayList<>();

    @Override
    public Analysis analyze(SourceText text, Surroundings surroundings, Settings settings) {
      versions.add(text.version());
      if (text.version() == 1) {
        reached.countDown();
        await(released);
      }
      return Analyzer.analyze(text, surroundings, settings);
    }

    static void await(CountDownLatch latch) {
      try {
        assertThat(latch.await(TestClient.LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException stop) {
        throw new AssertionError(stop);
      }
    }
  }

  @Test
  void analyzesABurstOnceAndPublishesNothingOld() {
    Held held = new Held();
    try (TestClient client = TestClient.running(held, VERSIONS)) {
      client.open(MAIN, 1, ServerTest.UNTRACKED);
      Held.await(held.reached);
      for (int version = 2; version <= 500; version++) {
        client.change(MAIN, version, "0:0-0:0", " ");
      }
      client.barrier();
      held.released.countDown();

      assertThat(client.diagnostics(MAIN).get("version").getAsInt()).isEqualTo(500);
      assertThat(held.versions).containsExactly(1, 500);
    }
  }

  @Test
  void leavesNothingBehindWhenClosedDuringAnAnalysis() {
    Held held = new Held();
    try (TestClient client = TestClient.running(held, VERSIONS)) {
      client.open(MAIN, 2, ServerTest.UNTRACKED);
      client.diagnostics(MAIN);
      client.change(MAIN, 1, "0:0-0:0", " ");
      Held.await(held.reached);
      client.close(MAIN);
      client.barrier();
      held.released.countDown();

      JsonObject last = client.diagnostics(MAIN);
      assertThat(last.getAsJsonArray("diagnostics")).isEmpty();
      assertThat(last.has("version")).isFalse();
    }
  }

  @Test
  void answersOtherDocumentsWhileOneIsAnalyzed() {
    Held held = new Held();
    try (TestClient client = TestClient.running(held, VERSIONS)) {
      client.open(MAIN, 1, ServerTest.UNTRACKED);
      Held.await(held.reached);
      client.open(OTHER, 2, ServerTest.UNTRACKED);
      assertThat(client.diagnostics(OTHER).get("version").getAsInt()).isEqualTo(2);
      held.released.countDown();
    }
  }

  @Test
  void answersACancelledRequestAtOnce() {
    Held held = new Held();
    try (TestClient client = TestClient.running(held, VERSIONS)) {
      client.open(MAIN, 1, ServerTest.UNTRACKED);
      Held.await(held.reached);
      int id = client.send("textDocument/hover", HOVER);
      client.notify("$/cancelRequest", "{id: " + id + "}");
      assertThat(TestClient.errorCode(client.response(id))).isEqualTo(-32800);
      held.released.countDown();
      assertThat(client.request("textDocument/hover", HOVER).has("result")).isTrue();
    }
  }

  @Test
  void sharesOneAnalysisAmongAllThatAsk() {
    Held held = new Held();
    try (TestClient client = TestClient.running(held, VERSIONS)) {
      client.open(MAIN, 2, ServerTest.UNTRACKED);
      client.diagnostics(MAIN);
      client.request("textDocument/hover", HOVER);
      client.request("textDocument/hover", HOVER);
      assertThat(held.versions).containsExactly(2);
    }
  }

  @Test
  void logsAFailureAndLivesOn() {
    AnalysisTask.Analyzing breaking =
        (text, surroundings, settings) -> {
          if (text.version() == 1) {
            throw new IllegalStateException("broken on purpose");
          }
          return Analyzer.analyze(text, surroundings, settings);
        };
    try (TestClient client = TestClient.running(breaking, VERSIONS)) {
      client.notify("$/setTrace", "{value: 'verbose'}");
      client.open(MAIN, 1, ServerTest.UNTRACKED);
      assertThat(client.next("window/logMessage").get("message").getAsString())
          .startsWith("Finding diagnostics for " + MAIN + " failed. This is a fault of")
          .doesNotContain("broken on purpose");
      assertThat(client.next("$/logTrace").get("verbose").getAsString())
          .contains("broken on purpose")
          .contains("at " + getClass().getName());
      JsonObject error = client.request("textDocument/hover", HOVER).getAsJsonObject("error");
      assertThat(error.get("code").getAsInt()).isEqualTo(-32603);
      assertThat(error.get("message").getAsString())
          .startsWith("textDocument/hover failed. This is a fault of")
          .doesNotContain("broken on purpose");
      client.change(MAIN, 2, "0:0-0:0", " ");
      assertThat(client.diagnostics(MAIN).get("version").getAsInt()).isEqualTo(2);
    }
  }
}
