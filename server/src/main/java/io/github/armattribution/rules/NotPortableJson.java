package io.github.armattribution.rules;

import io.github.armattribution.expression.BuildTokens;
import io.github.armattribution.expression.Expressions;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Finding.Related;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonProblem;
import io.github.armattribution.json.JsonProblem.Code;
import io.github.armattribution.json.StrictJson;
import java.util.List;

/** A template for the portal in JSON that only the command line tools read. */
final class NotPortableJson implements Rule {

  /** How many other places are named; a report has to stay readable. */
  private static final int NAMED = 10;

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "not-portable-json",
          Severity.HINT,
          "The portal refuses comments and line breaks in strings",
          """
          Azure's command line tools read templates with comments, and with line breaks inside \
          strings. The portal and the REST API take strict JSON only. A template with \
          `createUiDefinition.json` beside it is meant for the portal. Nothing is said where the \
          file holds build tokens: what is uploaded is then made from it.""",
          """
          // the gateway
          "name": "gateway",
          "script": "echo 1
          echo 2\"""",
          """
          "name": "gateway",
          "script": "echo 1\\necho 2\"""",
          """
          Remove the comments, write expressions on one line, and write `\\n` in place of line \
          breaks in other strings. A quick fix does all that in the whole file; `fix` only where \
          there are no comments, since nothing is lost then. If the package is built from this \
          file, strip them there and switch the rule off.""",
          Source.of(
              """
              ARM's documentation on comments and multi-line strings. Public templates have many \
              of both.""",
              Reference.TEMPLATE_SYNTAX));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    JsonDocument document = inspection.attribution().template().document();
    List<JsonProblem> places =
        document.problems().stream().filter(problem -> isLenient(problem.code())).toList();
    if (places.isEmpty()
        || !inspection.surroundings().mainTemplate()
        || !inspection.surroundings().uiDefinitionBeside()
        || !document.isSound()
        || BuildTokens.isIn(document.text())) {
      return List.of();
    }
    // Removing comments loses something, escaping line breaks does not.
    boolean harmless = places.stream().allMatch(place -> place.code() == Code.RAW_LINE_BREAK);
    Fix fix =
        Fix.of(
            harmless
                ? "Take all line breaks out of strings"
                : "Remove all comments, and line breaks in strings",
            harmless,
            StrictJson.edits(document, Expressions::isExpression));
    return List.of(
        Finding.of(DESCRIPTION, places.get(0).span(), message(places, document.text()))
            .withRelated(
                places.stream()
                    .skip(1)
                    .limit(NAMED)
                    .map(place -> new Related(place.span(), what(place) + ", too."))
                    .toList())
            .withFixes(List.of(fix)));
  }

  private static boolean isLenient(Code code) {
    return code == Code.COMMENT || code == Code.RAW_LINE_BREAK;
  }

  private static String what(JsonProblem place) {
    return place.code() == Code.COMMENT ? "A comment" : "A line break inside a string";
  }

  private static String message(List<JsonProblem> places, String text) {
    String more = places.size() == 1 ? "" : " (and %d more)".formatted(places.size() - 1);
    return "%s%s: Azure's command line tools accept it, but the portal, which createUiDefinition.json is for, refuses the template. %s."
        .formatted(what(places.get(0)), more, advice(places.get(0), text));
  }

  private static String advice(JsonProblem place, String text) {
    if (place.code() == Code.COMMENT) {
      return "Remove it";
    }
    return Expressions.isExpression(
            text.substring(place.span().start() + 1, place.span().end() - 1))
        ? "Write the expression on one line"
        : "Write \\n in place of the line break";
  }
}
