package io.github.armattribution.report;

import java.io.IOException;

/** Where findings go, template by template, in the order in which they are shown. */
public interface Report {

  /** Reports one template. */
  void add(CheckedFile file) throws IOException;

  /** Ends the report. Called once, when all templates have been added. */
  void end(RunEnd end) throws IOException;
}
