package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of the distribution for cmd.exe. */
@EnabledOnOs(value = OS.WINDOWS, disabledReason = "cmd.exe runs it.")
class WindowsLauncherIT {

  private static final String JAVA_HOME = System.getProperty("java.home");

  private static final String TEMPLATE =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
        "resources": []
      }
      """;

  @TempDir private static Path unpacked;
  private static Path launcher;

  @TempDir private Path folder;
  private final Map<String, String> environment = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    Path odd = Files.createDirectory(unpacked.resolve("a & b (x86) !c! ^d"));
    launcher = Distribution.unpack(odd).resolve("bin/arm-attribution.cmd");
  }

  private ProgramRun run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    return ProgramRun.of(builder, folder, StandardCharsets.ISO_8859_1);
  }

  /** A program that ends with 1 whatever it is asked: so does a Java that is too old. */
  private static void putNoJava(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.copy(Path.of(System.getenv("SystemRoot"), "System32", "hostname.exe"), file);
  }

  @Test
  void passesOnArgumentsAndExitCode() throws Exception {
    environment.put("JAVA_HOME", JAVA_HOME);
    Files.writeString(folder.resolve("a b!.json"), TEMPLATE);
    Files.writeString(folder.resolve("azuredeploy.json"), TEMPLATE);

    assertThat(run("--version").out()).startsWith("arm-attribution ");
    assertThat(run("check", "a b!.json").code()).isZero();
    assertThat(run("check", "azuredeploy.json").code()).isEqualTo(1);
    assertThat(run("check", "--no-such-option").code()).isEqualTo(2);
    assertThat(run("check", "not there.json").code()).isEqualTo(3);
  }

  /** Many write it so into their environment. */
  @Test
  void takesJavaHomeInQuotes() throws Exception {
    environment.put("JAVA_HOME", "\"" + JAVA_HOME + "\\\"");
    assertThat(run("--version").code()).isZero();
  }

  @Test
  void tellsOfAJavaThatIsNone() throws Exception {
    Path none = folder.resolve("jdk & more");
    environment.put("JAVA_HOME", none.toString());
    assertThat(run("check", ".").code()).isEqualTo(4);
    assertThat(run("check", ".").err())
        .startsWith("arm-attribution: There is no \"" + none + "\\bin\\java.exe\".");

    putNoJava(none.resolve("bin/java.exe"));
    assertThat(run("check", ".").code()).isEqualTo(4);
    assertThat(run("check", ".").err())
        .contains("is none that can be run. Let JAVA_HOME name one.");
  }

  /** A repository that is checked must not bring the Java that does it. */
  @Test
  void takesNoJavaFromTheCurrentFolder() throws Exception {
    environment.put("Path", Path.of(System.getenv("SystemRoot"), "System32").toString());
    putNoJava(folder.resolve("java.exe"));

    ProgramRun run = run("check", ".");

    assertThat(run.err()).contains("there is no java.exe on the Path");
    assertThat(run.code()).isEqualTo(4);
  }
}
