package io.github.armattribution.lsp;

import io.github.armattribution.text.MessageText;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.eclipse.lsp4j.LogTraceParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.TraceValue;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;

/**
 * What the server tells of itself: sentences in the client's log, and in the trace, for those who
 * ask for one, what only its makers understand.
 */
final class ClientLog {

  private final MessageConsumer client;
  private volatile String trace = TraceValue.Off;

  ClientLog(MessageConsumer client) {
    this.client = client;
  }

  /** Sets how much is traced: a word of the protocol. */
  void trace(String value) {
    trace = value == null ? TraceValue.Off : value;
  }

  void warning(String text) {
    send("window/logMessage", new MessageParams(MessageType.Warning, MessageText.of(text)));
  }

  /**
   * Something of ours broke.
   *
   * @param what what was to be done, as the beginning of a sentence
   */
  void failure(String what, Throwable cause) {
    send("window/logMessage", new MessageParams(MessageType.Error, MessageText.of(fault(what))));
    detail(what + " failed.", cause);
  }

  /** The sentence that says that something of ours broke. */
  static String fault(String what) {
    return what
        + " failed. This is a fault of arm-attribution; please report it, with what the trace of the"
        + " server says (\"verbose\").";
  }

  /** What matters only to somebody who looks for the reason of something else. */
  void detail(String message) {
    if (!TraceValue.Off.equals(trace)) {
      send("$/logTrace", new LogTraceParams(MessageText.of(message)));
    }
  }

  /** The same, with a cause that only this server's makers understand. */
  void detail(String message, Throwable cause) {
    if (TraceValue.Verbose.equals(trace)) {
      StringWriter stack = new StringWriter();
      cause.printStackTrace(new PrintWriter(stack));
      send("$/logTrace", new LogTraceParams(MessageText.of(message), stack.toString()));
    } else {
      detail(message);
    }
  }

  private void send(String method, Object params) {
    NotificationMessage message = new NotificationMessage();
    message.setMethod(method);
    message.setParams(params);
    client.consume(message);
  }
}
