package io.github.armattribution.text;

/**
 * A stretch of a text.
 *
 * @param start offset of the first UTF-16 code unit
 * @param end offset behind the last one, not less than {@code start}
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  /** An empty span: a place between two code units. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  public int length() {
    return end - start;
  }

  /** Whether a cursor at {@code offset} touches this span; both borders do. */
  public boolean touches(int offset) {
    return start <= offset && offset <= end;
  }

  /** Whether this span and {@code other} have a place in common, if only a border. */
  public boolean touches(Span other) {
    return start <= other.end && other.start <= end;
  }

  /** Whether {@code other} lies wholly in this span. */
  public boolean encloses(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The smallest span that holds this one and {@code other}. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The part of {@code text} that this span names. */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }
}
