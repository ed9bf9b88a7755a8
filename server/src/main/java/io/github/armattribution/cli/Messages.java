package io.github.armattribution.cli;

import java.io.PrintWriter;

/** What is said about the run, on standard error; the report alone is on standard output. */
final class Messages {

  private final PrintWriter err;
  private final boolean debug;

  /**
   * Messages to a writer.
   *
   * @param debug whether faults of this program are told with their stack traces
   */
  Messages(PrintWriter err, boolean debug) {
    this.err = err;
    this.debug = debug;
  }

  void note(String message) {
    err.println("note: " + message);
  }

  void error(String message) {
    err.println("error: " + message);
  }

  /** Something wrong in a file, in a line that starts with its place. */
  void errorAt(String placed) {
    err.println(placed);
  }

  /**
   * A fault of this program.
   *
   * @param doing what it was about to do, as a clause
   */
  void fault(String doing, Throwable cause) {
    err.println(
        "internal error: "
            + doing
            + " failed ("
            + cause
            + "). This is a fault of arm-attribution; please report it"
            + (debug ? "." : ", with what --debug adds."));
    if (debug) {
      cause.printStackTrace(err);
    }
  }
}
