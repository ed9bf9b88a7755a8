package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pauses end when the test says so. */
class FileEventsTest {

  private final Deque<Runnable> pauses = new ArrayDeque<>();
  private final List<List<Path>> taken = new ArrayList<>();
  private final FileEvents events = new FileEvents(pauses::add, taken::add);

  private void tell(String... files) {
    for (String file : files) {
      events.add(List.of(Path.of(file)));
    }
  }

  private void pause() {
    pauses.remove().run();
  }

  @Test
  void aBurstIsTakenAtOnceWhenItIsOver() {
    tell("a", "b");
    pause();
    tell("c", "a");
    pause();
    assertThat(taken).isEmpty();
    pause();
    assertThat(taken).containsExactly(List.of(Path.of("a"), Path.of("b"), Path.of("c")));
    assertThat(pauses).isEmpty();
  }

  @Test
  void whatComesLaterIsAnotherBurst() {
    tell("a");
    pause();
    tell("b");
    pause();
    assertThat(taken).containsExactly(List.of(Path.of("a")), List.of(Path.of("b")));
  }

  @Test
  void whoeverNeverPausesIsHeardAllTheSame() {
    tell("a");
    for (int i = 0; taken.isEmpty(); i++) {
      assertThat(i).isLessThan(100);
      tell("a");
      pause();
    }
    assertThat(taken).containsExactly(List.of(Path.of("a")));
  }

  /** What takes the files may tell of more. */
  @Test
  void nothingIsLostBetweenTwoBursts() {
    List<Path> seen = new ArrayList<>();
    FileEvents[] events = new FileEvents[1];
    events[0] =
        new FileEvents(
            pauses::add,
            files -> {
              assertThat(files).hasSize(1);
              if (seen.isEmpty()) {
                events[0].add(List.of(Path.of("b")));
              }
              seen.addAll(files);
            });
    events[0].add(List.of(Path.of("a")));
    pause();
    pause();
    assertThat(seen).containsExactly(Path.of("a"), Path.of("b"));
    assertThat(pauses).isEmpty();
  }
}
