package io.github.armattribution.lsp;

import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads that compute. What somebody waits for goes before diagnostics, so that a hover is not
 * behind two hundred files that were just opened, and files that nobody has open come last. The
 * threads never keep the process alive.
 */
final class WorkPool {

  private enum Rank {
    REQUEST,
    BACKGROUND,
    IDLE
  }

  private record Task(Rank rank, long number, Runnable work) implements Runnable, Comparable<Task> {
    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Task other) {
      int byRank = rank.compareTo(other.rank);
      return byRank != 0 ? byRank : Long.compare(number, other.number);
    }
  }

  private final AtomicLong numbers = new AtomicLong();
  private final ThreadPoolExecutor threads;

  WorkPool(int size) {
    AtomicInteger names = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            size,
            size,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "worker-" + names.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Runs {@code work} before anything of the background that has not begun. */
  void request(Runnable work) {
    threads.execute(new Task(Rank.REQUEST, numbers.incrementAndGet(), work));
  }

  void background(Runnable work) {
    threads.execute(new Task(Rank.BACKGROUND, numbers.incrementAndGet(), work));
  }

  /** Runs {@code work} when there is nothing else to do. It should be short: nothing stops it. */
  void idle(Runnable work) {
    threads.execute(new Task(Rank.IDLE, numbers.incrementAndGet(), work));
  }
}
