package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.workspace.ProjectSettingsReader.Reading;
import io.github.armattribution.workspace.SettingsProblem.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectSettingsReaderTest {

  private static final String GUID = "6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378";

  @Test
  void readsAllPartsOfJsonWithCommentsAndTrailingCommas() {
    Reading reading =
        ProjectSettingsReader.read(
            """
            {
              "$schema": "attribution.schema.json",
              // loud
              "rules": { "missing-pid": "error", "prefix-case": "OFF", },
              "mainTemplates": ["deploy/main.json"],
              "exclude": ["legacy/", "*.tmp.json",],
              "trackingId": "%s", /* ours */
              "fixAll": { "newGuids": true },
            }
            """
                .formatted(GUID));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.settings().settings())
        .isEqualTo(
            new Settings(
                Map.of("missing-pid", Severity.ERROR, "prefix-case", Severity.OFF),
                List.of(),
                Optional.of("pid-" + GUID),
                Optional.of(true)));
    assertThat(reading.settings().mains()).hasToString("[deploy/main.json]");
    assertThat(reading.settings().excluded()).hasToString("[legacy/, *.tmp.json]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{`rule`: {}}                          | `rule`      | SHAPE  | The settings are rules, mainTemplates",
        "{`Rules`: {}}                         | `Rules`     | SHAPE  | There is no setting 'Rules'",
        "{`rules`: []}                         | []          | SHAPE  | must be an object",
        "{`rules`: {`mising-pid`: `off`}}      | `mising-pid`| SHAPE  | Did you mean 'missing-pid'?",
        "{`rules`: {`missing-pid`: `loud`}}    | `loud`      | SHAPE  | off, hint, information, warning, error",
        "{`rules`: {`missing-pid`: true}}      | true        | SHAPE  | true is no level for 'missing-pid'",
        "{`mainTemplates`: `a.json`}           | `a.json`    | SHAPE  | must be a list of globs",
        "{`mainTemplates`: [1]}                | 1           | SHAPE  | takes globs",
        "{`exclude`: [`{a`]}                   | `{a`        | VALUE  | is not a valid glob",
        "{`exclude`: [``]}                     | ``          | VALUE  | would match nothing",
        "{`exclude`: [`a\\\\b`]}               | `a\\\\b`    | VALUE  | forward slashes",
        "{`trackingId`: `mine`}                | `mine`      | VALUE  | is not a tracking ID",
        "{`trackingId`: 7}                     | 7           | SHAPE  | must be a text",
        "{`fixAll`: true}                      | true        | SHAPE  | {\"newGuids\": true}",
        "{`fixAll`: {`newGuids`: 1}}           | 1           | SHAPE  | true or false",
        "{`fixAll`: {`guids`: true}}           | `guids`     | SHAPE  | There is newGuids",
        "[]                                    | []          | SHAPE  | must be an object with rules",
        "{`rules`: {}                          | {           | SYNTAX | { has no closing",
      })
  void tellsWhatIsWrongWhereItStands(String text, String place, Kind kind, String message) {
    String json = text.replace('`', '"');
    Reading reading = ProjectSettingsReader.read(json);

    assertThat(reading.problems()).hasSize(1);
    SettingsProblem problem = reading.problems().get(0);
    assertThat(problem.span().in(json)).isEqualTo(place.replace('`', '"'));
    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(problem.message()).contains(message);
    assertThat(reading.settings()).isEqualTo(ProjectSettings.NONE);
  }

  @Test
  void moreGlobsThanFilesCanBeComparedWithAreNotApplied() {
    String json =
        "{\"exclude\": [" + "\"samples/*.json\", ".repeat(5000) + "], \"mainTemplates\": [\"a\"]}";
    Reading reading = ProjectSettingsReader.read(json);

    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .startsWith("'exclude' is not applied. The globs have more than 20,000"));
    assertThat(reading.settings().excluded()).isEqualTo(ProjectGlobs.NONE);
    assertThat(reading.settings().mains()).hasToString("[a]");
  }

  @Test
  void ofManyMistakesAHundredAreListedAndTheOthersCounted() {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      rules.append("\"rule-%d\": \"off\",".formatted(i));
    }
    List<SettingsProblem> problems =
        ProjectSettingsReader.read("{\"rules\": {" + rules + "}}").problems();

    assertThat(problems).hasSize(101);
    assertThat(problems.get(99).message()).contains("rule-99");
    assertThat(problems.get(100).message()).startsWith("There are 19,900 mistakes more.");
  }

  @Test
  void settingsThatAreTooLargeAreNotRead() {
    assertThat(ProjectSettingsReader.read("{}" + " ".repeat(SizeLimit.SETTINGS.most())).problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .isEqualTo(
                        "attribution.json is larger than 1 MB, so it is not read. Name folders rather"
                            + " than single files."));
  }

  @Test
  void aMergeConflictIsToldOnce() {
    String json = "{\n<<<<<<< a\n\"exclude\": []\n=======\n\"exclude\": [\n>>>>>>> b\n}";
    assertThat(ProjectSettingsReader.read(json).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.SYNTAX);
              assertThat(problem.message()).contains("merge conflict is unresolved");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"rules\": null, \"exclude\": null, \"trackingId\": null}",
        "{\"trackingId\": \" \"}"
      })
  void whatIsNotSetIsNoMistake(String text) {
    assertThat(ProjectSettingsReader.read(text))
        .isEqualTo(new Reading(ProjectSettings.NONE, List.of()));
  }

  @Test
  void anEmptyFileIsNoSettings() {
    assertThat(ProjectSettingsReader.read("").problems()).hasSize(1);
  }

  @Test
  void keepsWhatIsRightBesideWhatIsWrong() {
    Reading reading =
        ProjectSettingsReader.read(
            "{\"rules\": {\"missing-pid\": \"off\", \"x\": \"off\"}, \"exclude\": [\"{\", \"a\"]}");

    assertThat(reading.problems()).hasSize(2);
    assertThat(reading.settings().settings().severities())
        .containsExactly(Map.entry("missing-pid", Severity.OFF));
    assertThat(reading.settings().excluded()).hasToString("[a]");
  }

  @ParameterizedTest
  @CsvSource({
    // glob, file, is named, lies in it
    "a.json, a.json, true, true",
    "a.json, x/a.json, true, true",
    "./a.json, a.json, true, true",
    "./a.json, x/a.json, false, false",
    "/a.json, x/a.json, false, false",
    "x/a.json, x/a.json, true, true",
    "x/a.json, y/x/a.json, false, false",
    "legacy, legacy/a.json, false, true",
    "legacy/, x/legacy/y/a.json, false, true",
    "x/legacy, x/legacy/a.json, false, true",
    "x/legacy, legacy/a.json, false, false",
    "x/**, x/y/a.json, true, true",
    "**/*.tmp.json, a.tmp.json, true, true",
    "*.json, a.jsonc, false, false",
  })
  void globsCountFromTheFolderOfTheSettings(
      String glob, String file, boolean named, boolean within) {
    ProjectGlobs globs = new ProjectGlobs(List.of(glob));

    assertThat(globs.match(Path.of(file))).isEqualTo(named);
    assertThat(globs.hold(Path.of(file))).isEqualTo(within);
  }
}
