package io.github.armattribution.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Does many pieces of work at once, on all processors, and hands their results on one by one, in
 * the order of the pieces: what is printed does not depend on which one is done first.
 */
final class OrderedParallel {

  /** How many results may wait for an earlier one; each may hold a large template. */
  private static final int AHEAD = 4;

  private OrderedParallel() {}

  /** Takes a result. */
  @FunctionalInterface
  interface Sink<R> {
    void accept(R result) throws IOException;
  }

  /**
   * Runs all of {@code work}, each piece on any thread, and {@code sink} on this one.
   *
   * @throws IOException from {@code sink}; what has not begun is dropped
   */
  static <R> void run(List<Supplier<R>> work, Sink<R> sink) throws IOException {
    int threads = Math.min(work.size(), Runtime.getRuntime().availableProcessors());
    if (threads <= 1) {
      for (Supplier<R> piece : work) {
        sink.accept(piece.get());
      }
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads, OrderedParallel::daemon);
    try {
      Deque<Future<R>> running = new ArrayDeque<>();
      for (Supplier<R> piece : work) {
        if (running.size() >= threads * AHEAD) {
          sink.accept(result(running.remove()));
        }
        running.add(pool.submit(piece::get));
      }
      while (!running.isEmpty()) {
        sink.accept(result(running.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "check");
    thread.setDaemon(true);
    return thread;
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
