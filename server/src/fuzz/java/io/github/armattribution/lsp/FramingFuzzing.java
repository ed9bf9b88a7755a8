package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

/** Bytes on the wire: whatever they are, reading them throws nothing and ends. */
class FramingFuzzing {

  @FuzzTest
  void readingEnds(byte[] input) throws IOException {
    List<Message> received = new ArrayList<>();
    new MessageReader(
            new ByteArrayInputStream(input), received::add, lost -> {}, new ClientLog(told -> {}))
        .listen(received::add);
    assertThat(received).doesNotContainNull();
  }
}
