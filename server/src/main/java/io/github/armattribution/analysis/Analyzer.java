package io.github.armattribution.analysis;

import io.github.armattribution.analysis.Analysis.RuleFailure;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.rules.Finding;
import io.github.armattribution.rules.Inspection;
import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import io.github.armattribution.rules.Settings;
import io.github.armattribution.rules.Severity;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.tracking.Attribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Runs the rules over a text. */
public final class Analyzer {

  private static final Comparator<Finding> DOCUMENT_ORDER =
      Comparator.<Finding>comparingInt(finding -> finding.span().start())
          .thenComparingInt(finding -> finding.span().end())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  private Analyzer() {}

  public static Analysis analyze(SourceText source, Surroundings surroundings, Settings settings) {
    Optional<Attribution> attribution =
        ArmTemplate.mayBeIn(source.content())
            ? ArmTemplate.of(JsonDocument.parse(source.content()))
                .map(template -> Attribution.of(template, surroundings))
            : Optional.empty();
    List<Finding> findings = new ArrayList<>();
    List<RuleFailure> failures = new ArrayList<>();
    attribution.ifPresent(
        known -> check(new Inspection(known, surroundings, settings), findings, failures));
    findings.sort(DOCUMENT_ORDER);
    return new Analysis(source, attribution, findings, failures);
  }

  private static void check(
      Inspection inspection, List<Finding> findings, List<RuleFailure> failures) {
    for (Rule rule : RuleCatalog.all()) {
      String id = rule.description().id();
      Optional<Severity> set = Optional.ofNullable(inspection.settings().severities().get(id));
      if (set.orElse(rule.description().defaultSeverity()) == Severity.OFF) {
        continue;
      }
      try {
        for (Finding finding : rule.check(inspection)) {
          findings.add(set.map(finding::withSeverity).orElse(finding));
        }
      } catch (RuntimeException | StackOverflowError broken) {
        failures.add(new RuleFailure(id, broken));
      }
    }
  }
}
