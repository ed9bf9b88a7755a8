package io.github.armattribution.lsp;

import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.text.MessageText;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Runs requests: in the pool, on the newest snapshot, not at all once they are cancelled. What
 * fails is logged and answered with an error; the protocol's own errors and cancellation pass
 * through.
 */
final class Dispatcher {

  private final WorkPool pool;
  private final Documents documents;
  private final Analyses analyses;
  private final ClientLog log;

  Dispatcher(WorkPool pool, Documents documents, Analyses analyses, ClientLog log) {
    this.pool = pool;
    this.documents = documents;
    this.analyses = analyses;
    this.log = log;
  }

  /** Answers a request about a document; with null, "nothing", if it is not open. */
  <T> CompletableFuture<T> onDocument(String method, String uri, Function<Snapshot, T> work) {
    return onAnyDocument(method, uri, snapshot -> snapshot.map(work).orElse(null));
  }

  /** Answers a request that makes no sense if the document is not open; with an error then. */
  <T> CompletableFuture<T> onOpenDocument(String method, String uri, Function<Snapshot, T> work) {
    return onAnyDocument(
        method,
        uri,
        snapshot ->
            work.apply(
                snapshot.orElseThrow(
                    () ->
                        error(
                            ResponseErrorCode.RequestFailed,
                            "The document is not open. Please open it and try again."))));
  }

  /** Answers a request about a document, which need not be open. */
  <T> CompletableFuture<T> onAnyDocument(
      String method, String uri, Function<Optional<Snapshot>, T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    run(
        method,
        answer,
        () -> {
          Optional<Snapshot> snapshot = documents.find(uri).map(analyses::of);
          if (!answer.isCancelled()) {
            answer.complete(work.apply(snapshot));
          }
        });
    return answer;
  }

  /** Runs {@code work} in the pool, which then or later completes {@code answer}. */
  void run(String method, CompletableFuture<?> answer, Runnable work) {
    pool.request(() -> attempt(method, answer, work));
  }

  /** The same for what nobody looks at while it runs. */
  void runIdle(String method, CompletableFuture<?> answer, Runnable work) {
    pool.idle(() -> attempt(method, answer, work));
  }

  private void attempt(String method, CompletableFuture<?> answer, Runnable work) {
    try {
      // Looked at before each costly step; once it is cancelled, the client has its answer.
      if (!answer.isCancelled()) {
        work.run();
      }
    } catch (ResponseErrorException refused) {
      answer.completeExceptionally(refused);
    } catch (RuntimeException | Error failure) {
      LackOfMemory.endIf(failure);
      log.failure(method, failure);
      answer.completeExceptionally(error(ResponseErrorCode.InternalError, ClientLog.fault(method)));
    }
  }

  /**
   * The document that a client means.
   *
   * @throws ResponseErrorException if it named none
   */
  static String uri(TextDocumentIdentifier document) {
    return present(document == null ? null : document.getUri(), "textDocument");
  }

  /**
   * A part of a message that it can't do without.
   *
   * @throws ResponseErrorException if it is null
   */
  static <T> T present(T part, String name) {
    if (part == null) {
      throw error(ResponseErrorCode.InvalidParams, "The " + name + " is missing.");
    }
    return part;
  }

  static ResponseErrorException error(ResponseErrorCode code, String message) {
    return new ResponseErrorException(new ResponseError(code, MessageText.of(message), null));
  }

  /** The document is not the one anymore that the request is about; the client will ask again. */
  static ResponseErrorException outdated() {
    return outdated("The document");
  }

  static ResponseErrorException outdated(String document) {
    return error(
        ResponseErrorCode.ContentModified, document + " has changed since. Please try again.");
  }
}
