package io.github.armattribution.lsp;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The end of the process where memory lacks. What was about to be taken in then is lost, maybe a
 * keystroke, and nobody knows what else: a server that goes on may tell of another text than the
 * editor shows. Editors start a new one.
 */
final class LackOfMemory {

  /** As Java itself ends with the option {@code ExitOnOutOfMemoryError}. */
  static final int EXIT_CODE = 3;

  /** Made while there is memory. */
  private static final byte[] SENTENCE =
      ("The server ran out of memory and ends, so that nothing is shown for a text that it does not"
              + " know. Start it with more, for example java -Xmx1g, or leave very large files out."
              + System.lineSeparator())
          .getBytes(StandardCharsets.US_ASCII);

  private static final FileOutputStream LOG = new FileOutputStream(FileDescriptor.err);

  private LackOfMemory() {}

  /** Ends the process if any thread dies of it. */
  static void watchThreads() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          endIf(failure);
          System.err.println("A part of the server has stopped by a fault: " + thread.getName());
        });
  }

  /** Ends the process if {@code failure} is or comes from a lack of memory. */
  static void endIf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        end();
      }
    }
  }

  private static void end() {
    try {
      LOG.write(SENTENCE);
    } catch (IOException nobodyReads) {
      // There is nobody to tell.
      return;
    } finally {
      // Not exit: what runs at that might need memory, or wait for a thread that does.
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }
}
