package io.github.armattribution.json;

/**
 * Counts the steps of an analysis from node to node, and ends it when they are too many. Whatever
 * is made of a file, its nodes are looked at; and unlike time, steps are the same on every machine.
 */
public final class Steps {

  /** Forty times what 4 MB of deployments take, the most that Azure takes; some seconds. */
  public static final long MOST = 400_000_000;

  private long taken;
  private long most;

  private Steps(long most) {
    this.most = most;
  }

  /** Steps of which no more than {@code most} may be taken. */
  public static Steps upTo(long most) {
    return new Steps(most);
  }

  /** Takes one. */
  void take() {
    take(1);
  }

  /** Takes {@code count} for work that is about as much as so many steps from node to node. */
  public void take(long count) {
    taken += count;
    if (taken > most) {
      throw new TooManyException();
    }
  }

  /** Whether so many are taken that fixes which cost many more had better not be offered. */
  public boolean areScarce() {
    return taken > most / 4;
  }

  /** How many were taken. */
  public long taken() {
    return taken;
  }

  /** Takes the limit off: what is asked of the file from now on is no part of the analysis. */
  public void lift() {
    most = Long.MAX_VALUE;
  }

  /** That a file takes too many steps. Whoever began to count them has to tell. */
  public static final class TooManyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private TooManyException() {
      super("The file takes too many steps.");
    }
  }
}
