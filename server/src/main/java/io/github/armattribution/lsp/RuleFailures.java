package io.github.armattribution.lsp;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analysis.RuleFailure;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A rule that breaks on one keystroke breaks on the next one too; telling it once is enough. */
final class RuleFailures {

  private final ClientLog log;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  RuleFailures(ClientLog log) {
    this.log = log;
  }

  void report(Analysis analysis) {
    for (RuleFailure failure : analysis.failures()) {
      if (reported.add(failure.rule())) {
        log.failure("Rule " + failure.rule(), failure.cause());
      }
    }
  }
}
