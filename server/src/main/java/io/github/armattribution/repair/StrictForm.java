package io.github.armattribution.repair;

import io.github.armattribution.expression.Expressions;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.StrictJson;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Leniency;
import io.github.armattribution.template.Leniency.Cost;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes out of a template what only lenient readers accept. */
public final class StrictForm {

  private StrictForm() {}

  /**
   * The fix for the whole file, preferred only where nothing is lost by it; empty where it is not
   * clear what is meant somewhere.
   */
  public static Optional<Fix> of(ArmTemplate file) {
    Set<Cost> costs = file.leniencies().stream().map(Leniency::cost).collect(Collectors.toSet());
    if (costs.contains(Cost.UNKNOWN)) {
      return Optional.empty();
    }
    boolean lossy = costs.contains(Cost.A_COMMENT);
    return Optional.of(
        Fix.of(
            "Write the file as strict JSON" + (lossy ? ", without comments" : ""),
            !lossy,
            StrictJson.edits(file.document(), Expressions::isExpression)));
  }
}
