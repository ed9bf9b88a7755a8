package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WriteRootsTest {

  @TempDir Path temporary;
  private Path folder;
  private Path inside;
  private Path outside;

  @BeforeEach
  void folders() throws IOException {
    folder = temporary.toRealPath();
    inside = Files.createDirectories(folder.resolve("inside"));
    outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(inside.resolve("a.json"), "{}");
    Files.writeString(outside.resolve("a.json"), "{}");
  }

  private Path locate(Path file) throws UnwritableFileException {
    return WriteRoots.of(List.of(inside)).locate(file, "a.json");
  }

  private void isOutside(Path file) {
    assertThatExceptionOfType(UnwritableFileException.class)
        .isThrownBy(() -> locate(file))
        .withMessageStartingWith("a.json is left as it is: a link leads from it to ");
  }

  @Test
  void whatIsInsideAndWhatIsNotThereYetMayBeWritten() throws UnwritableFileException {
    assertThat(locate(inside.resolve("a.json"))).isEqualTo(inside.resolve("a.json"));
    assertThat(locate(inside.resolve("new/b.json"))).isEqualTo(inside.resolve("new/b.json"));
    assertThat(locate(outside.resolve("../inside/a.json"))).isEqualTo(inside.resolve("a.json"));
  }

  @Test
  void aPathThatClimbsOutIsOutside() {
    isOutside(inside.resolve("../outside/a.json"));
    isOutside(inside.resolve("new/../../outside/b.json"));
  }

  @Test
  void nothingIsInsideOfARootThatIsNotThere() {
    assertThatExceptionOfType(UnwritableFileException.class)
        .isThrownBy(
            () ->
                WriteRoots.of(List.of(folder.resolve("gone")))
                    .locate(inside.resolve("a.json"), "a.json"));
  }

  /** The parent of a linked folder is that of the folder which it leads to. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void twoDotsBehindALinkAreSeenAsTheSystemSeesThem() throws Exception {
    Files.createDirectories(outside.resolve("deep"));
    Files.createSymbolicLink(inside.resolve("linked"), outside.resolve("deep"));

    isOutside(inside.resolve("linked/../a.json"));
    isOutside(inside.resolve("linked/new.json"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkToNothingIsNotWrittenThrough() throws IOException {
    Files.createSymbolicLink(inside.resolve("b.json"), outside.resolve("b.json"));

    assertThatExceptionOfType(UnwritableFileException.class)
        .isThrownBy(() -> locate(inside.resolve("b.json")))
        .withMessage(
            "a.json is a link to a file that does not exist, so it is left as it is. Remove the"
                + " link, or make that file.");
  }

  @Test
  @EnabledOnOs({OS.WINDOWS, OS.MAC})
  void whereCaseDoesNotCountAFolderMayBeSpelledInTwoWays() throws UnwritableFileException {
    Path shouted = Path.of(inside.toString().toUpperCase(Locale.ROOT));

    assertThat(WriteRoots.of(List.of(shouted)).locate(inside.resolve("a.json"), "a.json"))
        .isRegularFile();
  }
}
