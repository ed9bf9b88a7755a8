package io.github.armattribution.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {

  private static final Surroundings MAIN = new Surroundings(true, false, List.of());

  /** A main template with nothing in it; {@code @} is in front of the line with the finding. */
  private static final String UNTRACKED =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
      @
        "resources": []
      }
      """;

  /** One tracking deployment, whose capital prefix stands in a variable, and another, at fault. */
  private static final String TRACKED =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
        "variables": { "id": "PID-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378" },
        "resources": [
          {
            "type": "Microsoft.Resources/deployments",
            "apiVersion": "2025-04-01",
            "name": "[variables('id')]",
      @
            "properties": { "mode": "Incremental", "template": { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [] } }
          },
          {
            "type": "Microsoft.Resources/deployments",
            "apiVersion": "2025-04-01",
            "name": "PID-0d3b6c58-41f7-4a92-b8e5-97c2d1f0a364",
            "properties": { "mode": "Complete", "template": { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [] } }
          }
        ]
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// arm-attribution-disable-next-line missing-pid",
        "//arm-attribution-disable-next-line missing-pid it is a sample",
        "/* arm-attribution-disable-next-line wrong-mode, missing-pid */",
        "/* arm-attribution-disable-next-line\tmissing-pid ,prefix-case: a sample */",
        "// arm-attribution-disable-file missing-pid",
        "\"a\": 1, // arm-attribution-disable-next-line missing-pid",
        "/*\n * Nobody is to be credited:\n * arm-attribution-disable-next-line Missing-Pid\n */",
        "\"metadata\": {\"arm-attribution\": {\"disable\": [\"wrong-mode\", \"missing-pid\"]}},",
        "\"metadata\": {\"arm-attribution\": {\"disable\": \"missing-pid\"}},",
        "\"metadata\": {\"armAttribution\": {\"disable\": [\"missing-pid\"]}},"
      })
  void aSuppressionSuppresses(String suppression) {
    Analysis analysis = analyze(UNTRACKED, suppression);

    assertThat(rules(analysis)).doesNotContain("missing-pid");
    assertThat(suppressed(analysis)).containsExactly("missing-pid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// arm-attribution-disable-next-line prefix-case",
        "// see arm-attribution-disable-next-line missing-pid",
        "// arm-attribution-disable-next-line missing-pid\n",
        "\"a\": \"// arm-attribution-disable-next-line missing-pid\",",
        "\"metadata\": {\"disable\": [\"missing-pid\"]},",
        "\"metadata\": [\"arm-attribution\"],",
        "// arm-attribution-disable-next-line missing-pids",
      })
  void whatIsNoneOrIsElsewhereDoesNot(String suppression) {
    Analysis analysis = analyze(UNTRACKED, suppression);

    assertThat(rules(analysis)).contains("missing-pid");
    assertThat(suppressed(analysis)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "// arm-attribution-disable-next-line prefix-case            | 'prefix-case' finds nothing on the next line",
        "// arm-attribution-disable-file wrong-mode, malformed-guid  | 'malformed-guid' finds nothing in this file",
        "\"metadata\": {\"arm-attribution\": {\"disable\": [\"wrong-mode\"]}}, | 'wrong-mode' finds nothing in this resource",
        "// arm-attribution-disable-next-line prefx-case             | Did you mean 'prefix-case'?",
        "// arm-attribution-disable-next-line                        | it names no rule",
        "// arm-attribution-disable-line prefix-case                 | write arm-attribution-disable-next-line or",
        "// arm-attribution-disable prefix-case                      | 'arm-attribution-disable' suppresses nothing",
        "\"metadata\": {\"arm-attribution\": {\"disable\": [7]}},    | There is no rule '7'",
      })
  void aSuppressionThatDoesNothingIsFound(String suppression, String message) {
    List<Finding> found =
        analyze(TRACKED, suppression).findings().stream()
            .filter(finding -> finding.rule().equals("unused-suppression"))
            .toList();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).severity()).isEqualTo(Severity.HINT);
    assertThat(found.get(0).message()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// arm-attribution-disable-next-line location-required",
        "// arm-attribution-disable-file unused-suppression\n// arm-attribution-disable-next-line prefix-case",
        "// plain words on arm-attribution-disable-next-line",
      })
  void whatIsSwitchedOffOrSuppressedItselfIsNot(String suppression) {
    Settings settings =
        new Settings(Map.of("location-required", Severity.OFF), List.of(), Optional.empty());

    assertThat(rules(analyze(TRACKED, suppression, settings))).doesNotContain("unused-suppression");
  }

  @Test
  void aSuppressionOfThisVeryRuleCanBeUnusedToo() {
    Analysis analysis = analyze(TRACKED, "// arm-attribution-disable-file unused-suppression");

    assertThat(rules(analysis)).contains("unused-suppression");
  }

  @Test
  void aResourceSuppressesItselfAndWhereItsIdIsDefined() {
    String suppression = "\"metadata\": {\"arm-attribution\": {\"disable\": [\"prefix-case\"]}},";
    Analysis analysis = analyze(TRACKED, suppression);

    assertThat(analysis.suppressed())
        .singleElement()
        .satisfies(
            suppressed -> {
              assertThat(suppressed.finding().span().in(analysis.source().content()))
                  .isEqualTo("PID-");
              assertThat(suppressed.by().form()).isEqualTo(Suppression.Form.RESOURCE_METADATA);
            });
    assertThat(rules(analysis)).containsExactlyInAnyOrder("prefix-case", "wrong-mode");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "// arm-attribution-disable-file prefix-case an old name,an old name",
        "// arm-attribution-disable-file prefix-case -- an old name,an old name",
        "/* arm-attribution-disable-file prefix-case: an old name */,an old name",
        "/* arm-attribution-disable-file prefix-case */,-",
      })
  void aReasonIsKept(String suppression, String reason) {
    assertThat(analyze(TRACKED, suppression).suppressed())
        .hasSize(2)
        .allSatisfy(
            suppressed ->
                assertThat(suppressed.by().reason()).isEqualTo(Optional.ofNullable(reason)));
  }

  private static Analysis analyze(String template, String suppression) {
    return analyze(template, suppression, Settings.DEFAULT);
  }

  private static Analysis analyze(String template, String suppression, Settings settings) {
    return Analyzer.analyze(new SourceText(template.replace("@", suppression), 1), MAIN, settings);
  }

  private static List<String> rules(Analysis analysis) {
    return analysis.findings().stream().map(Finding::rule).toList();
  }

  private static List<String> suppressed(Analysis analysis) {
    return analysis.suppressed().stream().map(suppressed -> suppressed.finding().rule()).toList();
  }
}
