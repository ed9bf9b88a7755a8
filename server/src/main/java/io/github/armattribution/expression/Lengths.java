package io.github.armattribution.expression;

/**
 * How long a text may be, in UTF-16 code units: from {@code min} to {@code max}, both included.
 *
 * @param min 0 or more
 * @param max {@code min} or more, or {@link #UNBOUNDED}
 */
public record Lengths(int min, int max) {

  /** No limit. */
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  /** Nothing is known. */
  static final Lengths ANY = atLeast(0);

  static final Lengths NONE = exactly(0);

  /** {@code True} or {@code False}. */
  static final Lengths OF_BOOL = new Lengths(4, 5);

  /** A whole number of 64 bits, with its sign. */
  static final Lengths OF_NUMBER = new Lengths(1, 20);

  static final Lengths OF_GUID = exactly(36);

  static Lengths exactly(int length) {
    return new Lengths(length, length);
  }

  static Lengths atLeast(int length) {
    return new Lengths(length, UNBOUNDED);
  }

  public boolean isExact() {
    return min == max && max < UNBOUNDED;
  }

  /** The lengths of one text behind another. */
  Lengths plus(Lengths other) {
    return new Lengths(sum(min, other.min), sum(max, other.max));
  }

  private static int sum(int one, int other) {
    return one > UNBOUNDED - other ? UNBOUNDED : one + other;
  }

  /** What is left without {@code count} of the characters, or without all if there are fewer. */
  Lengths minus(int count) {
    return new Lengths(
        Math.max(0, min - count), max == UNBOUNDED ? UNBOUNDED : Math.max(0, max - count));
  }

  /** What is left if no more than {@code count} characters are kept. */
  Lengths upTo(int count) {
    return new Lengths(Math.min(min, count), Math.min(max, count));
  }

  /** The lengths of a text that is one of two. */
  Lengths or(Lengths other) {
    return new Lengths(Math.min(min, other.min), Math.max(max, other.max));
  }

  /** Whether no text has both these lengths and those. */
  boolean excludes(Lengths other) {
    return min > other.max || other.min > max;
  }
}
