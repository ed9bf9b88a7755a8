package io.github.armattribution.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NoticeTest {

  @Test
  void theVsCodeClientCopiesTheSameWords() throws IOException {
    assertThat(Files.readString(Path.of("..", "vscode-client", "src", "notice.ts")))
        .contains(Notice.TEMPLATE.text());
  }

  @Test
  void itsWalkthroughShowsThem() throws IOException {
    assertThat(Files.readString(Path.of("..", "vscode-client", "media", "notify.md")))
        .contains(Notice.TEMPLATE.text().replace("<", "&lt;").replace(">", "&gt;"));
  }
}
