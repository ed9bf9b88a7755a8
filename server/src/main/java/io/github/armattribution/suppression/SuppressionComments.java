package io.github.armattribution.suppression;

import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonProblem;
import io.github.armattribution.suppression.Suppression.Form;
import io.github.armattribution.suppression.Suppressions.Mistake;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads suppressions in comments: {@code arm-attribution-disable-next-line} or {@code
 * arm-attribution-disable-file}, rules set off by commas, and a reason.
 */
final class SuppressionComments {

  /** What every suppression starts with, so that one that is misspelled is not passed over. */
  private static final String MARK = "arm-attribution-disable";

  /** One line of a comment that is a suppression; other words in front of it make it plain text. */
  private static final Pattern SUPPRESSION =
      Pattern.compile("(?m)^[\\s/*]*(" + MARK + "[\\w-]*)[ \\t:]*");

  private static final Pattern RULE = Pattern.compile("[\\w-]+");
  private static final Pattern COMMA = Pattern.compile("[ \\t]*,[ \\t]*");
  private static final Pattern REASON =
      Pattern.compile("[ \\t]*(?:--|:)?[ \\t]*([^\\r\\n]*?)[ \\t]*$");

  private final String text;
  private final LineIndex lines;
  private final List<Suppression> suppressions = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  private SuppressionComments(String text, LineIndex lines) {
    this.text = text;
    this.lines = lines;
  }

  static SuppressionComments in(JsonDocument document, LineIndex lines) {
    SuppressionComments comments = new SuppressionComments(document.text(), lines);
    if (document.text().contains(MARK)) {
      document.problems().stream()
          .filter(problem -> problem.code() == JsonProblem.Code.COMMENT)
          .forEach(problem -> comments.read(problem.span()));
    }
    return comments;
  }

  List<Suppression> suppressions() {
    return suppressions;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  private void read(Span comment) {
    int end = text.startsWith("*/", comment.end() - 2) ? comment.end() - 2 : comment.end();
    Matcher suppression = SUPPRESSION.matcher(text).region(comment.start(), end);
    while (suppression.find()) {
      Span command = new Span(suppression.start(1), suppression.end(1));
      switch (suppression.group(1)) {
        case Suppression.NEXT_LINE -> {
          int line = lines.lineAt(comment.end()) + 1;
          Span next =
              line < lines.count()
                  ? new Span(lines.start(line), endOf(line))
                  : Span.at(text.length());
          readRules(command, suppression.end(), end, Form.NEXT_LINE_COMMENT, next);
        }
        case Suppression.IN_FILE ->
            readRules(
                command, suppression.end(), end, Form.FILE_COMMENT, new Span(0, Integer.MAX_VALUE));
        default ->
            mistakes.add(
                new Mistake(
                    command,
                    "'%s' suppresses nothing: write %s or %s."
                        .formatted(
                            suppression.group(1), Suppression.NEXT_LINE, Suppression.IN_FILE)));
      }
    }
  }

  /** Where the last line ends is part of it: findings about a missing end stand there. */
  private int endOf(int line) {
    return line + 1 < lines.count() ? lines.end(line) : Integer.MAX_VALUE;
  }

  private void readRules(Span command, int from, int end, Form form, Span place) {
    List<Span> ids = new ArrayList<>();
    Matcher rule = RULE.matcher(text).region(from, end);
    Matcher comma = COMMA.matcher(text);
    int at = from;
    while (rule.region(at, end).lookingAt()) {
      ids.add(new Span(rule.start(), rule.end()));
      at = rule.end();
      if (!comma.region(at, end).lookingAt()) {
        break;
      }
      at = comma.end();
    }
    if (ids.isEmpty()) {
      mistakes.add(
          new Mistake(
              command,
              "This suppresses nothing: it names no rule. Write the rule's name behind it, for example %s missing-pid."
                  .formatted(command.in(text))));
      return;
    }
    Optional<String> reason = reason(at, end);
    ids.forEach(
        id -> suppressions.add(new Suppression(id.in(text), form, id, List.of(place), reason)));
  }

  private Optional<String> reason(int from, int end) {
    int lineEnd = Math.min(end, lines.contentEnd(lines.lineAt(from)));
    Matcher reason = REASON.matcher(text).region(from, lineEnd);
    return reason.lookingAt()
        ? Optional.of(reason.group(1)).filter(words -> !words.isEmpty())
        : Optional.empty();
  }
}
