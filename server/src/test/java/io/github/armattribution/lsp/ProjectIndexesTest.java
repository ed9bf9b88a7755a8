package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.lsp.ProjectIndexes.Lookup;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who waits for what. The only thread is held, so that no file is read before it is let go. */
class ProjectIndexesTest {

  private static final long FOR_EVER = TimeUnit.DAYS.toMillis(1);

  @TempDir Path folder;
  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch changed = new CountDownLatch(1);
  private final WorkPool pool = new WorkPool(1);
  private Path part;

  @BeforeEach
  void project() {
    part = ProjectFolder.at(folder).root().resolve("all/part/azuredeploy.json");
    pool.request(() -> await(released));
  }

  @AfterEach
  void release() {
    released.countDown();
  }

  private ProjectIndexes indexes(boolean open, long patience) {
    ClientLog log = new ClientLog(message -> {});
    ProjectIndexes indexes =
        new ProjectIndexes(
            new ProjectScans(pool, log),
            file -> open,
            root -> true,
            root -> Optional.empty(),
            patience);
    indexes.onChange(changed::countDown);
    return indexes;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(TestClient.LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stop) {
      throw new AssertionError(stop);
    }
  }

  @Test
  void theProjectIsWaitedForWhereItIsOpen() {
    ProjectIndexes indexes = indexes(true, FOR_EVER);
    assertThat(indexes.around(part)).isEqualTo(new Lookup(Optional.empty(), true));
    assertThat(indexes.settled(part)).isNotDone();
    released.countDown();
    await(changed);
    assertThat(indexes.around(part).pending()).isFalse();
    assertThat(indexes.around(part).index()).isPresent();
    assertThat(indexes.settled(part)).isDone();
  }

  @Test
  void patienceEndsAndTheNearFoldersHaveToDo() {
    ProjectIndexes indexes = indexes(true, 1);
    Object unused = indexes.around(part);
    await(changed);
    assertThat(indexes.settled(part)).isDone();
    assertThat(indexes.around(part).pending()).isFalse();
    assertThat(indexes.around(part).index()).isPresent();
  }

  @Test
  void nobodyWaitsForAProjectThatIsNotOpen() {
    ProjectIndexes indexes = indexes(false, FOR_EVER);
    assertThat(indexes.around(part).pending()).isFalse();
    assertThat(indexes.around(part).index()).isPresent();
  }
}
