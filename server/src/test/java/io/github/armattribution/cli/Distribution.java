package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The archive that this build has made. */
final class Distribution {

  private Distribution() {}

  /** Its top folder, unpacked into {@code place}. */
  static Path unpack(Path place) throws IOException, InterruptedException {
    String archive = System.getProperty("arm.attribution.distribution");
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive).directory(place.toFile()).inheritIO().start();
    assertThat(tar.waitFor()).isZero();
    try (Stream<Path> entries = Files.list(place)) {
      return entries.toList().get(0);
    }
  }
}
