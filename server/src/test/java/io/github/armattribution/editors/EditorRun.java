package io.github.armattribution.editors;

import static org.assertj.core.api.Assertions.assertThat;

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

  String name() {
    return name;
  }

  /** Puts a page's block where the page says, with what a user fills in. */
  void configure(String file, String block, String trackingId) throws IOException {
    assertThat(block).contains(EditorPage.JAR).containsPattern(TRACKING_ID);
    write(
        file,
        block
            .replace(EditorPage.JAR, System.getProperty("arm.attribution.jar"))
            .replaceAll(TRACKING_ID, "$1$2" + trackingId + "$2"));
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
    environment.put("DRIVE_LOG", folder.resolve("editor.log").toString());
    return builder.start();
  }

  /** What the user saved must be, byte for byte, what the fixture has with the same GUID. */
  void assertInserted(String guid) throws IOException {
    assertThat(Files.readString(template))
        .isEqualTo(
            Files.readString(fixture.resolve("after-1-1.json")).replace(GUID_IN_FIXTURES, guid));
  }

  Recording recording() throws IOException {
    return Recording.read(folder.resolve("session.jsonl"));
  }
}
