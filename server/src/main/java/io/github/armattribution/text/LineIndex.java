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
    int[] starts = new int[64];
    int count = 1;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineIndex(Arrays.copyOf(starts, count), text);
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
