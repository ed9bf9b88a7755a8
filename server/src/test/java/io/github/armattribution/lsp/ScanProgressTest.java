package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.junit.jupiter.api.Test;

class ScanProgressTest {

  private final CompletableFuture<Object> agreement = new CompletableFuture<>();
  private final List<String> sent = new ArrayList<>();
  private final ScanProgress progress = ScanProgress.start(client(), "scan", Path.of("project"));

  private Client client() {
    return new Client(
        new Endpoint() {
          @Override
          public CompletableFuture<?> request(String method, Object params) {
            return agreement;
          }

          @Override
          public void notify(String method, Object params) {
            String kind = ((ProgressParams) params).getValue().getLeft().getKind().toString();
            sent.add(Thread.holdsLock(progress) ? kind + " inside a lock" : kind);
          }
        });
  }

  @Test
  void theClientSeesItFromWhereItAgreed() {
    progress.report(1, 100);
    agreement.complete(null);
    progress.report(20, 100);
    progress.report(25, 100);
    progress.report(30, 100);
    progress.end();
    assertThat(sent).containsExactly("begin", "report", "end");
  }

  @Test
  void nothingIsSentToAClientThatAgreesTooLate() {
    progress.report(20, 100);
    progress.report(100, 100);
    progress.end();
    agreement.complete(null);
    assertThat(sent).isEmpty();
  }
}
