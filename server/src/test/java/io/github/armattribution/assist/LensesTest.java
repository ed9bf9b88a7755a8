package io.github.armattribution.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.tracking.TrackingStatus;
import io.github.armattribution.tracking.TrackingStatus.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands above which line of a main template, and whether it counts as tracked. */
class LensesTest {

  private static final Surroundings MAIN = new Surroundings(true, false, List.of());

  /** A template with these resources, in a file. */
  private static Analysis template(String resources, Surroundings surroundings) {
    String text =
        """
        {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",
          "parameters": { "any": { "type": "string" } },
          "resources": [
        %s
          ]
        }
        """
            .formatted(resources);
    return Analyzer.analyze(new SourceText(text, 1), surroundings, Settings.DEFAULT);
  }

  private static String deployment(String name) {
    return """
            {
              "name": "%s", "type": "Microsoft.Resources/deployments", "apiVersion": "2025-04-01",
              "properties": { "mode": "Incremental", "template": { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [] } }
            }"""
        .formatted(name);
  }

  /** Each lens as the line above which it stands, and what it offers. */
  private static List<String> lenses(String resources, Surroundings surroundings) {
    Analysis analysis = template(resources, surroundings);
    return Lenses.of(analysis.attribution().orElseThrow(), surroundings, analysis.findings())
        .stream()
        .map(lens -> analysis.source().lines().lineAt(lens.span().start()) + ": " + lens.offer())
        .toList();
  }

  @Test
  void everyTrackingDeploymentHasOne() {
    String two =
        deployment("pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13")
            + ",\n"
            + deployment("pid-contoso-partnercenter");
    assertThat(lenses(two, MAIN))
        .containsExactly(
            "5: Tracked by pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13 · copy GUID",
            "9: Tracked by pid-contoso-partnercenter · copy name");
  }

  @Test
  void aTemplateWithoutOneHasItAtItsResources() {
    assertThat(lenses("", MAIN)).containsExactly("4: Not tracked: add");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1 -> the ID is not a valid one
          pid-your-guid -> the ID is a placeholder
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13 -> the name lacks the prefix "pid-"
          PID-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13 -> the prefix "pid-" is not in lower case
          pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13/eu -> Azure refuses it as it is written
          [concat('pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13-contoso-gateway', uniqueString(resourceGroup().id))] -> Azure refuses it as it is written
          """)
  void oneThatDoesNotTrackSaysWhy(String name, String reason) {
    assertThat(lenses(deployment(name), MAIN))
        .containsExactly("5: Not tracked: " + reason + " · rule page");
  }

  @Test
  void oneThatAzureRefusesSaysSo() {
    String refused =
        deployment("pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13")
            .replace("\"mode\": \"Incremental\",", "");
    assertThat(lenses(refused, MAIN))
        .containsExactly("5: Not tracked: Azure refuses it as it is written · rule page");
  }

  @Test
  void whatCountsIsEnough() {
    String two = deployment("pid-your-guid") + ",\n" + deployment("pid-contoso-partnercenter");
    assertThat(lenses(two, MAIN))
        .containsExactly("9: Tracked by pid-contoso-partnercenter · copy name");
  }

  @Test
  void whoSuppressedTheFindingSeesNoLens() {
    assertThat(lenses("// arm-attribution-disable-file missing-pid", MAIN)).isEmpty();
  }

  @Test
  void norWhoSuppressedWhatIsWrongWithTheId() {
    String suppressed =
        "// arm-attribution-disable-file placeholder-guid\n" + deployment("pid-your-guid");
    assertThat(lenses(suppressed, MAIN)).isEmpty();
  }

  @Test
  void aTemplateThatIsNoMainTemplateHasNone() {
    assertThat(lenses("", Surroundings.NONE)).isEmpty();
    assertThat(lenses(deployment("pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13"), Surroundings.NONE))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13 -> TRACKED
          pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13-eu -> TRACKED
          pid-contoso-partnercenter -> TRACKED
          [concat('pid-', parameters('any'))] -> TRACKED
          [concat('pid-', newGuid())] -> NOT_TRACKED
          PID-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13 -> NOT_TRACKED
          pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1 -> NOT_TRACKED
          pid-your-guid -> NOT_TRACKED
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13 -> NOT_TRACKED
          network -> NOT_TRACKED
          [parameters('any')] -> UNKNOWN
          """)
  void whatCounts(String name, State state) {
    Analysis analysis = template(deployment(name), MAIN);
    assertThat(TrackingStatus.of(analysis.attribution().orElseThrow(), MAIN).state())
        .isEqualTo(state);
  }

  @Test
  void anIdThatOnlyTheDeploymentKnowsHasNone() {
    assertThat(lenses(deployment("[parameters('any')]"), MAIN)).isEmpty();
  }
}
