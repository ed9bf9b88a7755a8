package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

/** Bytes on the wire: whatever they are, reading them throws nothing and ends. */
class FramingFuzzing {

  @FuzzTest
  void readingEnds(byte[] input) {
    List<Message> received = new ArrayList<>();
    MessageJsonHandler json = new MessageJsonHandler(Map.of());
    new MessageReader(new ByteArrayInputStream(input), json, (message, issues) -> {})
        .listen(received::add);
    assertThat(received).doesNotContainNull();
  }
}
