package io.github.armattribution.lsp;

import java.util.Optional;

/** Watches the client's process, since a client that was killed may leave the pipes open. */
final class ClientWatch {

  private static final long POLL_MILLIS = 500;

  private ClientWatch() {}

  /**
   * Calls {@code gone} once, from a thread of its own, when the process is no more. A process that
   * can't be seen at the start (another container's, say) is not watched.
   */
  static void start(int processId, Runnable gone) {
    if (processId <= 0) {
      return;
    }
    Optional<ProcessHandle> client = ProcessHandle.of(processId).filter(ProcessHandle::isAlive);
    client.ifPresent(
        process -> {
          Thread thread = new Thread(() -> poll(process, gone), "client-watch");
          thread.setDaemon(true);
          thread.start();
        });
  }

  private static void poll(ProcessHandle process, Runnable gone) {
    // A dead process that nobody has waited for still counts as alive, but has no command anymore.
    boolean named = process.info().command().isPresent();
    while (process.isAlive() && !(named && process.info().command().isEmpty())) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException stop) {
        return;
      }
    }
    gone.run();
  }
}
