package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.lsp.SettingsReader.Reading;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

  private static final String GUID = "7a1c9e52-3b64-4d8f-90a7-5e2d6c8b1f43";

  @Test
  void readsAllThatMayBeSet() {
    Reading reading =
        read(
            "{rules: {'missing-pid': 'error', 'syntax-error': 'off'},"
                + " mainTemplates: ['**/main.json'], trackingId: '"
                + GUID
                + "', fixAll: {newGuids: true}, trace: {server: 'verbose'}}");

    assertThat(reading.complaints()).isEmpty();
    assertThat(reading.settings())
        .isEqualTo(
            new Settings(
                Map.of("missing-pid", Severity.ERROR, "syntax-error", Severity.OFF),
                List.of("**/main.json"),
                Optional.of("pid-" + GUID),
                Optional.of(true)));
  }

  @Test
  void takesNullAndAnEmptyIdAsNotSet() {
    Reading reading =
        read("{rules: {'missing-pid': null}, mainTemplates: null, trackingId: '', fixAll: {}}");

    assertThat(reading).isEqualTo(new Reading(Settings.DEFAULT, Map.of(), List.of()));
  }

  @Test
  void readsWhatHoldsInFolders() {
    Reading reading =
        read(
            "{trackingId: 'mine', folders: {'file:///shop':"
                + " {trackingId: 'mine', rules: {'missing-pid': 'off'}}, 'vscode-vfs://x/y': {}}}");

    assertThat(reading.folders())
        .isEqualTo(
            Map.of(
                Path.of(URI.create("file:///shop")),
                new Settings(Map.of("missing-pid", Severity.OFF), List.of(), Optional.empty())));
    assertThat(reading.complaints()).as("one, not one a folder").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{rules: {'no-such': 'off'}}    | armAttribution.rules.no-such = \"off\"      | missing-pid",
        "{rules: {'missing-pid': 'loud'}}| armAttribution.rules.missing-pid = \"loud\" | off, hint, information, warning, error",
        "{rules: {'missing-pid': 3}}    | armAttribution.rules.missing-pid = 3        | off, hint",
        "{rules: []}                    | armAttribution.rules = []                   | an object",
        "{mainTemplates: 'x'}           | armAttribution.mainTemplates = \"x\"        | a list of globs",
        "{mainTemplates: [7]}           | armAttribution.mainTemplates[0] = 7         | a glob",
        "{mainTemplates: ['{a']}        | armAttribution.mainTemplates[0] = \"{a\"    | glob",
        "{trackingId: 'mine'}           | armAttribution.trackingId = \"mine\"        | pid-<GUID>",
        "{trackingId: 5}                | armAttribution.trackingId = 5               | a GUID",
        "{fixAll: true}                 | armAttribution.fixAll = true                | newGuids",
        "{fixAll: {newGuids: 'yes'}}    | armAttribution.fixAll.newGuids = \"yes\"     | true or false",
        "'on'                           | armAttribution = \"on\"                     | rules, mainTemplates, trackingId",
      })
  void complainsOnceAndSaysWhatIsAllowed(String section, String names, String allowed) {
    Reading reading = read(section);

    assertThat(reading.complaints()).hasSize(1);
    assertThat(reading.complaints().get(0)).contains(names).contains(allowed);
    assertThat(reading.settings()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void moreGlobsThanFilesCanBeComparedWithAreNotApplied() {
    Reading reading = read("{mainTemplates: [" + "'main.json', ".repeat(5000) + "'main.json']}");

    assertThat(reading.complaints())
        .singleElement()
        .asString()
        .startsWith(
            "Setting armAttribution.mainTemplates is not applied. The globs have more than");
    assertThat(reading.settings()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void keepsWhatIsRightBesideWhatIsWrong() {
    Reading reading =
        read("{rules: {'no-such': 'off', 'missing-pid': 'HINT'}, mainTemplates: [1, 'a.json']}");

    assertThat(reading.complaints()).hasSize(2);
    assertThat(reading.settings())
        .isEqualTo(
            new Settings(
                Map.of("missing-pid", Severity.HINT), List.of("a.json"), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{armAttribution: {rules: {}}, other: 1} | {rules: {}}",
        "{rules: {}}                             | {rules: {}}",
        "{armAttribution: {}}                    | {}",
        "{armAttribution: null}                  | ",
        "{}                                      | ",
        "{other: {}}                             | ",
        "null                                    | ",
      })
  void findsItsSection(String sent, String section) {
    assertThat(SettingsReader.section(TestClient.json(sent)))
        .isEqualTo(Optional.ofNullable(section).map(TestClient::json));
  }

  private static Reading read(String section) {
    return SettingsReader.read(TestClient.json(section));
  }
}
