package io.github.armattribution.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuppressionFixesTest {

  private static final Surroundings MAIN = new Surroundings(true, false, List.of());

  private static final String TRACKED =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.1",
        "resources": [
          {
            "type": "Microsoft.Resources/deployments",
            "apiVersion": "2025-04-01",
            "name": "PID-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378",
            "properties": { "mode": "Incremental", "template": { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [] } }
          }
        ]
      }
      """;

  private static final String COMMENTED =
      TRACKED.replace("      \"name\"", "      // ours\n      \"name\"");

  @Test
  void strictJsonStaysStrict() {
    assertThat(suppressed(TRACKED, MAIN, false, 0))
        .isEqualTo(
            TRACKED.replace(
                "5e78\",",
                """
                5e78",
                      "metadata": {
                        "arm-attribution": {
                          "disable": [
                            "prefix-case"
                          ]
                        }
                      },"""));
    assertThat(suppressed(TRACKED, MAIN, false, 1))
        .isEqualTo(
            TRACKED.replace(
                "0.1\",",
                """
                0.1",
                  "metadata": {
                    "arm-attribution": {
                      "disable": [
                        "prefix-case"
                      ]
                    }
                  },"""));
  }

  @Test
  void whereCommentsAreInUseOneMoreIsWritten() {
    assertThat(suppressed(COMMENTED, MAIN, false, 0))
        .isEqualTo(
            COMMENTED.replace(
                "      \"name\"",
                "      // arm-attribution-disable-next-line prefix-case\n      \"name\""));
    assertThat(suppressed(COMMENTED, MAIN, false, 1))
        .isEqualTo("// arm-attribution-disable-file prefix-case\n" + COMMENTED);
    assertThat(suppressed(TRACKED, MAIN, true, 1))
        .startsWith("// arm-attribution-disable-file prefix-case\n{");
  }

  @Test
  void lineEndsAndIndentationAreTheFilesOwn() {
    String windows = COMMENTED.replace("  ", "\t").replace("\n", "\r\n");

    assertThat(suppressed(windows, MAIN, false, 0))
        .contains("\t\t\t// arm-attribution-disable-next-line prefix-case\r\n\t\t\t\"name\"");
  }

  @Test
  void aPackageForThePortalGetsNoComment() {
    assertThat(suppressed(COMMENTED, new Surroundings(true, true, List.of()), false, 0))
        .contains("\"disable\"");
  }

  @Test
  void aSuppressionThatIsThereIsExtended() {
    String suppressed =
        COMMENTED.replace("// ours", "// arm-attribution-disable-next-line wrong-mode for now");

    assertThat(suppressed(suppressed, MAIN, false, 0))
        .contains("// arm-attribution-disable-next-line wrong-mode, prefix-case for now\n");
    for (String before : List.of("[\"wrong-mode\"]", "\"wrong-mode\"")) {
      assertThat(
              suppressed(
                  TRACKED.replace(
                      "      \"name\"",
                      "      \"metadata\": { \"arm-attribution\": { \"disable\": "
                          + before
                          + " } },\n      \"name\""),
                  MAIN,
                  false,
                  0))
          .contains("\"disable\": [\"wrong-mode\", \"prefix-case\"] } },\n");
    }
  }

  @Test
  void whatIsInNoResourceIsSuppressedInTheFileOnly() {
    Analysis analysis = analyze(TRACKED.replaceAll("(?s)\\[.*\\]", "[]"), MAIN);

    assertThat(fixes(analysis, MAIN, false, analysis.findings().get(0)))
        .extracting(Fix::title)
        .containsExactly("Suppress missing-pid in this file");
  }

  @Test
  void anIdInAVariableIsSuppressedOnItsDeployment() {
    String text =
        TRACKED
            .replace("\"PID-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378\"", "\"[variables('id')]\"")
            .replace(
                "  \"resources\": [\n",
                "  \"variables\": { \"id\": \"PID-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378\" },\n  \"resources\": [\n");

    assertThat(suppressed(text, MAIN, false, 0)).contains("('id')]\",\n      \"metadata\": {");
  }

  static Stream<String> texts() {
    return Stream.of(
        TRACKED,
        COMMENTED,
        TRACKED.replace("\n", " "),
        COMMENTED.replace("\"PID-", "\"[concat('PID-',\n'").replace("5e78\"", "5e78')]\""),
        TRACKED.replace("      \"name\"", "      \"metadata\": {},\n      \"name\""),
        TRACKED
            .replace("Incremental", "Complete")
            .replace("\"resources\": []", "\"resources\": [{}]"),
        TRACKED.replace("[\n    {", "{ \"a\": {").replace("    }\n  ]", "}}"),
        TRACKED.replace("7a9e6c18f378", "7a9e6c18f37"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void eachSuppressesItsFindingAndBreaksNothing(String text) {
    Analysis before = analyze(text, MAIN);
    assertThat(before.findings()).isNotEmpty();
    for (Finding finding : before.findings()) {
      for (Fix fix : fixes(before, MAIN, false, finding)) {
        Analysis after = analyze(TextEdit.apply(text, fix.edits(() -> null)), MAIN);

        List<String> left = new ArrayList<>(rules(before));
        left.remove(finding.rule());
        assertThat(rules(after)).as(fix.title()).isSubsetOf(left);
        assertThat(after.suppressed()).as(fix.title()).isNotEmpty();
        assertThat(errors(after)).isLessThanOrEqualTo(errors(before));
        assertThat(fix.preferred()).isFalse();
      }
    }
  }

  private static int errors(Analysis analysis) {
    return JsonDocument.parse(analysis.source().content()).errors().size();
  }

  private static List<String> rules(Analysis analysis) {
    return analysis.findings().stream().map(Finding::rule).toList();
  }

  private static String suppressed(String text, Surroundings surroundings, boolean jsonc, int fix) {
    Analysis analysis = analyze(text, surroundings);
    Finding finding =
        analysis.findings().stream()
            .filter(found -> found.rule().equals("prefix-case"))
            .findFirst()
            .orElseThrow();
    Fix chosen = fixes(analysis, surroundings, jsonc, finding).get(fix);
    return TextEdit.apply(text, chosen.edits(() -> null));
  }

  private static List<Fix> fixes(
      Analysis analysis, Surroundings surroundings, boolean jsonc, Finding finding) {
    return SuppressionFixes.fixes(
        analysis.attribution().orElseThrow(),
        analysis.source().lines(),
        surroundings,
        jsonc,
        finding);
  }

  private static Analysis analyze(String text, Surroundings surroundings) {
    return Analyzer.analyze(new SourceText(text, 1), surroundings, Settings.DEFAULT);
  }
}
