package io.github.armattribution.cli;

import io.github.armattribution.lsp.SocketServer;
import io.github.armattribution.lsp.StreamServer;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * How an editor starts the server: on standard input and output, or on a socket of this machine
 * that the editor listens on. Editors add options of their own, as the number of their process,
 * which says nothing that they don't say again.
 */
final class ServerMode {

  private static final String STDIO = "--stdio";
  private static final String PIPE = "--pipe";

  /** The specification's name, and that of Microsoft's client library. */
  private static final List<String> PORT = List.of("--port", "--socket");

  private static final int LAST_PORT = 65_535;

  private ServerMode() {}

  /** Whether these arguments ask for the server. */
  static boolean isMeant(String... args) {
    return args.length == 0
        || args[0].startsWith("--")
            && (List.of(args).contains(STDIO)
                || value(List.of(PIPE), args).isPresent()
                || value(PORT, args).isPresent());
  }

  /** Serves until the client is done or gone, and returns the exit code. */
  static int run(PrintStream err, String... args) {
    Optional<String> pipe = value(List.of(PIPE), args);
    Optional<String> port = value(PORT, args);
    if (pipe.isPresent()) {
      return onPipe(pipe.get(), err);
    }
    return port.isPresent() ? onPort(port.get(), err) : StreamServer.run();
  }

  private static int onPort(String port, PrintStream err) {
    Optional<Integer> number = port(port);
    if (number.isEmpty()) {
      err.println("--socket " + port + ": a port is a number from 1 to " + LAST_PORT + ".");
      return ExitCode.USAGE;
    }
    try {
      return SocketServer.runOnPort(number.get());
    } catch (IOException unreachable) {
      err.println(
          "Nobody listens on port %s of this machine (%s). The editor has to, before it starts the server."
              .formatted(port, unreachable.getMessage()));
      return ExitCode.UNREADABLE;
    }
  }

  private static Optional<Integer> port(String text) {
    try {
      return Optional.of(Integer.valueOf(text)).filter(port -> port >= 1 && port <= LAST_PORT);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static int onPipe(String name, PrintStream err) {
    if (name.startsWith("\\\\.\\pipe\\") || name.startsWith("\\\\?\\pipe\\")) {
      err.println(
          "--pipe " + name + ": pipes of Windows are not supported; use --stdio or --socket.");
      return ExitCode.USAGE;
    }
    try {
      return SocketServer.runOnFile(name);
    } catch (IOException | IllegalArgumentException unreachable) {
      err.println(
          "Nobody listens on the socket %s (%s). The editor has to, before it starts the server."
              .formatted(name, unreachable.getMessage()));
      return ExitCode.UNREADABLE;
    }
  }

  /** What follows one of these options, behind {@code =} or as the next argument. */
  private static Optional<String> value(List<String> options, String... args) {
    for (int i = 0; i < args.length; i++) {
      for (String option : options) {
        if (args[i].startsWith(option + "=")) {
          return Optional.of(args[i].substring(option.length() + 1));
        }
        if (args[i].equals(option)) {
          return Optional.of(i + 1 < args.length ? args[i + 1] : "");
        }
      }
    }
    return Optional.empty();
  }
}
