package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.RuleDescription;
import java.util.List;

/** One idea of what may be wrong. Rules have no state and don't know each other. */
public interface Rule {

  RuleDescription description();

  /** Everything that this rule finds, in document order, with its default severity. */
  List<Finding> check(Inspection inspection);
}
