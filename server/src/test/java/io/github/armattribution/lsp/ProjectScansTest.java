package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.workspace.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectScansTest {

  /** More than are read in one step. */
  private static final int FILES = 100;

  @TempDir Path folder;

  private final List<String> logged = new CopyOnWriteArrayList<>();
  private boolean broken;

  /** A client that agrees to everything and then can't be written to anymore. */
  private Client client() {
    return new Client(
        new Endpoint() {
          @Override
          public CompletableFuture<?> request(String method, Object params) {
            return CompletableFuture.completedFuture(null);
          }

          @Override
          public void notify(String method, Object params) {
            if (method.equals("$/progress") && !broken) {
              broken = true;
              throw new IllegalStateException("nobody reads");
            }
          }
        });
  }

  /** Or diagnostics that wait for it would wait for ever. */
  @Test
  void whatFollowsAScanFollowsOneThatFails() {
    ProjectFolder project = new ProjectFolder(folder);
    for (int i = 0; i < FILES; i++) {
      project.write(i + ".json", "{}");
    }
    ClientLog log = new ClientLog(message -> logged.add(message.toString()));
    CompletableFuture<Void> followed = new CompletableFuture<>();
    new ProjectScans(new WorkPool(1), log)
        .add(
            Project.at(folder),
            Optional.of(ScanProgress.start(client(), "scan", folder)),
            () -> followed.complete(null));

    followed.orTimeout(TestClient.LIMIT_SECONDS, TimeUnit.SECONDS).join();
    assertThat(logged)
        .singleElement()
        .asString()
        .contains("Reading the files of " + folder + " failed.");
  }
}
