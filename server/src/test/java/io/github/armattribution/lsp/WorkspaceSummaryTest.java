package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceSummaryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 |  0 | 0 | 0 | There is no ARM template in the workspace.
          0 |  1 | 1 | 1 | No problem in 1 template. The main template is tracked.
          0 | 12 | 2 | 2 | No problem in 12 templates. All 2 main templates are tracked.
          1 | 12 | 2 | 1 | 1 problem in 12 templates. Main templates tracked: 1 of 2.
          3 |  1 | 1 | 0 | 3 problems in 1 template. Main templates tracked: 0 of 1.
          0 |  2 | 0 | 0 | No problem in 2 templates. None is a main template: name yours in attribution.json, under "mainTemplates".
          """)
  void itIsToldInASentenceOrTwo(
      int problems, int templates, int mainTemplates, int tracked, String message) {
    assertThat(WorkspaceSummary.of(problems, templates, mainTemplates, tracked).message())
        .isEqualTo(message);
  }
}
