package io.github.armattribution.json;

import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes out of a text what only lenient readers accept, and leaves the rest as it is. */
public final class StrictJson {

  private StrictJson() {}

  /**
   * The edits that remove all comments and take the line breaks out of strings: written as escapes,
   * or left out where the string is code that does without them.
   *
   * @param isCode whether a string with this text between its quotes is such code
   */
  public static List<TextEdit> edits(JsonDocument document, Predicate<String> isCode) {
    JsonBlanks blanks = new JsonBlanks(document.text());
    List<TextEdit> edits = new ArrayList<>();
    int done = 0;
    for (JsonProblem problem : document.problems()) {
      if (problem.code() == JsonProblem.Code.COMMENT) {
        Span comment = comment(problem.span(), document.text(), blanks);
        // The blanks between two comments are one's only.
        comment = new Span(Math.max(done, comment.start()), comment.end());
        edits.add(TextEdit.delete(comment));
        done = comment.end();
      } else if (problem.code() == JsonProblem.Code.RAW_LINE_BREAK) {
        Span string = problem.span();
        RawLineBreaks breaks = new RawLineBreaks(document.text(), string, edits);
        if (isCode.test(document.text().substring(string.start() + 1, string.end() - 1))) {
          breaks.join();
        } else {
          breaks.escape();
        }
      }
    }
    return edits;
  }

  /** A comment with the line that it has for itself, or with the blanks that set it off. */
  private static Span comment(Span comment, String text, JsonBlanks blanks) {
    int end = blanks.behindBlanks(comment.end());
    int nextLine = blanks.behindLineBreak(end);
    boolean endsLine = nextLine > end || end == text.length();
    if (!endsLine) {
      return new Span(comment.start(), end);
    }
    if (blanks.isFirstOnLine(comment.start())) {
      return new Span(blanks.lineStart(comment.start()), nextLine);
    }
    int start = comment.start();
    while (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t') {
      start--;
    }
    return new Span(start, comment.end());
  }
}
