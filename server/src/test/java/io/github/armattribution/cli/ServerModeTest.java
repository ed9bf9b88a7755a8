package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors say when they start the server. */
class ServerModeTest {

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "--stdio, true",
    "--clientProcessId=7 --stdio, true",
    "--stdio --clientProcessId=7, true",
    "--pipe=/tmp/x.sock --clientProcessId=7, true",
    "--pipe /tmp/x.sock, true",
    "--clientProcessId=7 --socket=5007, true",
    "--socket 5007, true",
    "--port=5007, true",
    "--help, false",
    "check --stdio, false",
    "check, false",
  })
  void withoutACommandItIsAServer(String args, boolean server) {
    assertThat(ServerMode.isMeant(args.isEmpty() ? new String[0] : args.split(" ")))
        .isEqualTo(server);
  }

  /** A run that fails: its exit code, and what it says. */
  private static List<String> run(String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code = ServerMode.run(new PrintStream(said, true, StandardCharsets.UTF_8), args);
    List<String> result = new ArrayList<>(List.of("" + code));
    result.addAll(said.toString(StandardCharsets.UTF_8).lines().toList());
    return result;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0", "65536", "-1", "5007.0"})
  void aPortIsANumber(String port) {
    String message = "--socket " + port + ": a port is a number from 1 to 65535.";
    assertThat(run("--socket=" + port)).containsExactly("2", message);
    assertThat(run("--clientProcessId=7", "--port", port)).containsExactly("2", message);
  }

  @Test
  void aPortWithoutAClientIsTold() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    List<String> said = run("--socket=" + port);
    assertThat(said).hasSize(2).first().isEqualTo("3");
    assertThat(said.get(1)).startsWith("Nobody listens on port " + port + " of this machine (");
  }

  @Test
  void aSocketFileWithoutAClientIsTold(@TempDir Path folder) {
    String file = folder.resolve("x.sock").toString();
    List<String> said = run("--pipe=" + file);
    assertThat(said).hasSize(2).first().isEqualTo("3");
    assertThat(said.get(1)).startsWith("Nobody listens on the socket " + file + " (");
    assertThat(run("--pipe=" + "x".repeat(500)).get(0)).isEqualTo("3");
    assertThat(run("--pipe=").get(0)).isEqualTo("3");
  }

  @Test
  void pipesOfWindowsAreRefused() {
    assertThat(run("--pipe=\\\\.\\pipe\\x-sock"))
        .containsExactly(
            "2",
            "--pipe \\\\.\\pipe\\x-sock: pipes of Windows are not supported; use --stdio or --socket.");
  }
}
