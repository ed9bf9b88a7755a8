package io.github.armattribution.lsp;

import com.google.gson.JsonObject;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Stands in front of the server and lets through only what the protocol allows at that time, so
 * that nothing behind it has to ask whether the session has begun or is over. Only the reading
 * thread calls it.
 */
final class LifecycleGate implements MessageConsumer {

  private enum Phase {
    NEW,
    RUNNING,
    SHUT_DOWN
  }

  private final MessageConsumer server;
  private final MessageConsumer client;
  private final OwnThread reading = new OwnThread();
  private Phase phase = Phase.NEW;

  /**
   * @param server takes what is let through
   * @param client takes the answers to what is refused
   */
  LifecycleGate(MessageConsumer server, MessageConsumer client) {
    this.server = server;
    this.client = client;
  }

  @Override
  public void consume(Message message) {
    reading.check();
    if (message instanceof RequestMessage request) {
      consumeRequest(request);
    } else if (message instanceof NotificationMessage notification) {
      if (phase == Phase.RUNNING || "exit".equals(notification.getMethod())) {
        if ("shutdown".equals(notification.getMethod())) {
          phase = Phase.SHUT_DOWN;
        }
        server.consume(message);
      }
    } else {
      server.consume(message);
    }
  }

  private void consumeRequest(RequestMessage request) {
    boolean initialize = "initialize".equals(request.getMethod());
    if (phase == Phase.NEW && !initialize) {
      refuse(request, ResponseErrorCode.ServerNotInitialized, "The server is not initialized yet.");
    } else if (phase == Phase.SHUT_DOWN) {
      refuse(request, ResponseErrorCode.InvalidRequest, "The server has been shut down.");
    } else if (phase == Phase.RUNNING && initialize) {
      refuse(request, ResponseErrorCode.InvalidRequest, "The server is initialized already.");
    } else if (initialize && !(request.getParams() instanceof JsonObject)) {
      // A client may try again: as long as it is refused, it has not begun.
      refuse(
          request,
          ResponseErrorCode.InvalidParams,
          "The parameters of initialize must be an object.");
    } else {
      if (initialize) {
        phase = Phase.RUNNING;
      } else if ("shutdown".equals(request.getMethod())) {
        phase = Phase.SHUT_DOWN;
      }
      server.consume(request);
    }
  }

  private void refuse(RequestMessage request, ResponseErrorCode code, String why) {
    client.consume(MessageParser.refusal(request.getRawId(), code, why));
  }
}
