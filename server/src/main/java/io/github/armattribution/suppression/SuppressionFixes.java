package io.github.armattribution.suppression;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Generated;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonProblem;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.suppression.Suppression.Form;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Offers to suppress a finding, in its place or in its file, in the form that suits the file: a
 * comment where comments are in use, else metadata, so that strict JSON stays what it is.
 */
public final class SuppressionFixes {

  private final Attribution attribution;
  private final JsonDocument document;
  private final LineIndex lines;
  private final boolean byComment;

  private SuppressionFixes(
      Attribution attribution, LineIndex lines, Surroundings surroundings, boolean jsonc) {
    this.attribution = attribution;
    this.document = attribution.template().document();
    this.lines = lines;
    // The portal, which reads a package with createUiDefinition.json, refuses comments.
    this.byComment =
        !surroundings.uiDefinitionBeside() && (jsonc || comments(document).findAny().isPresent());
  }

  /**
   * What suppresses a finding; no edit of a fix changes what is deployed.
   *
   * @param lines those of the file's text
   * @param jsonc whether the file's name says that comments are welcome
   */
  public static List<Fix> fixes(
      Attribution attribution,
      LineIndex lines,
      Surroundings surroundings,
      boolean jsonc,
      Finding finding) {
    SuppressionFixes offers = new SuppressionFixes(attribution, lines, surroundings, jsonc);
    String rule = finding.rule();
    List<Fix> fixes = new ArrayList<>();
    offers
        .here(finding)
        .ifPresent(edits -> fixes.add(Fix.of("Suppress " + rule + " here", false, edits)));
    offers
        .inFile(rule)
        .ifPresent(edits -> fixes.add(Fix.of("Suppress " + rule + " in this file", false, edits)));
    return attribution.template().root().isFromBicep()
        ? fixes.stream().map(Generated::remarkOn).toList()
        : fixes;
  }

  private Optional<List<TextEdit>> here(Finding finding) {
    SuppressionMetadataEdits metadata = new SuppressionMetadataEdits(attribution);
    return byComment
        ? commentAbove(finding).or(() -> metadata.onResource(finding))
        : metadata.onResource(finding);
  }

  private Optional<List<TextEdit>> inFile(String rule) {
    return byComment
        ? Optional.of(
            List.of(TextEdit.insert(0, "// " + Suppression.IN_FILE + " " + rule + lineBreak())))
        : new SuppressionMetadataEdits(attribution).onTemplate(rule);
  }

  private Optional<List<TextEdit>> commentAbove(Finding finding) {
    Optional<Suppression> before =
        Suppressions.in(attribution, lines).all().stream()
            .filter(suppression -> suppression.form() == Form.NEXT_LINE_COMMENT)
            .filter(suppression -> suppression.reaches(finding.span()))
            .max(Comparator.comparingInt(suppression -> suppression.at().end()));
    if (before.isPresent()) {
      // A comment between it and its line would take the line away from it.
      return Optional.of(List.of(TextEdit.insert(before.get().at().end(), ", " + finding.rule())));
    }
    int start = lines.start(lines.lineAt(finding.span().start()));
    if (isInside(start)) {
      return Optional.empty();
    }
    String text = document.text();
    int content = start;
    while (content < text.length()
        && (text.charAt(content) == ' ' || text.charAt(content) == '\t')) {
      content++;
    }
    return Optional.of(
        List.of(
            TextEdit.insert(
                start,
                text.substring(start, content)
                    + "// "
                    + Suppression.NEXT_LINE
                    + " "
                    + finding.rule()
                    + lineBreak())));
  }

  /** Whether a line starts in the middle of a string or comment, where a comment can't be put. */
  private boolean isInside(int start) {
    Optional<Span> string =
        document.nodeAt(start).filter(JsonString.class::isInstance).map(JsonNode::span);
    return string.filter(span -> span.start() < start && start < span.end()).isPresent()
        || comments(document)
            .map(JsonProblem::span)
            .anyMatch(span -> span.start() < start && start < span.end());
  }

  private static Stream<JsonProblem> comments(JsonDocument document) {
    return document.problems().stream()
        .filter(problem -> problem.code() == JsonProblem.Code.COMMENT);
  }

  private String lineBreak() {
    return lines.count() > 1 ? document.text().substring(lines.contentEnd(0), lines.end(0)) : "\n";
  }
}
