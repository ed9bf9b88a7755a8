package io.github.armattribution.cli;

/** What the program tells its caller. Scripts depend on these numbers, so they never change. */
final class ExitCode {

  /** All is well, or what was found is quieter than the threshold. */
  static final int CLEAN = 0;

  /** Findings at or above the threshold. */
  static final int FINDINGS = 1;

  /** Arguments that make no sense. Nothing was checked. */
  static final int USAGE = 2;

  /**
   * A file can't be read that was named or is a main template, or can't be written. All else was
   * done.
   */
  static final int UNREADABLE = 3;

  /** A fault of this program. */
  static final int INTERNAL = 4;

  private ExitCode() {}
}
