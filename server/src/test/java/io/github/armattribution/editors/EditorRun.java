package io.github.armattribution.editors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.protocol.Message;
import io.github.armattribution.protocol.ProtocolCheck;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of an editor on a project with one template, both in a folder below target/editors, where
 * all stays that tells what went wrong: the editor's output in editor.log, all messages in
 * session.jsonl.
 */
final class EditorRun {

  static final String PLAIN = "insertion/resource-group";
  static final String CRLF = "insertion/crlf";
  static final String SURROGATES = "insertion/surrogate-pairs";

  /** The tracking ID of the user's settings. */
  static final String GUID = "b72cd8bc-8de0-57b0-8d24-7ad70e986140";

  private static final long LIMIT_SECONDS = 120;
  private static final String GUID_IN_FIXTURES = "5c2b7a90-4d1e-4f38-9b06-e7a1c84d2f53";
  private static final Path FIXTURES = Path.of("..", "test-fixtures", "cases");
  private static final Path DRIVERS = Path.of("src", "test", "editors").toAbsolutePath();

  /** The empty tracking ID of a page, in any language. */
  private static final String TRACKING_ID = "(trackingId\\W{1,4})(['\"])\\2";

  private final String name;
  private final Path folder;
  private final Path fixture;

  /** The editor's home folder, whose configuration it finds by itself. */
  final Path home;

  final Path project;
  private final Path template;

  EditorRun(String name, String fixture) throws IOException, InterruptedException {
    this.name = name;
    this.folder =
        Path.of("target", "editors", name + "-" + Path.of(fixture).getFileName()).toAbsolutePath();
    this.fixture = FIXTURES.resolve(fixture);
    deleteAll(folder);
    home = Files.createDirectories(folder.resolve("home"));
    project = Files.createDirectories(folder.resolve("project"));
    // Editors that know such files must not take the line ends of this repository's.
    Files.writeString(folder.resolve(".editorconfig"), "root = true\n");
    template = project.resolve("mainTemplate.json");
    Files.copy(this.fixture.resolve("mainTemplate.json"), template);
    start("git", "init", "-q", project.toString()).waitFor();
    recordJava();
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Puts a java before the real one on the path that writes down what the server is told. */
  private void recordJava() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path recording = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(
        recording,
        """
        #!/bin/sh
        exec '%s' -cp '%s' %s '%s' '%s' "$@"
        """
            .formatted(
                java,
                Path.of("target", "test-classes").toAbsolutePath(),
                Recorder.class.getName(),
                folder.resolve("session.jsonl"),
                java));
    assertThat(recording.toFile().setExecutable(true)).isTrue();
  }

  /** Puts a page's block where the page says, with what a user fills in. */
  void configure(String file, String block) throws IOException {
    assertThat(block).contains(EditorPage.JAR).containsPattern(TRACKING_ID);
    write(
        file,
        block
            .replace(EditorPage.JAR, System.getProperty("arm.attribution.jar"))
            .replaceAll(TRACKING_ID, "$1$2" + GUID + "$2"));
  }

  /** Writes a file below the home folder. */
  void write(String file, String text) throws IOException {
    Path path = home.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  static String driver(String name) {
    return DRIVERS.resolve(name).toString();
  }

  /** Runs the editor to its end, which must be a good one. */
  void run(String... command) throws IOException, InterruptedException {
    Process editor = start(command);
    boolean ended = editor.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    List<ProcessHandle> children = editor.descendants().toList();
    editor.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    Path log = folder.resolve("editor.log");
    assertThat(ended && editor.exitValue() == 0)
        .as("%s failed. Its log is %s:%n%s", command[0], log, Files.readString(log))
        .isTrue();
  }

  private Process start(String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("editor.log").toFile()));
    Map<String, String> environment = builder.environment();
    environment.put("PATH", folder.resolve("bin") + File.pathSeparator + environment.get("PATH"));
    environment.put("HOME", home.toString());
    environment.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
    environment.put("LANG", "C.UTF-8");
    environment.put("TERM", "xterm");
    environment.put("TEMPLATE", template.toString());
    environment.put("SESSION", folder.resolve("session.jsonl").toString());
    environment.put("DRIVE_LOG", folder.resolve("editor.log").toString());
    return builder.start();
  }

  /**
   * The editor has shown and inserted what it was to, in right messages. With {@code
   * -Dsessions.update=true} what it said is kept for {@code SessionReplayTest}.
   */
  void check() throws IOException {
    // What the user saved must be, byte for byte, what the fixture has with the same GUID.
    assertThat(Files.readString(template))
        .isEqualTo(
            Files.readString(fixture.resolve("after-1-1.json")).replace(GUID_IN_FIXTURES, GUID));
    Recording recording = Recording.read(folder.resolve("session.jsonl"));
    List<Message> messages = recording.messages();
    assertThat(messages.stream().map(Message::method))
        .containsOnlyOnce("initialize")
        .contains("textDocument/hover", "textDocument/codeAction");
    assertThat(ProtocolCheck.problems(messages)).isSubsetOf(unanswered(messages));
    if (Boolean.getBoolean("sessions.update") && fixture.endsWith(SURROGATES)) {
      recording.keep(Path.of("src/test/resources/sessions", name + ".jsonl"), project, home);
    }
  }

  /** An editor that leaves may not wait for what it has asked for since the last change. */
  private static List<String> unanswered(List<Message> messages) {
    List<String> methods = messages.stream().map(Message::method).toList();
    return messages.stream()
        .skip(methods.lastIndexOf("textDocument/didChange"))
        .filter(message -> message.isRequest() && !message.fromServer())
        .map(message -> "was not answered: " + message.json())
        .toList();
  }
}
