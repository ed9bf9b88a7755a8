package io.github.armattribution.cli;

import io.github.armattribution.report.Terminal;
import io.github.armattribution.workspace.TemplateFiles;
import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out the command's result; unlike a {@link PrintWriter} it tells when a write fails
 * @param err messages about the run
 * @param terminal where {@code out} leads to
 * @param errTerminal where {@code err} leads to
 */
record Streams(
    InputStream in, Writer out, PrintWriter err, Terminal terminal, Terminal errTerminal) {

  /** Since this Java, a process without a terminal has a console, too. */
  private static final int CONSOLE_WITHOUT_TERMINAL = 22;

  /** Streams in UTF-8 that lead to no terminal. */
  static Streams of(InputStream in, OutputStream out, OutputStream err) {
    return of(in, out, err, StandardCharsets.UTF_8, Terminal.NONE, Terminal.NONE);
  }

  /** Those of this process: for a terminal in its own encoding, for anything else in UTF-8. */
  static Streams ofProcess() {
    boolean attached = terminalAttached();
    boolean errAttached = errorsAttached(attached);
    Map<String, String> environment = System.getenv();
    boolean colors = wantsColors(environment, System.getProperty("os.name", ""));
    Terminal terminal =
        attached || errAttached ? new Terminal(colors, width(environment)) : Terminal.NONE;
    return of(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        attached ? System.console().charset() : StandardCharsets.UTF_8,
        attached ? terminal : Terminal.NONE,
        errAttached ? terminal : Terminal.NONE);
  }

  private static Streams of(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Charset charset,
      Terminal terminal,
      Terminal errTerminal) {
    return new Streams(
        in,
        new BufferedWriter(new OutputStreamWriter(out, charset)),
        new PrintWriter(new OutputStreamWriter(err, charset), true),
        terminal,
        errTerminal);
  }

  /** Whether a person sits in front of this process. */
  @SuppressWarnings(
      "SystemConsoleNull") // Asks both ways: no console before Java 22, no terminal since.
  static boolean terminalAttached() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < CONSOLE_WITHOUT_TERMINAL) {
      return console != null;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException unknown) {
      return false;
    }
  }

  /** Whether a person sees standard error; Java does not tell, but a shell does. */
  private static boolean errorsAttached(boolean attached) {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return attached;
    }
    try {
      Process test =
          new ProcessBuilder("sh", "-c", "test -t 2").redirectError(Redirect.INHERIT).start();
      return test.waitFor() == 0;
    } catch (IOException noShell) {
      return attached;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return attached;
    }
  }

  /** What the user says, or else the terminal itself. */
  private static int width(Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9]\\d{0,4}")
        ? Integer.parseInt(columns)
        : new UsageMessageSpec().autoWidth(true).width();
  }

  /** Whether a terminal of this environment shows colors, and its user has not declined them. */
  static boolean wantsColors(Map<String, String> environment, String system) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()
        || environment.getOrDefault("TERM", "").equals("dumb")) {
      return false;
    }
    // The old console of Windows prints color codes as they are; these terminals know them.
    return !system.startsWith("Windows")
        || environment.containsKey("WT_SESSION")
        || environment.containsKey("TERM")
        || environment.containsKey("ANSICON")
        || "ON".equals(environment.get("ConEmuANSI"));
  }

  /**
   * Writes all of a result.
   *
   * @return the exit code; if it can't be written, after a message
   */
  int print(String text) {
    try {
      out.write(text);
      out.flush();
    } catch (IOException unwritten) {
      if (!closedByReader(unwritten)) {
        err.println("error: The output can't be written: " + TemplateFiles.reason(unwritten) + ".");
        return ExitCode.INTERNAL;
      }
    }
    return ExitCode.CLEAN;
  }

  /** Whether {@code head} or a pager has seen enough, which is no reason to complain. */
  static boolean closedByReader(IOException unwritten) {
    String reason = String.valueOf(unwritten.getMessage()).toLowerCase(Locale.ROOT);
    return reason.contains("pipe") || reason.contains("stream closed");
  }

  /** A printer on {@link #out}, for help and version. */
  PrintWriter printer() {
    return new PrintWriter(out, true);
  }
}
