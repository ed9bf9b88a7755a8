package io.github.armattribution.lsp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.jsonrpc.MessageIssueHandler;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;

/**
 * Reads messages, each wholly before it is parsed. LSP4J alone stops reading where the JSON is
 * broken, takes the rest for the next header, and loses the next message; and it knows headers in
 * one spelling only, though their names have no case.
 */
final class MessageReader extends StreamMessageProducer {

  /**
   * At the end of a line, whatever stands before: what is left of a message that was longer than
   * its header said, or had none. So only that message is lost.
   */
  private static final Pattern LENGTH =
      Pattern.compile("content-length\\s*:\\s*(\\d{1,9})\\s*$", Pattern.CASE_INSENSITIVE);

  private static final Pattern CHARSET =
      Pattern.compile(
          "^content-type\\s*:.*\\bcharset\\s*=\\s*[\"']?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);

  MessageReader(InputStream in, MessageJsonHandler json, MessageIssueHandler issues) {
    super(in, json, issues);
  }

  @Override
  protected void parseHeader(String line, Headers headers) {
    Matcher length = LENGTH.matcher(line);
    Matcher charset = CHARSET.matcher(line);
    if (length.find()) {
      headers.contentLength = Integer.parseInt(length.group(1));
    } else if (charset.find() && Charset.isSupported(charset.group(1))) {
      headers.charset = charset.group(1);
    }
  }

  @Override
  protected boolean handleMessage(InputStream in, Headers headers) {
    byte[] content;
    try {
      content = in.readNBytes(headers.contentLength);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return content.length == headers.contentLength
        && super.handleMessage(new ByteArrayInputStream(content), headers);
  }

  /** What is no message can't be answered. */
  @Override
  protected void fireError(Throwable error) {
    LackOfMemory.endIf(error);
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    System.err.println(
        "Something that the client sent is no message and is passed over: "
            + String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
  }
}
