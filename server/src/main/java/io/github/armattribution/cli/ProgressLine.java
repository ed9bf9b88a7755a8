package io.github.armattribution.cli;

import io.github.armattribution.report.Terminal;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A line that tells a person how far a long run is, in the place of the last one. */
final class ProgressLine {

  /** Runs that are over by then need none. */
  private static final long FIRST_AFTER = TimeUnit.SECONDS.toNanos(1);

  /** More often, and nobody can read it. */
  private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(100);

  private final PrintWriter out;
  private final int width;
  private final LongSupplier nanos;
  private long next;
  private int shown;

  /**
   * A line that is not there yet.
   *
   * @param terminal where {@code out} leads to; without one, nothing is ever shown
   * @param nanos the time, as of a clock that only goes forward
   */
  ProgressLine(PrintWriter out, Terminal terminal, LongSupplier nanos) {
    this.out = out;
    // In the last column, some terminals begin a new line.
    this.width = terminal.width() - 1;
    this.nanos = nanos;
    this.next = nanos.getAsLong() + FIRST_AFTER;
  }

  /** Says how many of all files are done. */
  void show(int done, int all) {
    long now = nanos.getAsLong();
    if (width <= 0 || done == all || now - next < 0) {
      return;
    }
    next = now + EVERY;
    clear();
    String text = "Checked %d of %d files ...".formatted(done, all);
    shown = Math.min(text.length(), width);
    out.print(text.substring(0, shown));
    out.flush();
  }

  /** Takes it away, before anything else is written to the terminal and at the end. */
  void clear() {
    if (shown > 0) {
      out.print("\r" + " ".repeat(shown) + "\r");
      out.flush();
      shown = 0;
    }
  }
}
