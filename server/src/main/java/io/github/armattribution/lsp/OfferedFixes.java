package io.github.armattribution.lsp;

import io.github.armattribution.analysis.Repaired;
import io.github.armattribution.assist.Refactoring;
import io.github.armattribution.assist.Refactorings;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.suppression.SuppressionFixes;
import io.github.armattribution.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeActionKind;

/**
 * The fixes and refactorings that can be chosen at a place of a document: each kind is looked for
 * only if it is asked.
 */
final class OfferedFixes {

  /** All repairs at once. */
  static final String FIX_ALL = CodeActionKind.SourceFixAll + "." + Converter.SOURCE;

  /** The kinds, in the order in which they are offered. */
  static final List<String> KINDS =
      List.of(
          CodeActionKind.QuickFix,
          CodeActionKind.RefactorRewrite,
          CodeActionKind.RefactorExtract,
          CodeActionKind.RefactorInline,
          FIX_ALL);

  private final Snapshot snapshot;
  private final Span asked;

  /** Those of all kinds, once one is asked for. */
  private List<Refactoring> refactorings;

  OfferedFixes(Snapshot snapshot, Span asked) {
    this.snapshot = snapshot;
    this.asked = asked;
  }

  List<OfferedFix> of(String kind) {
    return switch (kind) {
      case CodeActionKind.QuickFix -> quickFixes();
      case CodeActionKind.RefactorRewrite ->
          refactorings(kind, Refactoring.Kind.REWRITE, Refactoring.Kind.ADD);
      case CodeActionKind.RefactorExtract -> refactorings(kind, Refactoring.Kind.EXTRACT);
      case CodeActionKind.RefactorInline -> refactorings(kind, Refactoring.Kind.INLINE);
      case FIX_ALL -> fixAll();
      default -> List.of();
    };
  }

  /** What mends the findings here, and behind all of it what suppresses them. */
  private List<OfferedFix> quickFixes() {
    List<Finding> findings =
        snapshot.analysis().findings().stream()
            .filter(finding -> finding.span().touches(asked))
            .toList();
    return Stream.concat(offers(findings, Finding::fixes), offers(findings, this::suppressions))
        .toList();
  }

  private static Stream<OfferedFix> offers(
      List<Finding> findings, Function<Finding, List<Fix>> fixes) {
    return findings.stream()
        .flatMap(
            finding ->
                fixes.apply(finding).stream()
                    .map(
                        fix ->
                            new OfferedFix(
                                CodeActionKind.QuickFix,
                                finding.span(),
                                Optional.of(finding),
                                fix)));
  }

  private List<Fix> suppressions(Finding finding) {
    return snapshot
        .analysis()
        .attribution()
        .map(
            attribution ->
                SuppressionFixes.fixes(
                    attribution,
                    snapshot.text().lines(),
                    snapshot.surroundings(),
                    snapshot.uri().toLowerCase(Locale.ROOT).endsWith(".jsonc"),
                    finding))
        .orElse(List.of());
  }

  /** What is clearly right, wherever it is in the document. */
  private List<OfferedFix> fixAll() {
    boolean newGuids = snapshot.settings().inventGuids();
    // What Bicep wrote is mended in its source, or by someone who looks at it.
    if (snapshot.analysis().isGenerated() || !Repaired.isPossible(snapshot.analysis(), newGuids)) {
      return List.of();
    }
    Fix fix =
        Fix.withGuids(
            "Make all repairs of attribution that need no choice",
            false,
            guids ->
                Repaired.of(
                        snapshot.analysis(),
                        snapshot.surroundings(),
                        snapshot.settings(),
                        newGuids ? Optional.of(guids) : Optional.empty())
                    .edits());
    return List.of(new OfferedFix(FIX_ALL, Span.at(0), Optional.empty(), fix));
  }

  private List<OfferedFix> refactorings(String kind, Refactoring.Kind... wanted) {
    if (refactorings == null) {
      refactorings =
          snapshot
              .inspection()
              .map(inspection -> Refactorings.at(inspection, asked))
              .orElse(List.of());
    }
    return refactorings.stream()
        .filter(refactoring -> List.of(wanted).contains(refactoring.kind()))
        .map(
            refactoring ->
                new OfferedFix(
                    kind, asked, Optional.empty(), refactoring.change(), refactoring.newName()))
        .toList();
  }
}
