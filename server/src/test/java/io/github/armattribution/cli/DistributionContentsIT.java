package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the distribution brings. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "It is unpacked with tar.")
class DistributionContentsIT {

  @TempDir private static Path unpacked;
  private static Path home;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    home = Distribution.unpack(unpacked);
  }

  @Test
  void everyLibraryInTheJarHasItsLicense() throws Exception {
    String notices = Files.readString(home.resolve("licenses/THIRD-PARTY-NOTICES.txt"));
    try (JarFile jar = new JarFile(home.resolve("lib/arm-attribution.jar").toFile())) {
      assertThat(
              jar.stream()
                  .map(JarEntry::getName)
                  .filter(name -> name.endsWith(".class"))
                  .map(name -> name.replaceFirst("^META-INF/versions/\\d+/", ""))
                  .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                  .filter(name -> !name.startsWith("io.github.armattribution"))
                  .distinct())
          .isNotEmpty()
          .allSatisfy(name -> assertThat(packagesIn(notices)).anyMatch(name::startsWith));
    }
    assertThat(home.resolve("LICENSE")).content().startsWith("MIT License");
    assertThat(filesIn(notices))
        .contains("Apache-2.0.txt", "NOTICE")
        .allSatisfy(name -> assertThat(home.resolve("licenses").resolve(name)).isNotEmptyFile());
  }

  /** The packages stand in parentheses behind a library's name. */
  private static List<String> packagesIn(String notices) {
    return Pattern.compile("(?m)^\\S.*\\(([a-z0-9., ]+)\\)$")
        .matcher(notices)
        .results()
        .flatMap(library -> Stream.of(library.group(1).split(", ")))
        .toList();
  }

  private static List<String> filesIn(String notices) {
    return Pattern.compile("\\b(\\S+\\.txt|NOTICE|\\S+-LICENSE)\\b")
        .matcher(notices)
        .results()
        .map(name -> name.group(1))
        .toList();
  }

  @Test
  void bringsCompletionAndAManualPage() {
    assertThat(Path.of("share/man/man1/arm-attribution.1")).satisfies(this::isFromThisBuild);
    assertThat(Path.of("share/bash-completion/completions/arm-attribution"))
        .satisfies(this::isFromThisBuild);
    assertThat(Path.of("share/fish/vendor_completions.d/arm-attribution.fish"))
        .satisfies(this::isFromThisBuild);
  }

  private void isFromThisBuild(Path file) throws IOException {
    String text = Files.readString(home.resolve(file), StandardCharsets.UTF_8);
    assertThat(text).contains("completion").doesNotContain("train");
  }
}
