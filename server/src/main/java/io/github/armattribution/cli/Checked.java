package io.github.armattribution.cli;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.workspace.UnreadableFileException;

/** What came of one input. */
sealed interface Checked {

  Input input();

  /** A template, and what is to be said about it. */
  record Template(
      Input input, SourceText text, Surroundings surroundings, Settings settings, Analysis analysis)
      implements Checked {}

  /** JSON, but no template. */
  record OtherJson(Input input) implements Checked {}

  /**
   * Nothing that can be read.
   *
   * @param wanted whether it would be wrong to pass it over
   */
  record Unreadable(Input input, UnreadableFileException problem, boolean wanted)
      implements Checked {}

  /** A fault of this program. */
  record Failed(Input input, Throwable fault) implements Checked {}
}
