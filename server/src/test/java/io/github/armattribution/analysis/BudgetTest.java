package io.github.armattribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.json.Steps;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import org.junit.jupiter.api.Test;

/** An analysis ends after so many steps, and says so. */
class BudgetTest {

  private static final SourceText UNTRACKED =
      new SourceText(
          """
          {
            "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
            "contentVersion": "1.0.0.0",
            "resources": []
          }
          """,
          1);

  @Test
  void aFileThatTakesTooManyStepsIsGivenUp() {
    Analysis analysis = analyze(Steps.upTo(50));

    assertThat(analysis.tooInvolved()).isTrue();
    assertThat(analysis.isTemplate()).isFalse();
    assertThat(analysis.findings()).isEmpty();
  }

  @Test
  void inARuleTooThatIsNoFaultOfTheRule() {
    Steps steps = Steps.upTo(Long.MAX_VALUE);
    assertThat(analyze(steps).findings()).hasSize(1);

    Analysis oneShort = analyze(Steps.upTo(steps.taken() - 1));
    assertThat(oneShort.tooInvolved()).isTrue();
    assertThat(oneShort.failures()).isEmpty();
  }

  @Test
  void whatIsAskedAfterwardsIsNotCounted() {
    Steps steps = Steps.upTo(Long.MAX_VALUE);
    analyze(steps);
    Analysis whole = analyze(Steps.upTo(steps.taken()));

    assertThat(whole.tooInvolved()).isFalse();
    assertThat(whole.attribution().orElseThrow().template().document().rootObject().orElseThrow())
        .satisfies(root -> assertThat(root.properties()).hasSize(3));
  }

  private static Analysis analyze(Steps steps) {
    return Analyzer.analyze(UNTRACKED, Surroundings.NONE.asMainTemplate(), Settings.DEFAULT, steps);
  }
}
