package io.github.armattribution.repair;

import io.github.armattribution.expression.Expressions;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.StrictJson;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Leniency;

/** Takes out of a template what only lenient readers accept. */
public final class StrictForm {

  private StrictForm() {}

  /** The fix for the whole file; preferred only where nothing is lost by it. */
  public static Fix of(ArmTemplate file) {
    boolean lossless = file.leniencies().stream().allMatch(Leniency::lossless);
    return Fix.of(
        lossless
            ? "Take all line breaks out of strings"
            : "Remove all comments, and line breaks in strings",
        lossless,
        StrictJson.edits(file.document(), Expressions::isExpression));
  }
}
