package io.github.armattribution.lsp;

import io.github.armattribution.assist.Action;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.workspace.ProjectSettingsReader;
import io.github.armattribution.workspace.SettingsProblem;
import io.github.armattribution.workspace.SettingsProblem.Kind;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** What is wrong in an attribution.json that is open, while it is typed. */
final class SettingsDiagnostics {

  private final boolean onlyValues;
  private final ClientCommands commands;
  private final Converter converter;

  /**
   * @param onlyValues whether the client finds all else by itself: twice is once too often
   */
  SettingsDiagnostics(boolean onlyValues, ClientCommands commands, Converter converter) {
    this.onlyValues = onlyValues;
    this.commands = commands;
    this.converter = converter;
  }

  List<Diagnostic> of(OpenDocument document) {
    return ProjectSettingsReader.read(document.text().content()).problems().stream()
        .filter(problem -> problem.kind() == Kind.VALUE || !onlyValues)
        .map(problem -> diagnostic(document.text(), problem, document.uri()))
        .toList();
  }

  private Diagnostic diagnostic(SourceText text, SettingsProblem problem, String uri) {
    Diagnostic diagnostic =
        new Diagnostic(
            converter.range(text, problem.span()),
            problem.message(),
            DiagnosticSeverity.Warning,
            Converter.SOURCE);
    String code = "settings-" + problem.kind().name().toLowerCase(Locale.ROOT);
    diagnostic.setCode(code);
    commands
        .link(new Action.RulePage(code), uri)
        .ifPresent(page -> converter.describe(diagnostic, page));
    return diagnostic;
  }
}
