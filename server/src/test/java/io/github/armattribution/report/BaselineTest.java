package io.github.armattribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.report.Baseline.Entry;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {

  private static final String TWO =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "resources": [
          {
            "type": "Microsoft.Resources/deployments",
            "apiVersion": "2025-04-01",
            "name": "PID-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378",
            "properties": { "mode": "Complete", "template": { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [] } }
          },
          {
            "type": "Microsoft.Resources/deployments",
            "apiVersion": "2025-04-01",
            "name": "PID-0d3b6c58-41f7-4a92-b8e5-97c2d1f0a364",
            "properties": { "mode": "Incremental", "template": { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [] } }
          }
        ]
      }
      """;

  @Test
  void isSortedAndReadAsItWasWritten() {
    Baseline baseline =
        new Baseline(
            List.of(
                new Entry("b/main.json", "missing-pid", "02"),
                new Entry("a/main.json", "wrong-mode", "01"),
                new Entry("a/main.json", "missing-pid", "03")));

    assertThat(baseline.write())
        .isEqualTo(
            """
            {
              "version": 1,
              "findings": [
                {"path": "a/main.json", "rule": "missing-pid", "fingerprint": "03"},
                {"path": "a/main.json", "rule": "wrong-mode", "fingerprint": "01"},
                {"path": "b/main.json", "rule": "missing-pid", "fingerprint": "02"}
              ]
            }
            """);
    assertThat(Baseline.read(baseline.write()).orElseThrow().entries())
        .isEqualTo(baseline.entries());
  }

  @Test
  void equalFindingsInOneFileAreToldApart() {
    List<String> fingerprints = fingerprints(TWO);

    assertThat(new HashSet<>(fingerprints)).hasSize(fingerprints.size()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n\n", "\n  ", " "})
  void fingerprintsSurviveAnotherLayout(String lineBreak) {
    assertThat(fingerprints(TWO.replace("\n", lineBreak))).isEqualTo(fingerprints(TWO));
  }

  @Test
  void fingerprintsSurviveOtherLevelsAndChangeWithTheText() {
    Finding loud =
        Analyzer.analyze(
                new SourceText(TWO, 1), new Surroundings(true, false, List.of()), Settings.DEFAULT)
            .findings()
            .get(0);

    assertThat(Fingerprints.of(new SourceText(TWO, 1), List.of(loud.withSeverity(Severity.HINT))))
        .isEqualTo(Fingerprints.of(new SourceText(TWO, 1), List.of(loud)));
    assertThat(fingerprints(TWO.replace("Complete", "complete"))).isNotEqualTo(fingerprints(TWO));
  }

  private static List<String> fingerprints(String text) {
    SourceText source = new SourceText(text, 1);
    return Fingerprints.of(
        source,
        Analyzer.analyze(source, new Surroundings(true, false, List.of()), Settings.DEFAULT)
            .findings());
  }
}
