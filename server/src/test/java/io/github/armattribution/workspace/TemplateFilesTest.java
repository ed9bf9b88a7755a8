package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFilesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF"})
  void textIsReadWithoutItsMark(String charset, String mark) throws Exception {
    Path file = folder.resolve("a.json");
    Files.write(file, (mark + "{\"é\": \"😀\"}\r\n").getBytes(Charset.forName(charset)));

    assertThat(TemplateFiles.read(file)).isEqualTo("{\"é\": \"😀\"}\r\n");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws Exception {
    Path file = folder.resolve("latin.json");
    Files.write(file, "{\"é\": 1}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> TemplateFiles.read(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("latin.json is not valid UTF-8 text. Save it as UTF-8.");
  }

  @Test
  void aMissingFileIsCalledSo() {
    assertThatThrownBy(() -> TemplateFiles.read(folder.resolve("gone.json")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("gone.json does not exist");
  }

  @Test
  void aFolderIsCalledSo() {
    assertThatThrownBy(() -> TemplateFiles.read(folder))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("is a folder, not a file");
  }

  @Test
  void aBrokenStreamIsCalledSo() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the cable is cut");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };

    assertThatThrownBy(() -> TemplateFiles.read(broken, "<stdin>"))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("<stdin> can't be read: the cable is cut.");
  }

  @Test
  void whatIsFarTooLargeIsNotRead() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            return length;
          }
        };

    assertThatThrownBy(() -> TemplateFiles.read(endless, "huge.json"))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("huge.json is larger than 16 MB");
  }

  @Test
  void anEmptyStreamIsAnEmptyText() throws Exception {
    assertThat(TemplateFiles.read(new ByteArrayInputStream(new byte[0]), "empty")).isEmpty();
  }
}
