package io.github.armattribution.rules;

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
          Azure refuses a template that is no JSON. Comments, line breaks inside strings and trailing \
          commas are accepted by Azure's command line tools and are not reported.""",
          """
          { "name": "a" "type": "b" }""",
          """
          { "name": "a", "type": "b" }""");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection.attribution().template().document().problems().stream()
        .filter(problem -> !problem.code().tolerated())
        .map(SyntaxError::finding)
        .toList();
  }

  private static Finding finding(JsonProblem problem) {
    return Finding.of(
        DESCRIPTION,
        problem.span(),
        problem.code().message() + " Azure refuses the template as it is.");
  }
}
