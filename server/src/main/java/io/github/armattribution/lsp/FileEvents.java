package io.github.armattribution.lsp;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the client tells of files on disk. Checking out a branch is hundreds of events: those that
 * follow each other closely are handed on together.
 */
final class FileEvents {

  /** A client that never pauses is heard all the same. */
  private static final int MAX_PAUSES = 20;

  private final Consumer<Runnable> afterAPause;
  private final Consumer<List<Path>> taken;

  private final Object lock = new Object();

  @GuardedBy("lock")
  private final Set<Path> pending = new LinkedHashSet<>();

  @GuardedBy("lock")
  private boolean waiting;

  @GuardedBy("lock")
  private boolean more;

  @GuardedBy("lock")
  private int pauses;

  /**
   * @param afterAPause runs what it is given a moment later, in the background
   * @param taken takes the files to which something happened, each once
   */
  FileEvents(Consumer<Runnable> afterAPause, Consumer<List<Path>> taken) {
    this.afterAPause = afterAPause;
    this.taken = taken;
  }

  /** Takes in that something happened to files. Returns at once. */
  void add(Collection<Path> files) {
    boolean first;
    synchronized (lock) {
      pending.addAll(files);
      first = !waiting;
      more = waiting;
      waiting = true;
    }
    if (first) {
      afterAPause.accept(this::take);
    }
  }

  private void take() {
    if (isOver()) {
      taken.accept(takePending());
    } else {
      afterAPause.accept(this::take);
    }
  }

  /** Whether nothing has come since the last time, or enough has been waited. */
  private boolean isOver() {
    synchronized (lock) {
      boolean over = !more || ++pauses >= MAX_PAUSES;
      more = false;
      return over;
    }
  }

  private List<Path> takePending() {
    synchronized (lock) {
      List<Path> files = List.copyOf(pending);
      pending.clear();
      waiting = false;
      more = false;
      pauses = 0;
      return files;
    }
  }
}
