package io.github.armattribution.lsp;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes between a client and a server, each message behind its header. */
final class Wire {

  private static final String LENGTH = "Content-Length: ";

  private final DataInputStream in;
  private final OutputStream out;

  Wire(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = out;
  }

  void write(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    write(LENGTH + bytes.length + "\r\n\r\n", bytes);
  }

  /** Answers are written by the reading thread, all else by the test's. */
  synchronized void write(String header, byte[] content) {
    try {
      out.write(header.getBytes(StandardCharsets.US_ASCII));
      out.write(content);
      out.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Closes the server's input. */
  void close() {
    try {
      out.close();
    } catch (IOException gone) {
      // The server has ended already.
    }
  }

  /** The server's next message; none at the end of its output. Anything else is an error. */
  Optional<JsonObject> read() throws IOException {
    StringBuilder header = new StringBuilder();
    while (header.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0 && header.length() == 0) {
        return Optional.empty();
      }
      header.append((char) c);
      if (!LENGTH.startsWith(header.substring(0, Math.min(LENGTH.length(), header.length())))) {
        throw new IOException(
            "no header: " + header + new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    byte[] content = new byte[Integer.parseInt(header.substring(LENGTH.length()).trim())];
    in.readFully(content);
    return Optional.of(
        JsonParser.parseString(new String(content, StandardCharsets.UTF_8)).getAsJsonObject());
  }
}
