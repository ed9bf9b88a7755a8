package io.github.armattribution.rules;

import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonProblem;
import io.github.armattribution.rules.Suppression.Form;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads silences in comments: {@code arm-attribution-disable-next-line} or {@code
 * arm-attribution-disable-file}, rules set off by commas, and a reason.
 */
final class SuppressionComments {

  /** What every silence starts with, so that one that is misspelled is not passed over. */
  private static final String MARK = "arm-attribution-disable";

  /** One line of a comment that is a silence; other words in front of it make it plain text. */
  private static final Pattern SILENCE =
      Pattern.compile("(?m)^[\\s/*]*(" + MARK + "[\\w-]*)[ \\t:]*");

  private static final Pattern RULE = Pattern.compile("[\\w-]+");
  private static final Pattern COMMA = Pattern.compile("[ \\t]*,[ \\t]*");
  private static final Pattern REASON =
      Pattern.compile("[ \\t]*(?:--|:)?[ \\t]*([^\\r\\n]*?)[ \\t]*$");

  private final String text;
  private final LineIndex lines;
  private final List<Suppression> suppressions = new ArrayList<>();
  private final List<Finding> mistakes = new ArrayList<>();

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

  List<Finding> mistakes() {
    return mistakes;
  }

  private void read(Span comment) {
    int end = text.startsWith("*/", comment.end() - 2) ? comment.end() - 2 : comment.end();
    Matcher silence = SILENCE.matcher(text).region(comment.start(), end);
    while (silence.find()) {
      Span command = new Span(silence.start(1), silence.end(1));
      switch (silence.group(1)) {
        case Suppression.NEXT_LINE -> {
          int line = lines.lineAt(comment.end()) + 1;
          Span next =
              line < lines.count()
                  ? new Span(lines.start(line), endOf(line))
                  : Span.at(text.length());
          readRules(command, silence.end(), end, Form.NEXT_LINE_COMMENT, next);
        }
        case Suppression.IN_FILE ->
            readRules(
                command, silence.end(), end, Form.FILE_COMMENT, new Span(0, Integer.MAX_VALUE));
        default ->
            mistakes.add(
                UnusedSuppression.mistake(
                    command,
                    "'%s' silences nothing: write %s or %s."
                        .formatted(silence.group(1), Suppression.NEXT_LINE, Suppression.IN_FILE)));
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
          UnusedSuppression.mistake(
              command,
              "This silences nothing: it names no rule. Write the rule's name behind it, for example %s missing-pid."
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
