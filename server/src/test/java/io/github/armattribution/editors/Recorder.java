package io.github.armattribution.editors;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * Stands between an editor and the server, hands every byte on, and writes down each message in one
 * line: {@code {"from": "editor" or "server", "message": {...}}}. A program of its own that needs
 * nothing but the JDK: {@code Recorder FILE COMMAND...}
 */
final class Recorder {

  private final PrintStream record;

  private Recorder(PrintStream record) {
    this.record = record;
  }

  public static void main(String... args) throws IOException, InterruptedException {
    List<String> command = Arrays.asList(args).subList(1, args.length);
    Process server =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    // An editor that kills what it started must not leave the server behind.
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
    OutputStream file =
        Files.newOutputStream(
            Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    Recorder recorder = new Recorder(new PrintStream(file, true, StandardCharsets.UTF_8));
    Thread toServer =
        new Thread(() -> recorder.hand("editor", System.in, server.getOutputStream()));
    toServer.setDaemon(true);
    toServer.start();
    recorder.hand("server", server.getInputStream(), System.out);
    System.exit(server.waitFor());
  }

  private void hand(String from, InputStream unbuffered, OutputStream out) {
    try (InputStream in = new BufferedInputStream(unbuffered);
        out) {
      byte[] header = header(in);
      while (header.length > 0) {
        byte[] content = in.readNBytes(length(header));
        write(from, content);
        out.write(header);
        out.write(content);
        out.flush();
        header = header(in);
      }
    } catch (IOException gone) {
      // One side has left; the other one notices that its stream is closed.
    }
  }

  /** Before the message is handed on, so that its answer comes behind it. */
  private synchronized void write(String from, byte[] content) {
    // Outside of strings JSON may be broken into lines; inside it has no raw line breaks.
    String message = new String(content, StandardCharsets.UTF_8).replaceAll("\\R", " ");
    record.println("{\"from\": \"" + from + "\", \"message\": " + message + "}");
  }

  private static byte[] header(InputStream in) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    int c = in.read();
    while (c >= 0) {
      header.write(c);
      if (header.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
        break;
      }
      c = in.read();
    }
    return header.toByteArray();
  }

  private static int length(byte[] header) throws IOException {
    for (String line : new String(header, StandardCharsets.US_ASCII).split("\r\n", -1)) {
      String[] field = line.split(":", 2);
      if (field[0].equalsIgnoreCase("Content-Length")) {
        return Integer.parseInt(field[1].trim());
      }
    }
    throw new IOException("no header: " + new String(header, StandardCharsets.US_ASCII));
  }
}
