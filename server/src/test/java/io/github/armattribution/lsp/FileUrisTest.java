package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileUrisTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"untitled:a.json", "git:/a.json", "file:", "file:a", "file:///a b.json", "", "%"})
  void othersNameNoFile(String uri) {
    assertThat(FileUris.file(uri)).isEmpty();
  }

  /** The second is a share of WSL as VS Code writes it. */
  @ParameterizedTest
  @CsvSource({
    "file://my_server/offers/a%20b.json, \\\\my_server\\offers\\a b.json",
    "file://wsl%24/Ubuntu/home/ada/main.json, \\\\wsl$\\Ubuntu\\home\\ada\\main.json",
  })
  void aServerMayHaveANameThatJavaTakesForNoHost(String uri, String path) {
    assertThat(FileUris.share(URI.create(uri))).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "file:////my_server/offers/a%20b.json, file://my_server/offers/a%20b.json",
    "file://server/offers/a.json, file://server/offers/a.json",
    "file:///C:/offers/a.json, file:///C:/offers/a.json",
    "file:///a.json, file:///a.json",
  })
  void theServerStandsWhereClientsLookForIt(String byJava, String uri) {
    assertThat(FileUris.withServer(byJava)).isEqualTo(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\\\server\\offers\\a.json",
        "\\\\my_server\\offers\\a b.json",
        "\\\\wsl$\\Ubuntu\\main.json",
        "C:\\offers\\J\u00fcrgen\\[a].json"
      })
  @EnabledOnOs(value = OS.WINDOWS, disabledReason = "The paths are those of Windows.")
  void everyFileHasAUriThatLeadsBackToIt(String path) {
    assertThat(FileUris.file(FileUris.of(Path.of(path)))).contains(Path.of(path));
  }

  @Test
  @EnabledOnOs(value = OS.WINDOWS, disabledReason = "The paths are those of Windows.")
  void aDriveMayBeWrittenInAnyWay() {
    assertThat(FileUris.file("file:///c%3A/a.json"))
        .isEqualTo(FileUris.file("file:///C:/a.json"))
        .contains(Path.of("C:\\a.json"));
  }
}
