package io.github.armattribution.cli;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.workspace.UnreadableFileException;
import java.util.List;

/**
 * What became of a run so far. Whatever happens to one text, the others are still looked at; the
 * exit code tells the worst of it.
 */
final class RunState {

  private final Severity threshold;
  private final Messages messages;
  private boolean foundSomething;
  private boolean unreadable;
  private boolean broken;

  RunState(Severity threshold, Messages messages) {
    this.threshold = threshold;
    this.messages = messages;
  }

  /** A fault of this program weighs most, then a file that can't be read, then findings. */
  int exitCode() {
    return broken
        ? ExitCode.INTERNAL
        : unreadable ? ExitCode.UNREADABLE : foundSomething ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  void unreadable(UnreadableFileException problem) {
    unreadable = true;
    messages.error(problem.getMessage());
  }

  /** Something that the user asked for was not done. */
  void refused(String message) {
    unreadable = true;
    messages.error(message);
  }

  void fault(String doing, Throwable fault) {
    broken = true;
    messages.fault(doing, fault);
  }

  /** Takes note of what is found in a template. */
  void found(Input input, List<Finding> findings, List<Analysis.RuleFailure> failures) {
    foundSomething |=
        findings.stream().anyMatch(finding -> finding.severity().compareTo(threshold) >= 0);
    for (Analysis.RuleFailure failure : failures) {
      fault("rule " + failure.rule() + " on " + input.path(), failure.cause());
    }
  }

  /** Takes note of an input that is no template. */
  void passedOver(Checked checked) {
    Input input = checked.input();
    if (checked instanceof Checked.Unreadable problem && problem.wanted()) {
      unreadable(problem.problem());
    } else if (checked instanceof Checked.Unreadable problem) {
      messages.note("Passed over: " + problem.problem().getMessage());
    } else if (checked instanceof Checked.Failed failed) {
      fault("checking " + input.path(), failed.fault());
    } else if (input.named()) {
      messages.note(input.path() + " is not an ARM template: nothing to check.");
    }
  }
}
