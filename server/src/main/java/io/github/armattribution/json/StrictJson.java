package io.github.armattribution.json;

import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes out of a text what only lenient readers accept, and leaves the rest as it is. */
public final class StrictJson {

  private final String text;
  private final JsonBlanks blanks;
  private final Predicate<String> isCode;
  private final List<TextEdit> edits = new ArrayList<>();

  /** Up to here all is done. */
  private int done;

  private StrictJson(String text, Predicate<String> isCode) {
    this.text = text;
    this.blanks = new JsonBlanks(text);
    this.isCode = isCode;
  }

  /**
   * The edits that remove all comments and all between values that is no blank, take line breaks
   * and control characters out of strings (written as escapes, or left out where the string is code
   * that does without them), and write numbers with leading zeros as Azure PowerShell reads them.
   *
   * @param isCode whether a string with this text between its quotes is such code
   */
  public static List<TextEdit> edits(JsonDocument document, Predicate<String> isCode) {
    StrictJson strict = new StrictJson(document.text(), isCode);
    document.problems().forEach(strict::take);
    return strict.edits;
  }

  private void take(JsonProblem problem) {
    Span span = problem.span();
    switch (problem.code()) {
      case COMMENT -> delete(comment(span));
      case ODD_BLANK -> delete(span);
      case RAW_LINE_BREAK, RAW_CONTROL_CHARACTER -> string(span);
      case ZERO_PADDED ->
          ZeroPadded.of(span.in(text))
              .ifPresent(number -> edits.add(new TextEdit(span, number.read())));
      default -> {}
    }
  }

  private void delete(Span span) {
    // The blanks between two comments are one's only.
    Span rest = new Span(Math.max(done, span.start()), Math.max(done, span.end()));
    if (rest.length() > 0) {
      edits.add(TextEdit.delete(rest));
      done = rest.end();
    }
  }

  private void string(Span span) {
    StrictString string = new StrictString(text, span, edits);
    if (isCode.test(text.substring(span.start() + 1, span.end() - 1))) {
      string.join();
    } else {
      string.escape();
    }
  }

  /** A comment with the line that it has for itself, or with the blanks that set it off. */
  private Span comment(Span comment) {
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
