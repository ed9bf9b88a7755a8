package io.github.armattribution.lsp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.lsp4j.jsonrpc.MessageIssueHandler;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;

/**
 * Reads messages, each wholly before it is parsed. LSP4J alone stops reading where the JSON is
 * broken, takes the rest for the next header, and loses the next message.
 */
final class MessageReader extends StreamMessageProducer {

  MessageReader(InputStream in, MessageJsonHandler json, MessageIssueHandler issues) {
    super(in, json, issues);
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
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    System.err.println(
        "Something that the client sent is no message and is passed over: "
            + String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
  }
}
