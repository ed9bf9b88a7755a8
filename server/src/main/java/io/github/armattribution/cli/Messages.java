package io.github.armattribution.cli;

import io.github.armattribution.report.RunEnd.Remark;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What is said about the run, on standard error; the report alone is on standard output. */
final class Messages {

  private final PrintWriter err;
  private final boolean debug;
  private final List<Remark> remarks = new ArrayList<>();

  /**
   * Messages to a writer.
   *
   * @param debug whether faults of this program are told with their stack traces
   */
  Messages(PrintWriter err, boolean debug) {
    this.err = err;
    this.debug = debug;
  }

  /** All that was said so far, for reports that hold it, too. */
  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  void note(String message) {
    remarks.add(new Remark(false, message));
    err.println("note: " + message);
  }

  void error(String message) {
    remarks.add(new Remark(true, message));
    err.println("error: " + message);
  }

  /** Something wrong in a file, in a line that starts with its place. */
  void errorAt(String placed) {
    remarks.add(new Remark(true, placed));
    err.println(placed);
  }

  /**
   * A fault of this program.
   *
   * @param doing what it was about to do, as a clause
   */
  void fault(String doing, Throwable cause) {
    String message =
        doing
            + " failed ("
            + cause
            + "). This is a fault of arm-attribution; please report it"
            + (debug ? "." : ", with what --debug adds.");
    remarks.add(new Remark(true, "internal error: " + message));
    err.println("internal error: " + message);
    if (debug) {
      cause.printStackTrace(err);
    }
  }
}
