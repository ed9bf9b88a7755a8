package io.github.armattribution.cli;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out the command's result; unlike a {@link PrintWriter} it tells when a write fails
 * @param err messages about the run
 * @param colors whether {@code out} is a terminal whose user wants colors
 */
record Streams(InputStream in, Writer out, PrintWriter err, boolean colors) {

  /** Since this Java, a process without a terminal has a console, too. */
  private static final int CONSOLE_WITHOUT_TERMINAL = 22;

  /** Streams in UTF-8, without colors. */
  static Streams of(InputStream in, OutputStream out, OutputStream err) {
    return of(in, out, err, StandardCharsets.UTF_8, false);
  }

  /** Those of this process: for a terminal in its own encoding, for anything else in UTF-8. */
  static Streams ofProcess() {
    boolean terminal = terminalAttached();
    return of(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        terminal ? System.console().charset() : StandardCharsets.UTF_8,
        terminal && wantsColors(System.getenv(), System.getProperty("os.name", "")));
  }

  private static Streams of(
      InputStream in, OutputStream out, OutputStream err, Charset charset, boolean colors) {
    return new Streams(
        in,
        new BufferedWriter(new OutputStreamWriter(out, charset)),
        new PrintWriter(new OutputStreamWriter(err, charset), true),
        colors);
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

  /** A printer on {@link #out}, for what is too short to fail. */
  PrintWriter printer() {
    return new PrintWriter(out, true);
  }
}
