package io.github.armattribution.workspace;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TextRewriteTest {

  @TempDir Path folder;

  private Path file(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("a.json"), text.getBytes(charset));
  }

  private void refuses(ThrowingCallable write, String message) throws IOException {
    assertThatExceptionOfType(UnwritableFileException.class)
        .isThrownBy(write)
        .withMessageStartingWith(message);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).noneMatch(left -> left.getFileName().toString().endsWith(".tmp"));
    }
  }

  @Test
  void whatIsNewIsUtf8WithLineFeeds() throws Exception {
    TextRewrite.write(folder.resolve("a.json"), "a.json", "é\n");

    assertThat(folder.resolve("a.json")).hasBinaryContent("é\n".getBytes(UTF_8));
  }

  @Test
  void whatIsThereKeepsItsMarkItsEncodingAndItsLineEnds() throws Exception {
    Path file = file("\uFEFFold\r\n", UTF_8);
    TextRewrite.write(file, "a.json", "é\nb\n");
    assertThat(file).hasBinaryContent("\uFEFFé\r\nb\r\n".getBytes(UTF_8));

    file("\uFEFFold\n", UTF_16LE);
    TextRewrite.write(file, "a.json", "é\nb\n");
    assertThat(file).hasBinaryContent("\uFEFFé\nb\n".getBytes(UTF_16LE));
  }

  @Test
  void whatIsNoTextIsReplacedAllTheSame() throws Exception {
    Path file = Files.write(folder.resolve("a.json"), new byte[] {(byte) 0xC3, '\r', '\n'});
    TextRewrite.write(file, "a.json", "b\n");
    assertThat(file).hasBinaryContent("b\n".getBytes(UTF_8));
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    refuses(
        () -> TextRewrite.write(folder, "a.json", "b"),
        "a.json is no regular file, so it can't be rewritten.");
  }

  @Test
  void aFolderThatIsMissingIsNotMade() throws IOException {
    refuses(
        () -> TextRewrite.write(folder.resolve("sub/a.json"), "sub/a.json", "b"),
        "sub/a.json can't be written: its folder does not exist. Make that first.");
  }

  @Test
  void whatIsThereAlreadyIsNotMade() throws IOException {
    Path file = file("old", UTF_8);
    refuses(
        () -> TextRewrite.create(file, "a.json", "b"),
        "a.json was made by another program meanwhile, so it is left alone.");
    assertThat(file).hasContent("old");
  }

  @Test
  void whatIsGoneIsNotReplaced() throws IOException {
    refuses(
        () -> TextRewrite.replace(folder.resolve("a.json"), "a.json", "old", "b"),
        "a.json was changed or removed by another program meanwhile");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStaysALinkAndOneToNothingIsLeft() throws Exception {
    Path file = file("old", UTF_8);
    Path link = Files.createSymbolicLink(folder.resolve("b.json"), file);
    TextRewrite.write(link, "b.json", "new");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");

    Files.delete(file);
    refuses(
        () -> TextRewrite.write(link, "b.json", "new"),
        "b.json is a link to a file that does not exist, so it is left as it is.");
    assertThat(file).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatIsReadOnlyStaysAsItIs() throws IOException {
    Path file = file("old", UTF_8);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assumeThat(Files.isWritable(file)).as("nothing is read-only to an administrator").isFalse();

    refuses(
        () -> TextRewrite.write(file, "a.json", "b"),
        "a.json can't be written: permission denied. It is as it was. Check the access rights of");
    assertThat(file).hasContent("old");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void soDoesOneInAFolderThatIsReadOnly() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("sub"));
    Path file = Files.writeString(inside.resolve("a.json"), "old");
    Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeThat(Files.isWritable(inside)).as("nothing is read-only to an administrator").isFalse();

    refuses(
        () -> TextRewrite.write(file, "a.json", "b"),
        "a.json can't be written: permission denied. It is as it was. Check the access rights of");
    refuses(
        () -> TextRewrite.create(inside.resolve("b.json"), "b.json", "b"),
        "b.json can't be written: permission denied. It is as it was.");
    assertThat(file).hasContent("old");
  }
}
