package io.github.armattribution.lsp;

import io.github.armattribution.text.SourceText;
import io.github.armattribution.workspace.ProjectSettingsReader;
import io.github.armattribution.workspace.SettingsProblem;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** What is wrong in an attribution.json that is open, while it is typed. */
final class SettingsDiagnostics {

  private final Converter converter;

  SettingsDiagnostics(Converter converter) {
    this.converter = converter;
  }

  List<Diagnostic> of(SourceText text) {
    return ProjectSettingsReader.read(text.content()).problems().stream()
        .map(problem -> diagnostic(text, problem))
        .toList();
  }

  private Diagnostic diagnostic(SourceText text, SettingsProblem problem) {
    Diagnostic diagnostic =
        new Diagnostic(
            converter.range(text, problem.span()),
            problem.message(),
            DiagnosticSeverity.Warning,
            Converter.SOURCE);
    // An editor that finds some kinds by itself can tell them apart.
    diagnostic.setCode("settings-" + problem.kind().name().toLowerCase(Locale.ROOT));
    return diagnostic;
  }
}
