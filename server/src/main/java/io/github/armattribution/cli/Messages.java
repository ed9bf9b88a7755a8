package io.github.armattribution.cli;

import io.github.armattribution.report.RunEnd.Remark;
import io.github.armattribution.report.TerminalText;
import io.github.armattribution.text.MessageText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What is said about the run, on standard error; the report alone is on standard output. */
final class Messages {

  private final PrintWriter err;
  private final boolean debug;
  private final ProgressLine progress;
  private final List<Remark> remarks = new ArrayList<>();

  /**
   * Messages to standard error.
   *
   * @param debug whether faults of this program are told with their stack traces
   */
  Messages(Streams streams, boolean debug) {
    this.err = streams.err();
    this.debug = debug;
    this.progress = new ProgressLine(err, streams.errTerminal(), System::nanoTime);
  }

  /** All that was said so far, for reports that hold it, too. */
  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** How far the run is. */
  ProgressLine progress() {
    return progress;
  }

  void note(String message) {
    say(false, "note: ", message);
  }

  void error(String message) {
    say(true, "error: ", message);
  }

  /** Something wrong in a file, in a line that starts with its place. */
  void errorAt(String placed) {
    say(true, "", TerminalText.path(placed));
  }

  /**
   * A fault of this program.
   *
   * @param doing what it was about to do, as a clause
   */
  void fault(String doing, Throwable cause) {
    say(
        true,
        "",
        "internal error: "
            + doing
            + " failed. This is a fault of arm-attribution; please report it"
            + (debug ? "." : ", with what --debug adds."));
    if (debug) {
      cause.printStackTrace(err);
    }
  }

  /** Names of files may hold anything, commands to a terminal or a build server among it. */
  private void say(boolean error, String label, String message) {
    progress.clear();
    String shown = TerminalText.inOneLine(MessageText.of(message));
    remarks.add(new Remark(error, shown));
    err.println(label + shown);
  }
}
