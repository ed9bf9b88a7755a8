package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.finding.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFilesTest {

  @TempDir Path folder;

  private final SettingsFiles files = new SettingsFiles();

  @Test
  void theNearestFolderDecides() throws IOException {
    write("attribution.json", "{\"rules\": {\"missing-pid\": \"off\"}}");
    write("inner/attribution.json", "{\"rules\": {\"missing-pid\": \"hint\"}}");
    write("repository/.git/HEAD", "");

    assertThat(level("a/b/main.json")).isEqualTo(Severity.OFF);
    assertThat(level("inner/b/main.json")).isEqualTo(Severity.HINT);
    assertThat(level("repository/main.json")).isNull();
  }

  @Test
  void whatIsSetNearerToTheUserWins() throws IOException {
    write(
        "attribution.json",
        """
        {"rules": {"missing-pid": "off", "prefix-case": "off"}, "mainTemplates": ["deploy/a.json"],
         "trackingId": "6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378"}
        """);
    Settings own =
        new Settings(
            Map.of("missing-pid", Severity.ERROR), List.of("b.json"), Optional.of("pid-mine"));

    assertThat(files.settings(folder.resolve("x.json"), own))
        .isEqualTo(
            new Settings(
                Map.of("missing-pid", Severity.ERROR, "prefix-case", Severity.OFF),
                List.of("b.json"),
                Optional.of("pid-mine")));
    MainTemplates mains = MainTemplates.of(List.of("b.json"), files);
    assertThat(mains.matches(folder.resolve("deploy/a.json").toString())).isTrue();
    assertThat(mains.matches(folder.resolve("x/deploy/a.json").toString())).isFalse();
    assertThat(mains.matches(folder.resolve("x/b.json").toString())).isTrue();
  }

  @Test
  void changesAreSeenWhenLookedFor() throws IOException {
    assertThat(level("a/main.json")).isNull();
    assertThat(files.refresh()).isFalse();

    write("attribution.json", "{\"rules\": {\"missing-pid\": \"off\"}}");
    assertThat(level("a/main.json")).isNull();
    assertThat(files.refresh()).isTrue();
    assertThat(level("a/main.json")).isEqualTo(Severity.OFF);
    assertThat(files.refresh()).isFalse();

    Files.delete(folder.resolve("attribution.json"));
    assertThat(files.refresh()).isTrue();
    assertThat(level("a/main.json")).isNull();
  }

  @Test
  void complaintsTellTheirPlace() throws IOException {
    write("attribution.json", "{\n  \"rules\": {\n    \"missing-pid\": 1}}");

    assertThat(files.of(folder.resolve("a.json")).orElseThrow().complaints())
        .singleElement()
        .asString()
        .startsWith("3:20: 1 is no level for 'missing-pid'.");
  }

  @Test
  void aFileThatCannotBeReadIsComplainedAbout() throws IOException {
    Files.write(folder.resolve("attribution.json"), new byte[] {(byte) 0xC3, 0x28});

    assertThat(files.of(folder.resolve("a.json")).orElseThrow().complaints())
        .singleElement()
        .asString()
        .contains("Save it as UTF-8.");
  }

  private Severity level(String file) {
    return files.settings(folder.resolve(file), Settings.DEFAULT).severities().get("missing-pid");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
