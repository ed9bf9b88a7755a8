package io.github.armattribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.armattribution.assist.SettingsHovers;
import io.github.armattribution.workspace.ProjectSettingsEdits;
import io.github.armattribution.workspace.ProjectSettingsReader;
import io.github.armattribution.workspace.SettingsProblem;

/** A project's settings, and what is written into them. */
class SettingsFuzzing {

  @FuzzTest
  void anySettingsAreRead(byte[] input) {
    String text = Input.text(input);
    for (SettingsProblem problem : ProjectSettingsReader.read(text).problems()) {
      assertThat(problem.span().end()).isLessThanOrEqualTo(text.length());
      SettingsHovers.at(text, problem.span().start());
    }
    ProjectSettingsEdits.addMainTemplate(text, "infra/main.json");
    ProjectSettingsEdits.setTrackingId(text, "6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378");
  }
}
