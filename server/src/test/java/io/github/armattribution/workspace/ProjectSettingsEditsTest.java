package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.text.TextEdit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of attribution.json when something is added to it. */
class ProjectSettingsEditsTest {

  private static final String ID = "pid-4c8d1f7e-52a9-4e36-b0d4-7a9e6c18f325";

  private static Optional<String> withMain(String text) {
    return ProjectSettingsEdits.addMainTemplate(text, "infra/main.json")
        .map(edits -> TextEdit.apply(text, edits));
  }

  private static Optional<String> withId(String text) {
    return ProjectSettingsEdits.setTrackingId(text, ID).map(edits -> TextEdit.apply(text, edits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n"})
  void anEmptyFileGetsAnObject(String text) {
    assertThat(withMain(text))
        .hasValue(
            """
            {
              "mainTemplates": [
                "infra/main.json"
              ]
            }
            """);
  }

  @Test
  void theStyleAndTheCommentsStay() {
    assertThat(
            withMain(
                """
                {
                \t// Who is credited.
                \t"trackingId": "contoso",
                \t"mainTemplates": [
                \t\t"deploy/*.json", // all of them
                \t],
                }
                """))
        .hasValue(
            """
            {
            \t// Who is credited.
            \t"trackingId": "contoso",
            \t"mainTemplates": [
            \t\t"deploy/*.json", // all of them
            \t\t"infra/main.json",
            \t],
            }
            """);
    assertThat(withMain("{\"exclude\":[\"old\"]}"))
        .hasValue("{\"exclude\":[\"old\"],\"mainTemplates\":[\"infra/main.json\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          {"mainTemplates": []}          -> {"mainTemplates": ["infra/main.json"]}
          {"mainTemplates": null}        -> {"mainTemplates": ["infra/main.json"]}
          {"MAINTEMPLATES": []}          -> {"MAINTEMPLATES": [], "mainTemplates": ["infra/main.json"]}
          {"mainTemplates": ["infra/main.json"]} -> {"mainTemplates": ["infra/main.json"]}
          """)
  void whatIsReadIsWhatIsChanged(String before, String after) {
    assertThat(withMain(before)).hasValue(after);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{", "{\"mainTemplates\": \"a.json\"}", "main: a.json"})
  void whatIsNotUnderstoodIsLeftAlone(String text) {
    assertThat(withMain(text)).isEmpty();
  }

  @Test
  void theTrackingIdTakesThePlaceOfAnother() {
    assertThat(withId("")).hasValue("{\n  \"trackingId\": \"" + ID + "\"\n}\n");
    assertThat(withId("{ \"trackingId\": \"x\" }")).hasValue("{ \"trackingId\": \"" + ID + "\" }");
    assertThat(withId("{ \"rules\": {} }"))
        .hasValue("{ \"rules\": {}, \"trackingId\": \"" + ID + "\" }");
  }

  @ParameterizedTest
  @CsvSource({
    "infra/main.json, infra/main.json, other/infra/main.json",
    "main.json, ./main.json, infra/main.json",
    "'a[1]/{x}.json', 'a[[]1]/[{]x}.json', 'a1/{x}.json'"
  })
  void theGlobOfAFileStandsForItAlone(String file, String glob, String another) {
    assertThat(ProjectGlobs.of(Path.of(file))).isEqualTo(glob);
    ProjectGlobs globs = new ProjectGlobs(List.of(glob));
    assertThat(globs.match(Path.of(file))).isTrue();
    assertThat(globs.match(Path.of(another))).isFalse();
    assertThat(ProjectSettingsReader.read("{\"exclude\": [\"" + glob + "\"]}").problems())
        .isEmpty();
  }
}
