package io.github.armattribution.json;

import io.github.armattribution.json.JsonProblem.Code;

/** Scans strings, whatever happened to their quotes. */
final class JsonStrings {

  private final String text;
  private final int length;
  private final LostQuotes quotes;

  /** Where problems go; null for a lexer that only looks ahead. */
  private final JsonProblems problems;

  /** Where the last string starts, behind a quote that is one too many. */
  int start;

  int end;

  /** Behind the last string, and a quote behind it that is one too many. */
  int behind;

  /** What is wrong with the last string, or null. */
  Code flaw;

  private boolean hasControls;

  /** Whether the last string has line breaks in it. */
  boolean spansLines;

  JsonStrings(String text, LostQuotes quotes, JsonProblems problems) {
    this.text = text;
    this.length = text.length();
    this.quotes = quotes;
    this.problems = problems;
  }

  /**
   * Scans the string whose first quote is at {@code from}.
   *
   * @param nameExpected whether it may be a property's name: a broken one then ends at its colon
   */
  void scan(int from, boolean nameExpected) {
    start = from;
    flaw = null;
    spansLines = false;
    hasControls = false;
    int at = from + 1;
    while (at < length) {
      char c = text.charAt(at);
      if (c == '"') {
        end = at + 1;
        behind = end;
        if (end < length) {
          reviewEnd(nameExpected);
        }
        if (hasControls && flaw == null && problems != null) {
          problems.add(Code.RAW_CONTROL_CHARACTER, start, end);
        }
        return;
      }
      if (c == '\\') {
        at += escape(at);
      } else if (c == '\n' || c == '\r') {
        break;
      } else {
        hasControls |= c < ' ';
        at++;
      }
    }
    overLines(Math.min(at, length), nameExpected);
    behind = end;
  }

  private void reviewEnd(boolean nameExpected) {
    int doubled = end == start + 2 ? quotes.endBehindDoubledQuote(end) : -1;
    if (doubled > 0) {
      unexpectedQuote(start);
      start++;
      end = doubled;
      behind = end;
      return;
    }
    if (LostQuotes.mayFollowString(text.charAt(end))) {
      return;
    }
    int cut = quotes.review(start, end, nameExpected);
    if (cut != end) {
      flaw = cut > end ? Code.UNESCAPED_QUOTE : Code.UNTERMINATED_STRING;
      end = cut;
    } else if (quotes.isDoubled(end)) {
      unexpectedQuote(end);
      behind = end + 1;
      return;
    }
    behind = end;
  }

  private void unexpectedQuote(int at) {
    if (problems != null) {
      problems.add(Code.UNEXPECTED_QUOTE, at, at + 1);
    }
  }

  private void overLines(int lineEnd, boolean nameExpected) {
    end = quotes.behindRawString(start, lineEnd);
    if (end < 0) {
      end = quotes.cut(start, lineEnd, nameExpected);
      flaw = Code.UNTERMINATED_STRING;
      return;
    }
    spansLines = true;
    if (problems != null) {
      problems.add(Code.RAW_LINE_BREAK, start, end);
      int conflict = MergeMarkers.startOfConflict(text, lineEnd, end);
      if (conflict > 0) {
        problems.add(Code.MERGE_CONFLICT, conflict, MergeMarkers.behind(text, conflict));
      }
    }
  }

  private int escape(int at) {
    if (at + 1 >= length) {
      return 1;
    }
    char escaped = text.charAt(at + 1);
    boolean isValid = escaped == 'u' ? isUnicodeEscape(at) : "\"\\/bfnrt".indexOf(escaped) >= 0;
    if (!isValid && problems != null) {
      problems.add(Code.INVALID_ESCAPE, at, Math.min(at + 2, length));
    }
    return escaped == '\n' || escaped == '\r' ? 1 : 2;
  }

  private boolean isUnicodeEscape(int at) {
    for (int i = at + 2; i < at + 6; i++) {
      if (i >= length || Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
