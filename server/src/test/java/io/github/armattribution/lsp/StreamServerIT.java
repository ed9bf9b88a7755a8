package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as an editor starts it. */
class StreamServerIT {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatWasStarted() {
    started.forEach(Process::destroyForcibly);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--stdio"})
  void servesASessionWithNothingButTheProtocolOnItsOutput(String argument) throws Exception {
    Process server = start(argument);
    TestClient client = client(server);
    JsonObject initialized =
        client
            .result("initialize", "{processId: " + myself() + ", capabilities: {}}")
            .getAsJsonObject();
    assertThat(initialized.getAsJsonObject("serverInfo").has("version")).isTrue();
    client.notify("initialized", "{}");
    client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
    assertThat(client.diagnostics(ServerTest.MAIN).getAsJsonArray("diagnostics")).hasSize(1);
    client.write("no message");
    client.request("shutdown", null);
    client.notify("exit", null);

    assertThat(exitCode(server)).isZero();
    assertThat(client.awaitEnd()).isNull();
  }

  @Test
  void tellsStandardErrorNothingOfWhatIsNoMessage(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("log.txt");
    Process server = start("", ProcessBuilder.Redirect.to(log.toFile()));
    TestClient client = client(server);
    client.write("[]");
    // Many cancel what has just been answered.
    client.notify("$/cancelRequest", "{id: 77}");
    client.notify("exit", null);
    assertThat(exitCode(server)).isOne();
    assertThat(log).isEmptyFile();
  }

  @Test
  void endsWithOneOnExitWithoutShutdown() throws Exception {
    Process server = start("");
    TestClient client = client(server);
    client.request("initialize", "{processId: null, capabilities: {}}");
    client.notify("exit", null);
    assertThat(exitCode(server)).isOne();
  }

  @Test
  void endsWithOneWhenItsInputIsClosed() throws Exception {
    Process server = start("");
    TestClient client = client(server);
    client.request("initialize", "{processId: null, capabilities: {}}");
    client.close();
    assertThat(exitCode(server)).isOne();
  }

  @Test
  void endsWithOneWhenTheClientDies() throws Exception {
    // Any process that waits for input until it is killed can play the client.
    Process parent = start("--stdio");
    Process server = start("");
    TestClient client = client(server);
    client.request("initialize", "{processId: " + parent.pid() + ", capabilities: {}}");
    parent.destroyForcibly().waitFor();
    assertThat(exitCode(server)).isOne();
  }

  @Test
  void doesNotWatchAProcessThatItCanNotSee() throws Exception {
    Process gone = start("");
    gone.destroyForcibly().waitFor();
    Process server = start("");
    TestClient client = client(server);
    client.request("initialize", "{processId: " + gone.pid() + ", capabilities: {}}");
    client.notify("initialized", "{}");
    assertThat(client.request("shutdown", null).has("result")).isTrue();
    client.notify("exit", null);
    assertThat(exitCode(server)).isZero();
  }

  private static long myself() {
    return ProcessHandle.current().pid();
  }

  private Process start(String argument) throws IOException {
    return start(argument, ProcessBuilder.Redirect.DISCARD);
  }

  private Process start(String argument, ProcessBuilder.Redirect log) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA, "-jar"));
    command.add(System.getProperty("arm.attribution.jar"));
    if (!argument.isEmpty()) {
      command.add(argument);
    }
    Process process = new ProcessBuilder(command).redirectError(log).start();
    started.add(process);
    return process;
  }

  private static TestClient client(Process server) {
    return new TestClient(server.getInputStream(), server.getOutputStream());
  }

  private static int exitCode(Process server) throws InterruptedException {
    assertThat(server.waitFor(TestClient.LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    return server.exitValue();
  }
}
