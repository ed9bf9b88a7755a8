package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.github.armattribution.workspace.SettingsFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.junit.jupiter.api.Test;

/** Whom settings tell, and that nobody is told inside of their lock. */
class ServerSettingsTest {

  private static final String OFF = "{armAttribution: {rules: {'missing-pid': 'off'}}}";
  private static final String WRONG = "{armAttribution: {rules: {'missing-pid': 'quiet'}}}";

  private final List<String> told = new ArrayList<>();
  private final CompletableFuture<Object> answer = new CompletableFuture<>();
  private final ServerSettings settings = settings();

  private ServerSettings settings() {
    Client client =
        new Client(
            new Endpoint() {
              @Override
              public CompletableFuture<?> request(String method, Object params) {
                return answer;
              }

              @Override
              public void notify(String method, Object params) {
                throw new AssertionError(method);
              }
            });
    ClientLog log = new ClientLog(message -> tell("complaint"));
    ServerSettings made = new ServerSettings(client, true, log, new SettingsFiles());
    made.onChange(() -> tell("change"));
    return made;
  }

  private void tell(String what) {
    told.add(Thread.holdsLock(settings) ? what + " inside the lock" : what);
  }

  private static JsonElement json(String text) {
    return TestClient.json(text);
  }

  @Test
  void theFirstSettingsAreOnlyComplainedAbout() {
    settings.start(json(WRONG));
    assertThat(told).containsExactly("complaint");
  }

  @Test
  void aPushIsToldOnceItHolds() {
    settings.onChange(() -> tell(settings.active().settings().severities().toString()));
    settings.push(json(OFF));
    settings.push(json(OFF));
    assertThat(told).containsExactly("{missing-pid=OFF}");
  }

  @Test
  void anAnswerIsTold() {
    settings.start(json(OFF));
    settings.ask();
    answer.complete(json("[{rules: {'missing-pid': 'quiet'}}]"));
    assertThat(told).containsExactly("complaint", "change");
  }

  @Test
  void anAnswerOlderThanAPushIsPassedOver() {
    settings.ask();
    settings.push(json(OFF));
    answer.complete(json("[{}]"));
    assertThat(told).containsExactly("change");
    assertThat(settings.active().settings().severities()).hasSize(1);
  }
}
