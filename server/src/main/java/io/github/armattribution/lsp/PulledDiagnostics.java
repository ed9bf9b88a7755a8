package io.github.armattribution.lsp;

import io.github.armattribution.lsp.Analyses.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;

/**
 * Diagnostics for clients that ask for them. They ask by themselves when a document changes; only
 * what changes elsewhere they have to be told.
 */
final class PulledDiagnostics implements Diagnostics {

  /**
   * What is to be said about one text.
   *
   * @param resultId the same for the same diagnostics
   */
  record Report(String resultId, List<Diagnostic> diagnostics) {
    static final Report NO_TEMPLATE = new Report(ResultIds.NO_TEMPLATE, List.of());
  }

  private final Client client;
  private final ClientFeatures features;
  private final Converter converter;
  private final Documents documents;
  private final Analyses analyses;
  private final ProjectIndexes indexes;
  private final SettingsDiagnostics settings;
  private final WorkspaceDiagnostics workspace;
  private final WorkspacePulls pulls;
  private final Dispatcher dispatcher;
  private final RuleFailures failures;
  private volatile boolean stopped;

  PulledDiagnostics(
      Client client,
      ClientFeatures features,
      Converter converter,
      Documents documents,
      Analyses analyses,
      ProjectIndexes indexes,
      SettingsDiagnostics settings,
      WorkspaceDiagnostics workspace,
      WorkspacePulls pulls,
      Dispatcher dispatcher,
      RuleFailures failures) {
    this.client = client;
    this.features = features;
    this.converter = converter;
    this.documents = documents;
    this.analyses = analyses;
    this.indexes = indexes;
    this.settings = settings;
    this.workspace = workspace;
    this.pulls = pulls;
    this.dispatcher = dispatcher;
    this.failures = failures;
  }

  @Override
  public void refresh(String uri) {
    pulls.refresh(uri);
  }

  @Override
  public void refreshAll() {
    pulls.changed();
    if (features.refreshesDiagnostics() && !stopped) {
      client.refreshDiagnostics();
    }
  }

  @Override
  public void showUnopened(Map<String, List<Diagnostic>> found) {
    // Who asks for diagnostics asks for those of the workspace.
  }

  @Override
  public void stop() {
    stopped = true;
    pulls.stop();
  }

  /** The answer to {@code textDocument/diagnostic}. */
  CompletableFuture<Object> answer(DocumentDiagnosticParams params) {
    CompletableFuture<Object> answer = new CompletableFuture<>();
    answer(params, features.refreshesDiagnostics(), answer);
    return answer;
  }

  /**
   * @param atOnce whether what other files may add need not be waited for: the client will be told
   *     to ask again
   */
  private void answer(
      DocumentDiagnosticParams params, boolean atOnce, CompletableFuture<Object> answer) {
    String uri = Dispatcher.uri(params.getTextDocument());
    dispatcher.run(
        "textDocument/diagnostic",
        answer,
        () -> {
          Optional<OpenDocument> document = documents.find(uri);
          if (document.isEmpty()) {
            answer.complete(answer(onDisk(uri), params));
          } else if (ProjectSettingsWatch.isSettings(uri)) {
            answer.complete(answer(settings(document.get()), params));
          } else {
            Snapshot snapshot = analyses.certain(document.get());
            Optional<Path> file = FileUris.file(uri);
            if (snapshot.pending() && !atOnce && file.isPresent()) {
              Object unused =
                  indexes.settled(file.get()).thenRun(() -> answer(params, true, answer));
            } else {
              answer.complete(answer(report(snapshot), params));
            }
          }
        });
  }

  private Report onDisk(String uri) {
    return FileUris.file(uri)
        .filter(file -> !documents.isLost(file))
        .map(workspace::report)
        .orElse(Report.NO_TEMPLATE);
  }

  private static Object answer(Report report, DocumentDiagnosticParams params) {
    if (report.resultId().equals(params.getPreviousResultId())) {
      return new RelatedUnchangedDocumentDiagnosticReport(report.resultId());
    }
    RelatedFullDocumentDiagnosticReport full =
        new RelatedFullDocumentDiagnosticReport(report.diagnostics());
    full.setResultId(report.resultId());
    return full;
  }

  private Report settings(OpenDocument document) {
    return new Report(ResultIds.of(document.text()), settings.of(document));
  }

  private Report report(Snapshot snapshot) {
    failures.report(snapshot.analysis());
    return report(snapshot, converter);
  }

  static Report report(Snapshot snapshot, Converter converter) {
    return snapshot.analysis().isTemplate()
        ? new Report(
            ResultIds.of(snapshot.text(), snapshot.surroundings(), snapshot.settings()),
            converter.diagnostics(snapshot.uri(), snapshot.text(), snapshot.analysis().findings()))
        : Report.NO_TEMPLATE;
  }
}
