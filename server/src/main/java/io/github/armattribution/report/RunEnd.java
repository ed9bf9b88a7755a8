package io.github.armattribution.report;

import java.util.List;

/**
 * How a run ended.
 *
 * @param exitCode what the program tells its caller
 * @param remarks what was said about the run, beside findings
 */
public record RunEnd(int exitCode, List<Remark> remarks) {

  public RunEnd {
    remarks = List.copyOf(remarks);
  }

  /**
   * A message about the run, for example that a file can't be read.
   *
   * @param error whether something went wrong
   */
  public record Remark(boolean error, String message) {}
}
