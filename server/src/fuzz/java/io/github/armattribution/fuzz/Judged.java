package io.github.armattribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.analysis.Repaired;
import io.github.armattribution.assist.Completions;
import io.github.armattribution.assist.Hovers;
import io.github.armattribution.assist.Lenses;
import io.github.armattribution.assist.Refactoring;
import io.github.armattribution.assist.Refactorings;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.FixInputs;
import io.github.armattribution.finding.GuidSource;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an editor and the command line do with a template, and what must hold of any. */
final class Judged {

  private static final Surroundings MAIN = Surroundings.NONE.asMainTemplate();
  private static final GuidSource GUIDS =
      () -> UUID.fromString("0b9e4c57-83d1-4f6a-9c2e-51d7a60f48b3");

  private final String text;
  private final Analysis analysis;

  private Judged(String text) {
    this.text = text;
    this.analysis = Analyzer.analyze(new SourceText(text, 1), MAIN, Settings.DEFAULT);
  }

  static void judge(String text) {
    Judged judged = new Judged(text);
    assertThat(judged.analysis.failures()).isEmpty();
    judged.analysis.findings().forEach(judged::look);
    judged.analysis.attribution().ifPresent(judged::assist);
    judged.repair();
  }

  private void look(Finding finding) {
    assertWithin(finding.span());
    finding.related().forEach(related -> assertWithin(related.span()));
    finding.fixes().forEach(this::apply);
  }

  private void apply(Fix fix) {
    List<TextEdit> edits = fix.plan().apply(FixInputs.of(GUIDS)).own();
    String after = TextEdit.apply(text, edits);
    if (analysis.isSound()) {
      assertThat(Analyzer.analyze(new SourceText(after, 2), MAIN, Settings.DEFAULT).isSound())
          .as("%s: %s", fix.title(), after)
          .isTrue();
    }
  }

  private void assist(Attribution attribution) {
    Inspection inspection = new Inspection(attribution, MAIN, Settings.DEFAULT);
    Completions completions = new Completions(attribution, MAIN, Settings.DEFAULT, GUIDS);
    Lenses.of(attribution, MAIN, analysis.findings()).forEach(lens -> assertWithin(lens.span()));
    int step = Math.max(1, text.length() / 16);
    for (int offset = 0; offset <= text.length(); offset += step) {
      Hovers.at(attribution, MAIN, analysis.findings(), offset)
          .ifPresent(hover -> assertWithin(hover.span()));
      completions.at(offset).forEach(completion -> assertWithin(completion.edit().span()));
      for (Refactoring refactoring : Refactorings.at(inspection, Span.at(offset))) {
        apply(refactoring.change());
      }
    }
  }

  private void repair() {
    if (Repaired.isPossible(analysis, true)) {
      Repaired once = Repaired.of(analysis, MAIN, Settings.DEFAULT, Optional.of(GUIDS));
      assertThat(TextEdit.apply(text, once.edits())).isEqualTo(once.analysis().source().content());
      Repaired twice = Repaired.of(once.analysis(), MAIN, Settings.DEFAULT, Optional.of(GUIDS));
      assertThat(twice.repairs()).isEmpty();
    }
  }

  private void assertWithin(Span span) {
    assertThat(span.start()).isBetween(0, span.end());
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
  }
}
