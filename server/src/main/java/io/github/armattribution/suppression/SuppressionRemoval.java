package io.github.armattribution.suppression;

import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProblem;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a suppression out of a file, with all that is left empty by it. */
public final class SuppressionRemoval {

  private static final Pattern COMMA_BEFORE = Pattern.compile("(?<![ \\t])[ \\t]*+,[ \\t]*+$");
  private static final Pattern COMMA_BEHIND = Pattern.compile("[ \\t]*,[ \\t]*");

  private final JsonDocument document;
  private final String text;
  private final LineIndex lines;

  private SuppressionRemoval(JsonDocument document, LineIndex lines) {
    this.document = document;
    this.text = document.text();
    this.lines = lines;
  }

  /**
   * The edits; none where a comment says something else beside.
   *
   * @param lines those of the file's text
   */
  public static Optional<List<TextEdit>> edits(
      Suppression suppression, Attribution attribution, LineIndex lines) {
    SuppressionRemoval removal = new SuppressionRemoval(attribution.template().document(), lines);
    return suppression.isComment()
        ? removal.fromComment(suppression.at())
        : removal.fromMetadata(suppression.at());
  }

  private Optional<List<TextEdit>> fromComment(Span rule) {
    Matcher behind = COMMA_BEHIND.matcher(text).region(rule.end(), text.length());
    if (behind.lookingAt()) {
      return Optional.of(List.of(TextEdit.delete(new Span(rule.start(), behind.end()))));
    }
    int start = lines.start(lines.lineAt(rule.start()));
    Matcher before = COMMA_BEFORE.matcher(text).region(start, rule.start());
    if (before.find()) {
      return Optional.of(List.of(TextEdit.delete(new Span(before.start(), rule.end()))));
    }
    return document.problems().stream()
        .filter(problem -> problem.code() == JsonProblem.Code.COMMENT)
        .map(JsonProblem::span)
        .filter(comment -> comment.encloses(rule))
        .filter(comment -> lines.lineAt(comment.start()) == lines.lineAt(comment.end()))
        .findFirst()
        .map(comment -> List.of(TextEdit.delete(withItsLine(comment))));
  }

  /** A comment that has a line for itself goes with that line, any other with the blanks before. */
  private Span withItsLine(Span comment) {
    int line = lines.lineAt(comment.start());
    String before = text.substring(lines.start(line), comment.start());
    String behind = text.substring(comment.end(), lines.contentEnd(line));
    if (before.isBlank() && behind.isBlank()) {
      return new Span(lines.start(line), lines.end(line));
    }
    int start =
        before.isBlank() ? comment.start() : lines.start(line) + before.stripTrailing().length();
    return new Span(start, comment.end());
  }

  private Optional<List<TextEdit>> fromMetadata(Span rule) {
    JsonEdits edits = JsonEdits.of(document);
    Optional<JsonNode> node = document.nodeAt(rule.start());
    if (node.flatMap(JsonNode::container).orElse(null) instanceof JsonArray array
        && array.elements().size() > 1) {
      return Optional.of(edits.removeElement(node.get()));
    }
    Optional<JsonProperty> property =
        node.flatMap(JsonNode::property)
            .or(() -> node.flatMap(JsonNode::container).flatMap(JsonNode::property));
    return property.map(disable -> edits.remove(outermostAlone(disable)));
  }

  /** From {@code disable} outwards as far as nothing else stands beside: its section, metadata. */
  private static JsonProperty outermostAlone(JsonProperty disable) {
    JsonProperty outermost = disable;
    for (int i = 0; i < 2; i++) {
      JsonObject around = outermost.object();
      if (around.properties().size() > 1 || around.property().isEmpty()) {
        break;
      }
      outermost = around.property().get();
    }
    return outermost;
  }
}
