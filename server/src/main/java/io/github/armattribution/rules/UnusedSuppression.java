package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.suppression.Suppression;
import io.github.armattribution.suppression.SuppressionRemoval;
import io.github.armattribution.suppression.Suppressions;
import io.github.armattribution.suppression.Suppressions.Outcome;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.tracking.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A suppression that suppresses nothing. */
public final class UnusedSuppression implements Rule {

  private static final String ID = "unused-suppression";

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          ID,
          Severity.HINT,
          "A suppression has nothing to suppress",
          """
          A comment or metadata suppresses a rule that finds nothing there, or that does not \
          exist. It may be left from what was mended, stand in the wrong place, or be misspelled; \
          it would hide the next finding. Suppressions of rules that are switched off are not \
          judged.""",
          """
          // arm-attribution-disable-next-line missing-pid
          "parameters": {}""",
          """
          "parameters": {}""",
          """
          Remove the suppression, or correct the rule's name or the place. A quick fix removes \
          it; look first whether it is of use with other settings. `fix` leaves it to you.""",
          Source.of(
              "Practice: linters have such a rule, since a suppression that is left behind hides"
                  + " the next finding."));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** Nothing: what suppressions did is known only when all other rules have run. */
  @Override
  public List<Finding> check(Inspection inspection) {
    return List.of();
  }

  /**
   * Adds the findings of this rule, if it is not switched off, to what became of all others.
   *
   * @param lines those of the file's text
   * @param ran the rules that looked at the file; of one that did not, nobody knows whether its
   *     suppressions are of use
   */
  public static Outcome judge(
      Attribution attribution,
      LineIndex lines,
      Suppressions suppressions,
      Outcome others,
      Set<String> ran) {
    if (!ran.contains(ID)) {
      return others;
    }
    List<Finding> unused = new ArrayList<>();
    suppressions.mistakes().stream()
        .map(mistake -> Finding.of(DESCRIPTION, mistake.span(), mistake.message()))
        .forEach(unused::add);
    List<Suppression> ofOthers = new ArrayList<>();
    List<Suppression> ofThis = new ArrayList<>();
    suppressions.all().stream()
        .filter(each -> RuleCatalog.find(each.id()).isEmpty() || ran.contains(each.id()))
        .forEach(each -> (each.id().equals(ID) ? ofThis : ofOthers).add(each));
    unused.addAll(findings(ofOthers, others.used(), attribution, lines));
    // Suppressions of this very rule are judged last: what they suppress is known only then.
    Outcome outcome = others.and(suppressions.applyTo(unused));
    return outcome.and(
        new Outcome(findings(ofThis, outcome.used(), attribution, lines), List.of(), Set.of()));
  }

  private static List<Finding> findings(
      List<Suppression> suppressions,
      Set<Suppression> used,
      Attribution attribution,
      LineIndex lines) {
    return suppressions.stream()
        .filter(suppression -> !used.contains(suppression))
        .map(suppression -> finding(suppression, attribution, lines))
        .toList();
  }

  private static Finding finding(
      Suppression suppression, Attribution attribution, LineIndex lines) {
    boolean known = RuleCatalog.find(suppression.id()).isPresent();
    String message =
        known
            ? "'%s' finds nothing %s, so this suppression is of no use. Remove it, or it hides the next finding."
                .formatted(suppression.rule(), where(suppression))
            : "There is no rule '%s', so this suppresses nothing.%s"
                .formatted(suppression.rule(), RuleIds.guess(suppression.rule()));
    // Not preferred: with other settings, or beside other files, it may be of use.
    return Finding.of(DESCRIPTION, suppression.at(), message)
        .withFixes(
            SuppressionRemoval.edits(suppression, attribution, lines)
                .map(edits -> Fix.of("Remove this suppression", false, edits))
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
