package io.github.armattribution.report;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.text.SourceText;
import java.util.List;

/**
 * One template and what is to be said about it.
 *
 * @param path how the user calls it, with forward slashes
 * @param text what the findings' offsets count in
 * @param findings none if all is well
 * @param suppressed what would be found if it were not suppressed
 */
public record CheckedFile(
    String path, SourceText text, List<Finding> findings, List<Suppressed> suppressed) {

  public CheckedFile {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
  }

  /** A file in which nothing is suppressed. */
  public CheckedFile(String path, SourceText text, List<Finding> findings) {
    this(path, text, findings, List.of());
  }
}
