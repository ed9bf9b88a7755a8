package io.github.armattribution.lsp;

/**
 * The one thread that may use something: the first that does. Looked at only where assertions are
 * enabled, as in all tests.
 */
final class OwnThread {

  private volatile Thread owner;

  /** Asserts that this is that thread. */
  void check() {
    assert isOwner() : "used by " + Thread.currentThread() + ", but belongs to " + owner;
  }

  private boolean isOwner() {
    if (owner == null) {
      owner = Thread.currentThread();
    }
    return owner == Thread.currentThread();
  }
}
