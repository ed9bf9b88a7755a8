package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A limit on the size of files stops a write in its middle, as a full disk does. */
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {

  @TempDir Path folder;
  @TempDir Path outputs;

  private ProgramRun limited(String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                // In blocks of 512 bytes or, by some shells, 1,024.
                "ulimit -f 16 && exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    return ProgramRun.of(new ProcessBuilder(command), outputs, StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theOldBaselineStays() throws IOException, InterruptedException {
    Session session = new Session(folder).file("baseline.json", "old");
    for (int i = 0; i < 200; i++) {
      session.file("templates/%d/azuredeploy.json".formatted(i), Session.UNTRACKED);
    }

    ProgramRun run =
        limited(
            "check",
            "--summary",
            "--baseline=" + folder.resolve("baseline.json"),
            "--write-baseline",
            folder.resolve("templates").toString());

    assertThat(run.err())
        .startsWith("error: ")
        .contains("/baseline.json can't be written: File too large. It is as it was. Check");
    assertThat(run.code()).isEqualTo(3);
    assertThat(folder.resolve("baseline.json")).hasContent("old");
    assertThat(names()).containsExactly("baseline.json", "templates");
  }

  @Test
  void aTemplateStaysAsItWas() throws IOException, InterruptedException {
    String large =
        Session.TRACKED.replace("pid-", "PID-").replace("1.0.0.0", "1.0.0.0" + "0".repeat(40_000));
    new Session(folder).file("mainTemplate.json", large);

    ProgramRun run = limited("fix", folder.toString());

    assertThat(run.err()).contains("/mainTemplate.json can't be written: File too large. It is");
    assertThat(run.code()).isEqualTo(3);
    assertThat(folder.resolve("mainTemplate.json")).hasContent(large);
    assertThat(names()).containsExactly("mainTemplate.json");
  }
}
