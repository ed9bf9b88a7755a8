package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.cli.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that lacks memory ends, and says why. */
class LackOfMemoryTest {

  private static final String URI = "file:///w/mainTemplate.json";

  @TempDir Path folder;

  /** A server in a process of its own, whose rules ask for more than there is. */
  static final class Program {
    public static void main(String[] args) throws IOException {
      System.exit(
          new StreamServer(
                  System.in,
                  OutputStream.nullOutputStream(),
                  new TemplateServer.Environment(
                      (text, surroundings, settings) -> {
                        throw new OutOfMemoryError("as asked for");
                      },
                      UUID::randomUUID))
              .serve());
    }
  }

  private static String message(String json) {
    return "Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
  }

  private static String notification(String method, String params) {
    return message(
        "{\"jsonrpc\": \"2.0\", \"method\": \"%s\", \"params\": %s}".formatted(method, params));
  }

  private static String opening(String text) {
    return message(
            "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\", \"params\": {\"capabilities\": {}}}")
        + notification(
            "textDocument/didOpen",
            "{\"textDocument\": {\"uri\": \"%s\", \"languageId\": \"json\", \"version\": 1, \"text\": \"%s\"}}"
                .formatted(URI, text));
  }

  private void endsWithASentence(Class<?> program, String heap, String messages)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(log.toFile())
            .start();
    OutputStream in = server.getOutputStream();
    try {
      in.write(messages.getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException ended) {
      // It ends while it reads.
      assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(server.waitFor(60, TimeUnit.SECONDS)).as("ended by itself").isTrue();
    assertThat(server.exitValue()).isEqualTo(3);
    assertThat(Files.readString(log))
        .endsWith(
            "The server ran out of memory and ends, so that nothing is shown for a text that it"
                + " does not know. Start it with more, for example java -Xmx1g, or leave very large"
                + " files out."
                + System.lineSeparator());
  }

  @Test
  void whereAMessageCanNotBeRead() throws IOException, InterruptedException {
    endsWithASentence(Main.class, "-Xmx24m", opening("x".repeat(20_000_000)));
  }

  @Test
  void whereADocumentCanNotBeLookedAt() throws IOException, InterruptedException {
    endsWithASentence(Program.class, "-Xmx64m", opening("{}"));
  }
}
