package io.github.armattribution.analysis;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.GuidSource;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.EditedText;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A template after all repairs that need nobody's choice.
 *
 * @param repairs what was done, in its order
 * @param edits all of it at once: the edits that make the repaired text of the one it was
 * @param analysis of the text as it is now
 */
public record Repaired(List<Repair> repairs, List<TextEdit> edits, Analysis analysis) {

  /** Far more than repairs that reveal the next finding need; past it they don't converge. */
  private static final int MAX_ROUNDS = 50;

  /** A repair that was done, and the rule that asked for it. */
  public record Repair(String rule, String title) {}

  public Repaired {
    repairs = List.copyOf(repairs);
    edits = List.copyOf(edits);
  }

  /** Whether there is anything to repair in a template, and it can be repaired. */
  public static boolean isPossible(Analysis found, boolean withGuids) {
    return found.isSound()
        && found.findings().stream().anyMatch(finding -> choose(finding, withGuids).isPresent());
  }

  /**
   * Applies the preferred fixes of a template until none is left.
   *
   * @param guids where new GUIDs come from; if absent, no fix that needs one is applied, otherwise
   *     also those without which a finding can't be mended
   * @throws IllegalStateException if the fixes break the text or never come to an end, which is a
   *     fault of a rule
   */
  public static Repaired of(
      Analysis found, Surroundings surroundings, Settings settings, Optional<GuidSource> guids) {
    List<Repair> repairs = new ArrayList<>();
    Analysis analysis = found;
    EditedText repaired = EditedText.of(found.source().content());
    for (int round = 0; round < MAX_ROUNDS; round++) {
      List<TextEdit> edits = new ArrayList<>();
      int before = repairs.size();
      for (Finding finding : analysis.findings()) {
        Optional<Fix> fix = choose(finding, guids.isPresent());
        if (fix.isEmpty()) {
          continue;
        }
        List<TextEdit> wanted = fix.get().edits(guids.orElse(Repaired::noGuid));
        // What touches another repair waits for the next round, which sees the text after it.
        if (!wanted.isEmpty() && edits.stream().noneMatch(edit -> touchesAny(edit, wanted))) {
          edits.addAll(wanted);
          repairs.add(new Repair(finding.rule(), fix.get().title()));
        }
      }
      if (edits.isEmpty()) {
        return new Repaired(repairs, repaired.edits(), analysis);
      }
      repaired = repaired.then(edits);
      SourceText text = new SourceText(repaired.content(), analysis.source().version() + 1);
      analysis = Analyzer.analyze(text, surroundings, settings);
      if (!analysis.isSound()) {
        throw new IllegalStateException(
            "these repairs break the template: " + repairs.subList(before, repairs.size()));
      }
    }
    throw new IllegalStateException(
        "the repairs come to no end: " + repairs.get(repairs.size() - 1));
  }

  private static Optional<Fix> choose(Finding finding, boolean withGuids) {
    List<Fix> fixes =
        finding.fixes().stream().filter(fix -> fix.isAlone() && fix.question().isEmpty()).toList();
    Optional<Fix> preferred =
        fixes.stream()
            .filter(fix -> fix.preferred() && (withGuids || !fix.needsGuid()))
            .findFirst();
    boolean onlyWithGuid = finding.fixes().stream().allMatch(Fix::needsGuid);
    return preferred.or(
        () -> withGuids && onlyWithGuid ? fixes.stream().findFirst() : Optional.empty());
  }

  private static boolean touchesAny(TextEdit edit, List<TextEdit> others) {
    return others.stream()
        .anyMatch(
            other ->
                edit.span().start() <= other.span().end()
                    && other.span().start() <= edit.span().end());
  }

  private static UUID noGuid() {
    throw new IllegalStateException("a fix asks for a GUID that it did not announce");
  }
}
