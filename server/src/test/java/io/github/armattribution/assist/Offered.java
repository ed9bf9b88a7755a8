package io.github.armattribution.assist;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.assist.Refactoring.Kind;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The refactorings that are offered at a place of a text. */
record Offered(String text, List<Refactoring> all) {

  /** The GUID that they make. */
  static final UUID NEW = UUID.fromString("5c2b7a90-4d1e-4f38-9b06-e7a1c84d2f53");

  /** Those where a {@code %} stands in {@code marked}. */
  static Offered at(String marked, Surroundings surroundings, Settings settings) {
    int cursor = marked.indexOf('%');
    String text = marked.replace("%", "");
    Analysis analysis = Analyzer.analyze(new SourceText(text, 1), surroundings, settings);
    Inspection inspection =
        new Inspection(analysis.attribution().orElseThrow(), surroundings, settings);
    return new Offered(text, Refactorings.at(inspection, Span.at(cursor)));
  }

  List<String> titles(Kind kind) {
    return of(kind).map(refactoring -> refactoring.change().title()).toList();
  }

  String after(Kind kind, int index) {
    return TextEdit.apply(text, of(kind).toList().get(index).change().edits(() -> NEW));
  }

  private Stream<Refactoring> of(Kind kind) {
    return all.stream().filter(refactoring -> refactoring.kind() == kind);
  }
}
