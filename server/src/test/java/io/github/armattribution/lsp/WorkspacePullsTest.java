package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;

/** A workspace without any file, and one thread, so that what comes later also runs later. */
class WorkspacePullsTest {

  private static final class SilentClient implements Endpoint {
    @Override
    public CompletableFuture<?> request(String method, Object params) {
      return new CompletableFuture<>();
    }

    @Override
    public void notify(String method, Object params) {}
  }

  private final WorkPool pool = new WorkPool(1);
  private final Documents documents = new Documents(null, lost -> {});
  private final WorkspacePulls pulls = pulls(documents);

  /**
   * @param known the documents that the workspace looks at
   */
  private WorkspacePulls pulls(Documents known) {
    Client client = new Client(new SilentClient());
    ClientLog log = new ClientLog(message -> {});
    ProjectIndexes indexes =
        new ProjectIndexes(
            new ProjectScans(pool, log), file -> true, root -> true, root -> Optional.empty(), 1);
    WorkspaceDiagnostics workspace =
        new WorkspaceDiagnostics(
            null, new WorkspaceFolders(), null, known, null, indexes, null, log);
    return new WorkspacePulls(
        client, documents, workspace, new Dispatcher(pool, documents, null, log));
  }

  private CompletableFuture<Object> pull() {
    WorkspaceDiagnosticParams params = new WorkspaceDiagnosticParams(List.of());
    params.setPartialResultToken(Either.forLeft("parts"));
    return pulls.answer(params);
  }

  /** A request that waits for news, since it is not the first one. */
  private CompletableFuture<Object> waiting() {
    done(pull());
    CompletableFuture<Object> waiting = pull();
    CompletableFuture<Void> behind = new CompletableFuture<>();
    pool.idle(() -> behind.complete(null));
    done(behind);
    assertThat(waiting).isNotDone();
    return waiting;
  }

  private static <T> T done(CompletableFuture<T> future) {
    return future.orTimeout(TestClient.LIMIT_SECONDS, TimeUnit.SECONDS).join();
  }

  @Test
  void whatFollowsTheLastAnswersRunsOutsideOfTheLock() {
    CompletableFuture<Boolean> locked = waiting().thenApply(last -> Thread.holdsLock(pulls));
    pulls.stop();
    assertThat(done(locked)).isFalse();
  }

  @Test
  void aLookAtTheWorkspaceThatFailsIsAnAnswer() {
    CompletableFuture<Object> answer = pulls(null).answer(new WorkspaceDiagnosticParams(List.of()));
    assertThat(answer).isCompletedExceptionally();
  }

  @Test
  void nothingWaitsForNewsThatWillNeverCome() {
    done(pull());
    pulls.stop();
    done(pull());
  }

  @Test
  void whoeverWaitsCanBeGoneWhenSomethingChanges() {
    CompletableFuture<Object> waiting = waiting();
    assertThat(waiting.cancel(false)).isTrue();
    pulls.changed();
    pulls.stop();
    assertThat(waiting).isCancelled();
  }
}
