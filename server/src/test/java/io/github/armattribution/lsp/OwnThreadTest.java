package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OwnThreadTest {

  @Test
  void anotherThreadIsTold() {
    Documents documents = new Documents(null, lost -> {});
    documents.open("file:///a.json", "{}", 1);
    documents.close("file:///a.json");

    assertThatThrownBy(
            () -> CompletableFuture.runAsync(() -> documents.close("file:///a.json")).join())
        .hasRootCauseInstanceOf(AssertionError.class)
        .hasMessageContaining("belongs to");
  }
}
