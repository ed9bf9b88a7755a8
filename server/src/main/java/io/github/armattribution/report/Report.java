package io.github.armattribution.report;

import io.github.armattribution.rules.Finding;
import io.github.armattribution.text.SourceText;
import java.io.IOException;
import java.util.List;

/** Where findings go, template by template, in the order in which they are shown. */
public interface Report {

  /**
   * Reports one template.
   *
   * @param path how the user calls it, with forward slashes
   * @param text what the findings' offsets count in
   * @param findings none if all is well
   */
  void add(String path, SourceText text, List<Finding> findings) throws IOException;

  /** Ends the report. Called once, when all templates have been added. */
  void end() throws IOException;
}
