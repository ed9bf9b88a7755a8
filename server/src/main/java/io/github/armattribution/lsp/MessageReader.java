package io.github.armattribution.lsp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Reads messages, each wholly before it is parsed, and none that is too large to be held. LSP4J
 * alone stops reading where the JSON is broken, takes the rest for the next header, and loses the
 * next message; and it knows headers in one spelling only, though their names have no case.
 */
final class MessageReader {

  /** In bytes. Azure takes templates up to 4 MB; escaped in JSON they may be several times that. */
  static final int LARGEST = 64 << 20;

  /** In bytes; no client writes anything near that. */
  private static final int LONGEST_LINE = 8 << 10;

  /** What is kept of the end of a longer line: enough for a length. */
  private static final int KEPT = 64;

  /**
   * At the end of a line, whatever stands before: what is left of a message that was longer than
   * its header said, or had none. So only that message is lost.
   */
  private static final Pattern LENGTH =
      Pattern.compile("content-length\\s*:\\s*(\\d{1,12})\\s*$", Pattern.CASE_INSENSITIVE);

  private static final Pattern CHARSET =
      Pattern.compile(
          "^content-type\\s*:.*\\bcharset\\s*=\\s*[\"']?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);

  private static final long UNKNOWN = -1;

  /** What stands before a message; the length is in bytes. */
  private record Header(long length, Charset charset) {
    static final Header EMPTY = new Header(UNKNOWN, StandardCharsets.UTF_8);

    Header with(String line) {
      Matcher size = LENGTH.matcher(line);
      Matcher name = CHARSET.matcher(line);
      if (size.find()) {
        return new Header(Long.parseLong(size.group(1)), charset);
      }
      return name.find() && Charset.isSupported(name.group(1))
          ? new Header(length, Charset.forName(name.group(1)))
          : this;
    }
  }

  private final InputStream in;
  private final MessageConsumer client;
  private final Consumer<String> lost;
  private final ClientLog log;
  private volatile boolean closed;

  /**
   * @param client takes the answers to what is refused here
   * @param lost hears of the method of each notification that is passed over, if that is known
   */
  MessageReader(InputStream in, MessageConsumer client, Consumer<String> lost, ClientLog log) {
    this.in = in;
    this.client = client;
    this.lost = lost;
    this.log = log;
  }

  /**
   * Gives {@code server} one message after the other, until the input ends or this is closed.
   *
   * @throws IOException if the input breaks
   */
  void listen(MessageConsumer server) throws IOException {
    Header header = Header.EMPTY;
    String line = line();
    while (!closed && line != null) {
      if (!line.isEmpty()) {
        header = header.with(line);
      } else if (header.length() != UNKNOWN) {
        if (header.length() > LARGEST) {
          passOver(header);
        } else if (!take(header, server)) {
          return;
        }
        header = Header.EMPTY;
      }
      line = closed ? null : line();
    }
  }

  /** After this, no other message is read. */
  void close() {
    closed = true;
  }

  /** The next line without its end, or of one without an end what is last; null at the end. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean cut = false;
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c == -1) {
        return null;
      }
      if (line.length() == LONGEST_LINE) {
        line.delete(0, LONGEST_LINE - KEPT);
        if (!cut) {
          log.detail("A header is longer than 8 KB and passed over.");
        }
        cut = true;
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** Returns false if the input ends before the message does. */
  private boolean take(Header header, MessageConsumer server) throws IOException {
    byte[] content = in.readNBytes((int) header.length());
    if (content.length < header.length()) {
      return false;
    }
    MessageParser parser = new MessageParser(MessageParser.Values.KEPT);
    boolean whole = parser.read(new StringReader(new String(content, header.charset())));
    if (!whole && parser.isRequest()) {
      client.consume(parser.refusal(ResponseErrorCode.ParseError, "The message is broken JSON."));
    } else if (!whole || parser.message().isEmpty()) {
      // What is no message can't be answered.
      log.detail("Something that the client sent is no message and is passed over.");
      parser.method().ifPresent(lost);
    } else {
      server.consume(parser.message().get());
    }
    return true;
  }

  private void passOver(Header header) throws IOException {
    MessageParser parser = new MessageParser(MessageParser.Values.PASSED_OVER);
    try (InputStream content = new Content(in, header.length())) {
      boolean whole = parser.read(new InputStreamReader(content, header.charset()));
      String what = whole ? parser.method().orElse("An answer") : "A message";
      log.warning(
          "%s is passed over: it is larger than %d MB, and no template is."
              .formatted(what, LARGEST >> 20));
    }
    if (parser.isRequest()) {
      client.consume(
          parser.refusal(
              ResponseErrorCode.InvalidRequest,
              "The message is larger than %d MB.".formatted(LARGEST >> 20)));
    } else {
      parser.method().ifPresent(lost);
    }
  }

  /** The bytes of one message. Closing it goes to their end. */
  private static final class Content extends FilterInputStream {
    private long left;

    Content(InputStream in, long length) {
      super(in);
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      if (left == 0) {
        return -1;
      }
      left--;
      return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = super.read(into, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }

    @Override
    public void close() throws IOException {
      in.skipNBytes(left);
    }
  }
}
