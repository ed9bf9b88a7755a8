package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as users start it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher for sh is tested.")
class DistributionIT {

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  /** What launcher and tests call, for a PATH without any Java. */
  private static final List<String> TOOLS =
      List.of(
          "basename cat cksum cp dirname find head ln ls mkdir mv nice readlink rm sed sh sleep tr wc"
              .split(" "));

  private static final String VERSION = "arm-attribution \\d+\\.\\d+\\.\\d+\\S*\n";

  @TempDir private static Path unpacked;
  private static Path home;

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    home = Distribution.unpack(unpacked);
  }

  @BeforeEach
  void describeTheMachine() throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Path real =
          Stream.of("/bin", "/usr/bin")
              .map(bin -> Path.of(bin, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      executable(tools.resolve(tool), "exec " + real + " \"$@\"");
    }
    environment.put("PATH", tools.toString());
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.put("JAVA_HOME", JAVA_HOME.toString());
  }

  private ProgramRun run(String... args) throws IOException, InterruptedException {
    return run(home.resolve("bin/arm-attribution"), args);
  }

  private ProgramRun run(Path launcher, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return ProgramRun.of(builder, folder, StandardCharsets.UTF_8);
  }

  @Test
  void startsFromAnOddPathThroughALink() throws Exception {
    Path odd = folder.resolve("odd");
    // By a script: Java itself can't write such a path without a locale, which is how all runs
    // here.
    executable(
        odd,
        """
        mkdir 'a pl\u00e4ce'
        cp -R '%s' 'a pl\u00e4ce/home'
        ln -s 'a pl\u00e4ce/home/bin/arm-attribution' 'a link'
        './a link' --version
        exec './a link' check 'a pl\u00e4ce/a file.json'
        """
            .formatted(home));

    ProgramRun run = run(odd);

    assertThat(run.out()).matches(VERSION + "No ARM template was checked.\n");
    assertThat(run.err()).startsWith("error: a pl\u00e4ce/a file.json does not exist.");
    assertThat(run.code()).isEqualTo(3);
  }

  /** A version manager's are links to a program that looks by which name it is called. */
  @Test
  void startsWithTheJavaOnThePath() throws Exception {
    environment.remove("JAVA_HOME");
    executable(
        folder.resolve("tools/manager"),
        "[ \"${0##*/}\" = java ] && exec '" + JAVA_HOME + "/bin/java' \"$@\"");
    Files.createSymbolicLink(folder.resolve("tools/java"), Path.of("manager"));

    assertThat(run("--version").out()).matches(VERSION);
  }

  @Test
  void saysThatThereIsNoJava() throws Exception {
    environment.remove("JAVA_HOME");

    assertThat(run("check", "."))
        .isEqualTo(
            new ProgramRun(
                4,
                "",
                "arm-attribution: Java 17 or newer is needed, and there is none on the PATH."
                    + " Install one, or let JAVA_HOME name it.\n"));
  }

  @Test
  void saysThatJavaHomeIsWrong() throws Exception {
    environment.put("JAVA_HOME", "/no java");

    assertThat(run("check", "."))
        .isEqualTo(
            new ProgramRun(
                4,
                "",
                "arm-attribution: JAVA_HOME is /no java, where there is no bin/java. Let it name a"
                    + " Java 17 or newer, or unset it.\n"));
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    Path java = java("echo 'openjdk version \"1.8.0_402\"' >&2");
    assertThat(run("check", "."))
        .isEqualTo(
            new ProgramRun(
                4,
                "",
                "arm-attribution: Java 17 or newer is needed; %s is Java 8. Let JAVA_HOME name a newer one.\n"
                    .formatted(java)));

    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");
    assertThat(run("check", ".").err()).contains(" is Java 11.");
  }

  @Test
  void saysThatWhatIsCalledJavaIsNone() throws Exception {
    Path java = java("echo 'No Java runtime present' >&2; exit 1");

    assertThat(run("check", ".").err())
        .isEqualTo(
            "arm-attribution: %s is no Java that can be run. Let JAVA_HOME name a Java 17 or newer.\n"
                .formatted(java));
  }

  /** A JAVA_HOME with a Java that does what the script says. */
  private Path java(String script) throws IOException {
    Path java = folder.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    executable(java, script);
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
    return java.toRealPath();
  }

  private static void executable(Path file, String script) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void aServerLetsAnArchiveBeMadeAndTheNextOneUsesIt() throws Exception {
    executable(folder.resolve("tools/sleep"), "");
    run("--version");
    assertThat(folder.resolve("cache")).doesNotExist();

    // Nobody listens there: it is a start as a server all the same.
    assertThat(run("--clientProcessId=1", "--socket=1").code()).isEqualTo(3);
    Path archive = awaitArchive();
    assertThat(classesFromArchive()).isPositive();

    byte[] whole = Files.readAllBytes(archive);
    byte[] noHead = whole.clone();
    Arrays.fill(noHead, 0, 4096, (byte) 0x55);
    byte[] noBody = whole.clone();
    Arrays.fill(noBody, whole.length / 2, whole.length / 4 * 3, (byte) 0);
    byte[] noEnd = Arrays.copyOf(whole, whole.length / 2);
    executable(folder.resolve("tools/nice"), "");
    for (byte[] damaged : List.of(noHead, noBody, noEnd)) {
      Files.deleteIfExists(archive);
      Files.write(archive, damaged);
      ProgramRun run = run("--stdio");
      assertThat(run.out()).isEmpty();
      assertThat(run.code()).as(run.err()).isEqualTo(1);
      assertThat(run("--version").out()).matches(VERSION);
      assertThat(classesFromArchive()).isZero();
    }
    assertThat(archive).as("the one without its end").doesNotExist();
  }

  @Test
  void anArchiveThatCouldNotBeMadeIsTriedAgainAfterAWeek() throws Exception {
    executable(folder.resolve("tools/sleep"), "");
    Path tries = folder.resolve("tries");
    executable(folder.resolve("tools/nice"), "echo >>" + tries);
    run("--stdio");
    Path none = awaitArchive();
    for (int days : List.of(0, 6, 9)) {
      Files.setLastModifiedTime(none, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
      assertThat(run("--stdio")).isEqualTo(new ProgramRun(1, "", ""));
    }
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    await("a new try", () -> Files.getLastModifiedTime(none).toInstant().isAfter(yesterday));
    assertThat(tries).content().hasLineCount(2);
  }

  @Test
  void ifJavaFindsNoMemoryThatIsNotToldToTheClient() throws Exception {
    environment.put("_JAVA_OPTIONS", "-Xms7000000g -Xmx8000000g");

    ProgramRun run = run("--stdio");

    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("Error occurred during initialization of VM");
    assertThat(run.out()).isEmpty();
  }

  private Path awaitArchive() throws Exception {
    Path cache = folder.resolve("cache/arm-attribution");
    await("an archive in " + cache, () -> archives(cache).size() == 1);
    return archives(cache).get(0);
  }

  private static List<Path> archives(Path cache) throws IOException {
    if (!Files.isDirectory(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(file -> file.toString().endsWith(".archive")).toList();
    }
  }

  private static void await(String what, Callable<Boolean> there) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (!there.call()) {
      assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
      Thread.sleep(100);
    }
  }

  /** How many of the program's own classes a server takes from the archive. */
  private long classesFromArchive() throws IOException, InterruptedException {
    Path log = folder.resolve("classes.txt");
    environment.put("_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
    run("--stdio");
    environment.remove("_JAVA_OPTIONS");
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(" io.github.armattribution."))
          .filter(line -> line.contains("shared objects file"))
          .count();
    }
  }
}
