package io.github.armattribution.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered at a cursor, {@code |}, in a file that holds no template yet. */
class SkeletonsTest {

  private static final UUID NEW = UUID.fromString("7a1c9e52-3b64-4d8f-90a7-5e2d6c8b1f43");
  private static final String OWN = "pid-4c8d1f7e-52a9-4e36-b0d4-7a9e6c18f325";
  private static final Surroundings MAIN = new Surroundings(true, false, List.of());
  private static final String SKELETON =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
        "parameters": {},
        "variables": {},
        "resources": [
          {
            "type": "Microsoft.Resources/deployments",
            "apiVersion": "2025-04-01",
            "name": "pid-7a1c9e52-3b64-4d8f-90a7-5e2d6c8b1f43",
            "properties": {
              "mode": "Incremental",
              "template": {
                "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                "contentVersion": "1.0.0.0",
                "resources": []
              }
            }
          }
        ],
        "outputs": {}
      }""";

  private static List<Completion> at(String marked, Surroundings surroundings, Settings settings) {
    return Skeletons.at(
        marked.replace("|", ""), marked.indexOf('|'), surroundings, settings, () -> NEW);
  }

  private static String taken(String marked) {
    Completion only = at(marked, MAIN, Settings.DEFAULT).get(0);
    String text = marked.replace("|", "");
    assertThat(only.edit().span().touches(marked.indexOf('|'))).isTrue();
    assertThat(only.edit().span().in(text)).doesNotContain("\n");
    List<TextEdit> edits = new ArrayList<>(only.before());
    edits.add(only.edit());
    return TextEdit.apply(text, edits);
  }

  /** {@code ~} stands for a line break, {@code T} for the template. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          |->T
          |~->T~
          ~  |~->T~
          arm|->T
          arm!|~->T~
          "arm|"->T
          {|}->T
          { | }->T
          {|}~->T~
          {arm!|}->T
          {~  |~}~->T~
          {~|~}->T
          {~  "ar|"~}->T
          {~  arm!|  ~}->T
          {|->T
          {~  arm|->T
          """)
  void theWholeTemplateComes(String before, String after) {
    assertThat(taken(before.replace("~", "\n")))
        .isEqualTo(after.replace("~", "\n").replace("T", SKELETON));
  }

  @Test
  void nothingIsLeftToMend() {
    Analysis analysis = Analyzer.analyze(new SourceText(taken("|"), 1), MAIN, Settings.DEFAULT);
    assertThat(analysis.findings()).isEmpty();
    assertThat(analysis.attribution().orElseThrow().trackingIds()).containsExactly("pid-" + NEW);
  }

  @Test
  void theStyleOfTheFileIsKept() {
    String text = taken("{\r\n\t|\r\n}\r\n");
    assertThat(text)
        .startsWith("{\r\n\t\"$schema\"")
        .contains("\r\n\t\t{\r\n\t\t\t\"type\"")
        .endsWith("\r\n\t\"outputs\": {}\r\n}\r\n");
    assertThat(JsonDocument.parse(text).problems()).isEmpty();
  }

  @Test
  void theIdOfTheSettingsIsWritten() {
    Settings own = new Settings(Map.of(), List.of(), Optional.of(OWN));
    Completion only = at("|", MAIN, own).get(0);
    assertThat(only.name()).isEqualTo(OWN);
    assertThat(only.newGuid()).isEmpty();
    assertThat(only.edit().newText()).contains("\"name\": \"" + OWN + "\"");
  }

  @Test
  void itIsFoundByWhatIsTyped() {
    assertThat(at("ar|", MAIN, Settings.DEFAULT).get(0).filter()).isEqualTo("arm!");
    assertThat(at("{\"ar|\"}", MAIN, Settings.DEFAULT).get(0).filter()).isEqualTo("\"arm!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{ \"a\": 1, | }", "[|]", "arm |main", "|}", "{}|{}", "{|}}", "// |", "1,|"})
  void whereSomethingElseStandsNothingIsOffered(String marked) {
    assertThat(at(marked, MAIN, Settings.DEFAULT)).isEmpty();
  }

  @Test
  void onlyAMainTemplateHasOne() {
    assertThat(at("|", Surroundings.NONE, Settings.DEFAULT)).isEmpty();
  }
}
