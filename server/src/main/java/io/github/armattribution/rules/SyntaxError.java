package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonProblem;
import java.util.List;

/** Text that is no JSON, even to Azure's lenient tools. */
final class SyntaxError implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "syntax-error",
          Severity.ERROR,
          "The template can't be read here",
          """
          Azure refuses a template that is no JSON, and the other rules see only what can be read \
          of it. Comments and line breaks inside strings, which Azure's command line tools \
          accept, are not reported, nor is a trailing comma, nor what a build fills in: a token \
          such as `${tags}`, or a word in capitals such as `TAGS`. In VS Code the rule is off \
          unless you turn it on, since the editor reports such errors itself.""",
          """
          { "name": "a" "type": "b" }""",
          """
          { "name": "a", "type": "b" }""",
          """
          The message says what is wrong at the place and what to do. There is no quick fix; \
          `fix` leaves such a file alone until it can be read.""",
          Source.of(
              """
              The JSON standard (RFC 8259), and what Azure's command line tools read beyond it.""",
              Reference.TEMPLATE_SYNTAX));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    JsonDocument document = inspection.attribution().template().document();
    return document.errors().stream().map(error -> finding(error, document.text())).toList();
  }

  private static Finding finding(JsonProblem problem, String text) {
    return Finding.of(
        DESCRIPTION,
        problem.span(),
        problem.message(text) + " Azure refuses the template as it is.");
  }
}
