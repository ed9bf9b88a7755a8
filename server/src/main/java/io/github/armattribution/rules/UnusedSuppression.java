package io.github.armattribution.rules;

import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Attribution;
import java.util.List;

/** A silence that silences nothing. */
final class UnusedSuppression implements Rule {

  static final String ID = "unused-suppression";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          ID,
          Severity.HINT,
          "A silence has nothing to silence",
          """
          A comment or metadata silences a rule that finds nothing there, or that does not exist. \
          It may be left from what was mended, stand in the wrong place, or be misspelled; it \
          would hide the next finding. Silences of rules that are switched off are not \
          judged.""",
          """
          // arm-attribution-disable-next-line missing-pid
          "parameters": {}""",
          """
          "parameters": {}""",
          """
          Remove the silence, or correct the rule's name or the place. A quick fix removes it; \
          look first whether it is of use with other settings. `fix` leaves it to you.""",
          Source.of(
              "Practice: linters have such a rule, since a silence that is left behind hides the"
                  + " next finding."));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** Nothing: what silences did is known when all other rules have run. See Suppressions. */
  @Override
  public List<Finding> check(Inspection inspection) {
    return List.of();
  }

  static Finding mistake(Span span, String message) {
    return Finding.of(DESCRIPTION, span, message);
  }

  static Finding finding(Suppression suppression, Attribution attribution) {
    boolean known = RuleCatalog.find(suppression.id()).isPresent();
    String message =
        known
            ? "'%s' finds nothing %s, so this silence is of no use. Remove it, or it hides the next finding."
                .formatted(suppression.rule(), where(suppression))
            : "There is no rule '%s', so this silences nothing.%s"
                .formatted(suppression.rule(), RuleIds.guess(suppression.rule()));
    // Not preferred: with other settings, or beside other files, it may be of use.
    return mistake(suppression.at(), message)
        .withFixes(
            SuppressionRemoval.edits(suppression, attribution)
                .map(edits -> Fix.of("Remove this silence", false, edits))
                .stream()
                .toList());
  }

  private static String where(Suppression suppression) {
    return switch (suppression.form()) {
      case NEXT_LINE_COMMENT -> "on the next line";
      case FILE_COMMENT -> "in this file";
      case RESOURCE_METADATA -> "in this resource";
      case TEMPLATE_METADATA -> "in this template";
    };
  }
}
