package io.github.armattribution.lsp;

import io.github.armattribution.lsp.Analyses.Snapshot;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
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

  /** Answers a request about an open document; null, the protocol's "nothing", about any other. */
  <T> CompletableFuture<T> onDocument(
      String method, String uri, BiFunction<Snapshot, CancelChecker, T> work) {
    return answer(
        method,
        cancelled -> {
          Optional<Snapshot> snapshot = snapshot(uri, cancelled);
          return snapshot.isPresent() ? work.apply(snapshot.get(), cancelled) : null;
        });
  }

  /** The newest analysis of a document, if it is open. */
  Optional<Snapshot> snapshot(String uri, CancelChecker cancelled) {
    Optional<Snapshot> snapshot = documents.find(uri).map(analyses::of);
    cancelled.checkCanceled();
    return snapshot;
  }

  <T> CompletableFuture<T> answer(String method, Function<CancelChecker, T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    CancelChecker cancelled =
        () -> {
          if (answer.isCancelled()) {
            throw new CancellationException();
          }
        };
    pool.request(() -> run(method, answer, cancelled, work));
    return answer;
  }

  private <T> void run(
      String method,
      CompletableFuture<T> answer,
      CancelChecker cancelled,
      Function<CancelChecker, T> work) {
    T result;
    try {
      cancelled.checkCanceled();
      result = work.apply(cancelled);
    } catch (CancellationException stopped) {
      answer.cancel(false);
      return;
    } catch (ResponseErrorException refused) {
      answer.completeExceptionally(refused);
      return;
    } catch (RuntimeException | Error failure) {
      log.failure(method, failure);
      answer.completeExceptionally(
          error(ResponseErrorCode.InternalError, method + " failed: " + failure));
      return;
    }
    answer.complete(result);
  }

  static ResponseErrorException error(ResponseErrorCode code, String message) {
    return new ResponseErrorException(new ResponseError(code, message, null));
  }

  /** The document is not the one anymore that the request is about; the client will ask again. */
  static ResponseErrorException outdated() {
    return error(
        ResponseErrorCode.ContentModified, "The document has changed since. Please try again.");
  }
}
