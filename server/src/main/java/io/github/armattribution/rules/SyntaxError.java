package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Finding.Related;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.template.SyntaxProblem;
import io.github.armattribution.template.SyntaxProblem.Kind;
import java.util.List;

/** Text that is no JSON, even to Azure's lenient tools. */
final class SyntaxError implements Rule {

  /** How many other places are named; a report has to stay readable. */
  private static final int NAMED = 10;

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "syntax-error",
          Severity.ERROR,
          "The template can't be read here",
          """
          Azure refuses a template that is no JSON, and the other rules see only what can be read \
          of it. Comments and line breaks inside strings, which Azure's command line tools \
          accept, are not reported, nor is a trailing comma, nor what a build fills in: a token \
          such as `${tags}`, or a word in capitals such as `TAGS`. A merge conflict is one \
          finding, and no other rule judges a file with one. A file with tags such as \
          `{{#windows}}`, from which a program makes the template, is only mentioned. In VS Code \
          the rule is off unless you turn it on, since the editor reports such errors itself.""",
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
    return inspection.attribution().template().syntaxProblems().stream()
        .map(SyntaxError::finding)
        .toList();
  }

  private static Finding finding(SyntaxProblem problem) {
    Finding finding =
        Finding.of(DESCRIPTION, problem.span(), message(problem))
            .withRelated(
                problem.more().stream()
                    .limit(NAMED)
                    .map(place -> new Related(place, "Here, too."))
                    .toList());
    return problem.kind() == Kind.BUILD_TAG ? finding.withSeverity(Severity.INFORMATION) : finding;
  }

  private static String message(SyntaxProblem problem) {
    int more = problem.more().size();
    return problem.message()
        + switch (problem.kind()) {
          case MISTAKE -> " Azure refuses the template as it is.";
          case ODD_BLANK -> " Not all of Azure's tools read the template as it is.";
          case MERGE_CONFLICT -> " Until then nothing else in the file is checked.";
          case BUILD_TAG -> " Check its output, too.";
        }
        + (more == 0 ? "" : more == 1 ? " 1 more follows." : " %d more follow.".formatted(more));
  }
}
