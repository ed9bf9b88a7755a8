package io.github.armattribution.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a template with a name of its own has a lens. */
class MainTemplateOfferTest {

  private static final String PLAIN = "{}";
  private static final String BICEP = "{ \"_generator\": { \"name\": \"bicep\" } }";

  private static Surroundings surroundings(boolean unlinked, boolean besideItsValues) {
    return new Surroundings(
        "main.json", false, false, false, List.of(), List.of(), unlinked, besideItsValues);
  }

  private static boolean hasLens(String metadata, Surroundings surroundings, Settings settings) {
    String text =
        """
        {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "metadata": %s,
          "resources": []
        }
        """
            .formatted(metadata);
    return Analyzer.analyze(new SourceText(text, 1), surroundings, settings)
        .attribution()
        .map(known -> new Inspection(known, surroundings, settings))
        .flatMap(MainTemplateOffer::lens)
        .isPresent();
  }

  @Test
  void onlyWhatLooksDeployedByItselfHasOne() {
    assertThat(hasLens(PLAIN, surroundings(true, true), Settings.DEFAULT)).isTrue();
    assertThat(hasLens(BICEP, surroundings(true, false), Settings.DEFAULT)).isTrue();
    assertThat(hasLens(PLAIN, surroundings(true, false), Settings.DEFAULT)).isFalse();
  }

  @Test
  void aPartHasNone() {
    assertThat(hasLens(BICEP, surroundings(false, true), Settings.DEFAULT)).isFalse();
  }

  @Test
  void whoDoesNotAskForTrackingDeploymentsSeesNone() {
    Settings off = new Settings(Map.of("missing-pid", Severity.OFF), List.of(), Optional.empty());
    String suppressed = "{ \"arm-attribution\": { \"disable\": [\"missing-pid\"] } }";
    assertThat(hasLens(PLAIN, surroundings(true, true), off)).isFalse();
    assertThat(hasLens(suppressed, surroundings(true, true), Settings.DEFAULT)).isFalse();
    assertThat(hasLens(PLAIN, surroundings(true, true), Settings.DEFAULT.unchecked())).isFalse();
  }
}
