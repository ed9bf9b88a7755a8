package io.github.armattribution.json;

import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.List;

/** One string without raw line breaks, tabs and other characters that strict JSON escapes. */
final class StrictString {

  /** Next to these, blanks mean nothing and are for nobody. */
  private static final String PUNCTUATION = "[](),.";

  private final String text;
  private final Span string;
  private final List<TextEdit> edits;

  /**
   * @param string the string with its quotes
   * @param edits where the edits go, in order
   */
  StrictString(String text, Span string, List<TextEdit> edits) {
    this.text = text;
    this.string = string;
    this.edits = edits;
  }

  /** What the string says stays the same, to the letter. */
  void escape() {
    for (int at = string.start(); at < string.end(); at++) {
      escape(at);
    }
  }

  /**
   * Writes an expression on one line. Only what its literals say stays the same to the letter: the
   * indentation of its lines, written out as escapes, would be in everybody's way.
   */
  void join() {
    // A quote that is written as an escape would make literals start where they don't.
    if (text.substring(string.start(), string.end()).contains("\\u0027")) {
      escape();
      return;
    }
    boolean literal = false;
    int at = string.start();
    while (at < string.end()) {
      int end = literal ? at : behindBlanks(at);
      if (end > at && hasControl(at, end)) {
        edits.add(new TextEdit(new Span(at, end), needsBlank(at, end) ? " " : ""));
      } else if (end == at) {
        literal ^= text.charAt(at) == '\'';
        escape(at);
        end++;
      }
      at = end;
    }
  }

  private void escape(int at) {
    char c = text.charAt(at);
    if (c < ' ') {
      String escape =
          switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) c);
          };
      edits.add(new TextEdit(new Span(at, at + 1), escape));
    }
  }

  private int behindBlanks(int from) {
    int at = from;
    while (at < string.end() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private boolean hasControl(int from, int to) {
    return text.substring(from, to).chars().anyMatch(c -> c < ' ');
  }

  private boolean needsBlank(int from, int to) {
    return PUNCTUATION.indexOf(text.charAt(from - 1)) < 0
        && PUNCTUATION.indexOf(text.charAt(to)) < 0;
  }
}
