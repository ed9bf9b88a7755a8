package io.github.armattribution.text;

import java.util.Arrays;

/** Where the lines of a text start. A line ends with LF, CRLF or a lone CR. */
public final class LineIndex {

  private final int[] starts;
  private final int length;
  private final CharSequence text;

  private LineIndex(int[] starts, CharSequence text) {
    this.starts = starts;
    this.length = text.length();
    this.text = text;
  }

  public static LineIndex of(CharSequence text) {
    Starts starts = new Starts(64);
    starts.add(0);
    starts.addBetween(text, 0, text.length() + 1);
    return new LineIndex(starts.toArray(), text);
  }

  /**
   * The index of {@code text}, which came out of this one's text when {@code gone} made way for
   * {@code newLength} code units. Only the lines around the edit are looked at: a keystroke in a
   * large template must not cost a look at all of it.
   */
  LineIndex edited(CharSequence text, Span gone, int newLength) {
    int shift = newLength - gone.length();
    int kept = lineAt(gone.start() - 1) + 1;
    int next = kept;
    // Whether a line starts at some place depends on the two code units around it.
    while (next < starts.length && starts[next] <= gone.end() + 1) {
      next++;
    }
    Starts edited = new Starts(starts.length + 8);
    for (int line = 0; line < kept; line++) {
      edited.add(starts[line]);
    }
    int resume = next < starts.length ? starts[next] + shift : text.length() + 1;
    edited.addBetween(text, starts[kept - 1], resume);
    for (int line = next; line < starts.length; line++) {
      edited.add(starts[line] + shift);
    }
    return new LineIndex(edited.toArray(), text);
  }

  /** Line starts, in ascending order. */
  private static final class Starts {
    private int[] offsets;
    private int count;

    Starts(int room) {
      offsets = new int[room];
    }

    void add(int offset) {
      if (count == offsets.length) {
        offsets = Arrays.copyOf(offsets, count * 2);
      }
      offsets[count++] = offset;
    }

    /** Adds the starts behind {@code from} and before {@code to}. */
    void addBetween(CharSequence text, int from, int to) {
      int length = text.length();
      for (int i = from; i < to - 1; i++) {
        char c = text.charAt(i);
        if (c == '\n' || (c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n'))) {
          add(i + 1);
        }
      }
    }

    int[] toArray() {
      return Arrays.copyOf(offsets, count);
    }
  }

  /** How many lines there are; a text that ends with a line break has an empty last one. */
  public int count() {
    return starts.length;
  }

  /**
   * The line that {@code offset} is in; an offset outside the text counts as the nearest inside.
   */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(starts, Math.max(0, Math.min(offset, length)));
    return found >= 0 ? found : -found - 2;
  }

  /** Offset of a line's first code unit; a line outside the text counts as the nearest inside. */
  public int start(int line) {
    return starts[Math.max(0, Math.min(line, starts.length - 1))];
  }

  /** Offset behind a line's last code unit, its line break included. */
  public int end(int line) {
    return line + 1 < starts.length ? start(line + 1) : length;
  }

  /** Offset behind a line's last code unit that is not part of its line break. */
  public int contentEnd(int line) {
    int end = end(line);
    if (line + 1 >= starts.length) {
      return end;
    }
    boolean isCrlf =
        text.charAt(end - 1) == '\n' && end - 2 >= start(line) && text.charAt(end - 2) == '\r';
    return isCrlf ? end - 2 : end - 1;
  }

  public Position positionAt(int offset) {
    int inside = Math.max(0, Math.min(offset, length));
    int line = lineAt(inside);
    return new Position(line, inside - starts[line]);
  }

  /**
   * The offset of a position; a column behind its line counts as the line's end, in front of its
   * break.
   */
  public int offsetAt(Position position) {
    if (position.line() >= starts.length) {
      return length;
    }
    int line = Math.max(0, position.line());
    return Math.min(starts[line] + Math.max(0, position.column()), contentEnd(line));
  }
}
