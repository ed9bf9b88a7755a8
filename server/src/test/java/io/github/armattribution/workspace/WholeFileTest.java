package io.github.armattribution.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.armattribution.workspace.WholeFile.ChangedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  private static final byte[] BEFORE = "before".getBytes(UTF_8);
  private static final byte[] AFTER = "after".getBytes(UTF_8);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void file() throws IOException {
    file = Files.write(folder.resolve("a.json"), BEFORE);
  }

  @AfterEach
  void nothingIsLeftBeside() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).allMatch(left -> left.getFileName().toString().endsWith(".json"));
    }
  }

  @Test
  void anotherContentTakesThePlace() throws IOException {
    WholeFile.replace(file, BEFORE, AFTER);

    assertThat(file).hasBinaryContent(AFTER);
  }

  @Test
  void whatHoldsSomethingElseIsLeftAlone() {
    for (String expected : new String[] {"", "befor", "before!", "Before"}) {
      assertThatExceptionOfType(ChangedException.class)
          .as(expected)
          .isThrownBy(() -> WholeFile.replace(file, expected.getBytes(UTF_8), AFTER));
    }
    assertThat(file).hasBinaryContent(BEFORE);
  }

  /** As soon as the new content is beside the file, another program saves it. */
  @RepeatedTest(3)
  void aSaveMeanwhileSurvives() throws IOException {
    CompletableFuture<Void> saved = CompletableFuture.runAsync(this::saveOnceSomethingIsBeside);
    try {
      WholeFile.replace(file, BEFORE, new byte[20_000_000]);
    } catch (ChangedException seen) {
      assertThat(file).hasContent("saved");
    }
    saved.join();

    assertThat(file).hasContent("saved");
  }

  private void saveOnceSomethingIsBeside() {
    try {
      long files = 1;
      while (files == 1) {
        try (Stream<Path> all = Files.list(folder)) {
          files = all.count();
        }
      }
      Files.writeString(file, "saved");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The file can't even be read there.")
  void whatAnotherOneHasLockedIsLeftAlone() throws IOException {
    try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock lock = other.lock();

      assertThatExceptionOfType(ChangedException.class)
          .isThrownBy(() -> WholeFile.replace(file, BEFORE, AFTER));
      assertThat(lock.isValid()).isTrue();
    }
    assertThat(file).hasBinaryContent(BEFORE);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void itsRightsStayAndANewFileHasThoseOfAnyOther() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));

    WholeFile.replace(file, BEFORE, AFTER);
    WholeFile.create(folder.resolve("new.json"), AFTER);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxr-x--x");
    assertThat(Files.getPosixFilePermissions(folder.resolve("new.json")))
        .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("other.json"))));
  }

  @Test
  void aFileIsMadeOnlyWhereThereIsNone() throws IOException {
    WholeFile.create(folder.resolve("new.json"), AFTER);

    assertThat(folder.resolve("new.json")).hasBinaryContent(AFTER);
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> WholeFile.create(file, AFTER));
    assertThat(file).hasBinaryContent(BEFORE);
  }
}
