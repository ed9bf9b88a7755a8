package io.github.armattribution.lsp;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/**
 * The client, as far as it gets answers: what it is told of a request that fails or can't be read.
 * What Java says about it goes to standard error.
 */
final class ClientEndpoint extends RemoteEndpoint {

  static {
    // A client may cancel what has just been answered: nothing that anybody has to read about.
    Logger.getLogger(RemoteEndpoint.class.getName())
        .setFilter(record -> !record.getMessage().startsWith("Unmatched cancel"));
  }

  private final MessageConsumer client;
  private final Consumer<NotificationMessage> unread;

  /**
   * @param unread hears of notifications that could not be read
   */
  ClientEndpoint(MessageConsumer client, Endpoint server, Consumer<NotificationMessage> unread) {
    super(client, server, ClientEndpoint::answer);
    this.client = client;
    this.unread = unread;
  }

  @Override
  public void handle(Message message, List<MessageIssue> issues) {
    super.handle(message, issues);
    if (message instanceof NotificationMessage notification) {
      unread.accept(notification);
    }
  }

  /** The dispatcher has logged what it passed on. */
  private static ResponseError answer(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof ResponseErrorException known) {
      return known.getResponseError();
    }
    LackOfMemory.endIf(cause);
    System.err.println("A request failed:");
    cause.printStackTrace(System.err);
    return new ResponseError(ResponseErrorCode.InternalError, "The request failed: " + cause, null);
  }

  @Override
  protected void handleRequestIssues(RequestMessage request, List<MessageIssue> issues) {
    logIssues(request, issues);
    boolean broken = issues.stream().anyMatch(issue -> isBroken(issue.getCause()));
    ResponseMessage answer = new ResponseMessage();
    answer.setJsonrpc(request.getJsonrpc());
    answer.setRawId(request.getRawId());
    answer.setError(
        broken
            ? new ResponseError(ResponseErrorCode.ParseError, "The message is broken JSON.", null)
            : new ResponseError(
                ResponseErrorCode.InvalidParams,
                "Something in the parameters of \"%s\" is not of the type that the protocol wants."
                    .formatted(request.getMethod()),
                null));
    client.consume(answer);
  }

  private static boolean isBroken(Throwable failure) {
    return failure instanceof MalformedJsonException
        || failure instanceof EOFException
        || failure != null && isBroken(failure.getCause());
  }
}
