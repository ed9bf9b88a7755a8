package io.github.armattribution.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

/** The program's entry: the language server or a command. */
public final class Main {

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    // Other programs read the numbers in the texts: in Arabic or Persian, Java would write digits
    // that they don't know.
    Locale.setDefault(Locale.ROOT);
    // Whatever prints without being asked must not get into a protocol or a report.
    System.setOut(System.err);
    // The command line is in classes of its own: an editor must not wait until they are loaded.
    System.exit(ServerMode.isMeant(args) ? serve(args) : run(args, Streams.ofProcess()));
  }

  private static int serve(String... args) {
    if (args.length == 0 && Streams.terminalAttached()) {
      System.err.println(
          "arm-attribution is now a language server that waits for an editor on standard input."
              + " Press Ctrl+C to end it; --help tells of the command line.");
    }
    return ServerMode.run(System.err, args);
  }

  /** Runs a command on the given streams, in UTF-8, and returns its exit code. */
  static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
    return run(args, Streams.of(in, out, err));
  }

  static int run(String[] args, Streams streams) {
    int code = RootCommand.execute(args, streams);
    try {
      streams.out().flush();
    } catch (IOException gone) {
      // Whoever read the output has seen enough, or check has told of it.
      return code;
    } finally {
      streams.err().flush();
    }
    return code;
  }
}
