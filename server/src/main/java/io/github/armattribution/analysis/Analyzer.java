package io.github.armattribution.analysis;

import io.github.armattribution.analysis.Analysis.RuleFailure;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Generated;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.Steps;
import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import io.github.armattribution.rules.UnusedSuppression;
import io.github.armattribution.suppression.SuppressedFinding;
import io.github.armattribution.suppression.Suppressions;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.tracking.Attribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the rules over a text, and takes out what the text suppresses. */
public final class Analyzer {

  private static final Comparator<Finding> DOCUMENT_ORDER =
      Comparator.<Finding>comparingInt(finding -> finding.span().start())
          .thenComparingInt(finding -> finding.span().end())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  private Analyzer() {}

  public static Analysis analyze(SourceText source, Surroundings surroundings, Settings settings) {
    return analyze(source, surroundings, settings, Steps.upTo(Steps.MOST));
  }

  /** The same in no more than so many steps. */
  static Analysis analyze(
      SourceText source, Surroundings surroundings, Settings settings, Steps steps) {
    try {
      return whole(source, surroundings, settings, steps);
    } catch (Steps.TooManyException tooMany) {
      return Analysis.tooInvolved(source);
    } finally {
      steps.lift();
    }
  }

  private static Analysis whole(
      SourceText source, Surroundings surroundings, Settings settings, Steps steps) {
    Optional<Attribution> attribution =
        template(source.content(), surroundings, steps)
            .map(template -> Attribution.of(template, surroundings));
    List<RuleFailure> failures = new ArrayList<>();
    Suppressions.Outcome outcome =
        attribution
            .map(known -> check(source, new Inspection(known, surroundings, settings), failures))
            .orElse(Suppressions.Outcome.NONE);
    boolean generated =
        attribution.filter(known -> known.template().root().isFromBicep()).isPresent();
    return new Analysis(
        source,
        attribution,
        outcome.findings().stream()
            .map(finding -> withSeverity(finding, settings))
            .map(finding -> generated ? Generated.remarkOn(finding) : finding)
            .sorted(DOCUMENT_ORDER)
            .toList(),
        outcome.suppressed().stream()
            .map(
                suppressed ->
                    new SuppressedFinding(
                        withSeverity(suppressed.finding(), settings), suppressed.by()))
            .sorted(Comparator.comparing(SuppressedFinding::finding, DOCUMENT_ORDER))
            .toList(),
        failures,
        false);
  }

  /** A file with a main template's name need not say that it is one: it may be a slip. */
  private static Optional<ArmTemplate> template(
      String text, Surroundings surroundings, Steps steps) {
    boolean expected = surroundings.mainTemplate();
    if (!expected && !ArmTemplate.mayBeIn(text)) {
      return Optional.empty();
    }
    JsonDocument document = JsonDocument.parse(text, steps);
    return ArmTemplate.of(document)
        .or(() -> expected ? ArmTemplate.meantBy(document) : Optional.empty());
  }

  private static Suppressions.Outcome check(
      SourceText source, Inspection inspection, List<RuleFailure> failures) {
    List<Finding> findings = new ArrayList<>();
    Set<String> ran = new HashSet<>();
    for (Rule rule : RuleCatalog.judging(inspection.attribution().template())) {
      if (inspection.settings().severity(rule.description()) == Severity.OFF) {
        continue;
      }
      String id = rule.description().id();
      try {
        findings.addAll(rule.check(inspection));
        ran.add(id);
      } catch (Steps.TooManyException tooMany) {
        throw tooMany;
      } catch (RuntimeException | StackOverflowError broken) {
        failures.add(new RuleFailure(id, broken));
      }
    }
    Suppressions suppressions = Suppressions.in(inspection.attribution(), source.lines());
    return UnusedSuppression.judge(
        inspection.attribution(),
        source.lines(),
        suppressions,
        suppressions.applyTo(findings),
        ran);
  }

  private static Finding withSeverity(Finding finding, Settings settings) {
    return Optional.ofNullable(settings.severities().get(finding.rule()))
        .map(finding::withSeverity)
        .orElse(finding);
  }
}
