package io.github.armattribution.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whole templates, as files that people and programs have damaged. */
class TemplateFuzzing {

  @FuzzTest
  void anyTemplate(byte[] input) {
    Judged.judge(Input.text(input));
  }
}
