package io.github.armattribution.report;

import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.VisibleText;

/**
 * The line that a finding starts in, and under it carets that mark the finding. A long line is cut
 * down to what is around the finding.
 *
 * @param line number of the line, from 1
 * @param source the line as a terminal shows it: tabs are spaces, nothing in it is a command
 * @param marker spaces and carets, as wide as {@code source} at most, and one caret more
 */
record Excerpt(int line, String source, String marker) {

  /** How much of what stands before the finding is kept in a line that is cut. */
  private static final int LEAD = 24;

  private static final int TAB = 4;
  private static final String CUT = "...";

  /**
   * @param width how many columns of the line are shown, beside the dots where it is cut
   */
  static Excerpt of(SourceText text, Span span, int width) {
    String content = text.content();
    LineIndex lines = text.lines();
    int line = lines.lineAt(span.start());
    int start = lines.start(line);
    int end = withoutBreak(content, start, lines.end(line));
    int markStart = Math.min(span.start(), end);
    int markEnd = Math.max(markStart, Math.min(span.end(), end));
    int from = markStart - start <= width - LEAD ? start : markStart - LEAD;
    if (from > start && Character.isLowSurrogate(content.charAt(from))) {
      from--;
    }
    if (fits(content, start, end, width)) {
      from = start;
    }

    StringBuilder source = new StringBuilder(from > start ? CUT : "");
    int column = source.length();
    int markFrom = -1;
    int markTo = -1;
    int at = from;
    while (at < end && column < width) {
      if (at >= markStart && markFrom < 0) {
        markFrom = column;
      }
      if (at >= markEnd && markTo < 0) {
        markTo = column;
      }
      int character = content.codePointAt(at);
      if (character == '\t') {
        int spaces = TAB - column % TAB;
        source.append(" ".repeat(spaces));
        column += spaces;
      } else {
        String shown = VisibleText.of(Character.toString(character));
        source.append(shown);
        column += TerminalText.columns(shown);
      }
      at += Character.charCount(character);
    }
    markFrom = markFrom < 0 ? column : markFrom;
    markTo = Math.max(markFrom + 1, markTo < 0 ? column : markTo);
    if (at < end) {
      source.append(CUT);
    }
    return new Excerpt(
        line + 1,
        TerminalText.uncommanding(source.toString()),
        " ".repeat(markFrom) + "^".repeat(markTo - markFrom));
  }

  private static boolean fits(String content, int start, int end, int width) {
    if (end - start > width) {
      return false;
    }
    int tabs = (int) content.substring(start, end).chars().filter(c -> c == '\t').count();
    return end - start + tabs * (TAB - 1) <= width;
  }

  private static int withoutBreak(String content, int start, int end) {
    int last = end;
    while (last > start && (content.charAt(last - 1) == '\n' || content.charAt(last - 1) == '\r')) {
      last--;
    }
    return last;
  }
}
