package io.github.armattribution.lsp;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.CancelParams;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** The client, as far as it gets answers: what it is told of a request that fails. */
final class ClientEndpoint extends RemoteEndpoint {

  /** A field, since Java forgets the level of a logger that nobody holds. */
  private static final Logger LSP4J = Logger.getLogger("org.eclipse.lsp4j.jsonrpc");

  static {
    // It tells standard error, in Java's words, of answers that nobody waits for and the like.
    LSP4J.setLevel(Level.OFF);
  }

  private static final String CANCEL = MessageJsonHandler.CANCEL_METHOD.getMethodName();

  ClientEndpoint(MessageConsumer client, Endpoint server, ClientLog log) {
    super(client, server, failure -> answer(failure, log));
  }

  /** The dispatcher has logged what it passed on. */
  private static ResponseError answer(Throwable failure, ClientLog log) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof ResponseErrorException known) {
      return known.getResponseError();
    }
    LackOfMemory.endIf(cause);
    log.failure("Answering a request", cause);
    return new ResponseError(
        ResponseErrorCode.InternalError, ClientLog.fault("Answering the request"), null);
  }

  /** LSP4J knows a cancellation by the type of its parameters. */
  @Override
  protected boolean handleCancellation(NotificationMessage notification) {
    if (CANCEL.equals(notification.getMethod())
        && notification.getParams() instanceof JsonObject params) {
      MessageParser.id(params.get("id"))
          .ifPresent(
              id -> {
                CancelParams cancelled = new CancelParams();
                cancelled.setRawId(id);
                notification.setParams(cancelled);
              });
    }
    return super.handleCancellation(notification);
  }
}
