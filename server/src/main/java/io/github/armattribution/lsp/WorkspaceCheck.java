package io.github.armattribution.lsp;

import io.github.armattribution.finding.Severity;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.tracking.TrackingStatus;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Diagnostic;

/**
 * Looks at every template of the workspace because the user wants to know: shows what it finds to
 * clients that do not ask for the whole workspace by themselves, and sums it up.
 */
final class WorkspaceCheck {

  static final String METHOD = "armAttribution/checkWorkspace";

  /** So few that requests are not held up. */
  private static final int FILES_AT_A_TIME = 16;

  private final Documents documents;
  private final Analyses analyses;
  private final WorkspaceDiagnostics workspace;
  private final Converter converter;
  private final Diagnostics diagnostics;
  private final Dispatcher dispatcher;

  WorkspaceCheck(
      Documents documents,
      Analyses analyses,
      WorkspaceDiagnostics workspace,
      Converter converter,
      Diagnostics diagnostics,
      Dispatcher dispatcher) {
    this.documents = documents;
    this.analyses = analyses;
    this.workspace = workspace;
    this.converter = converter;
    this.diagnostics = diagnostics;
    this.dispatcher = dispatcher;
  }

  /** Completes when all has been looked at. */
  CompletableFuture<WorkspaceSummary> run() {
    Round round = new Round();
    Object unused = workspace.templates().thenAccept(files -> round.begin(files.keySet()));
    return round.answer;
  }

  /** One look, a few files at a time. */
  private final class Round {
    private final CompletableFuture<WorkspaceSummary> answer = new CompletableFuture<>();
    private final Deque<Path> ahead = new ArrayDeque<>();
    private final Map<String, List<Diagnostic>> unopened = new HashMap<>();
    private int problems;
    private int templates;
    private int mainTemplates;
    private int tracked;

    void begin(Collection<Path> files) {
      ahead.addAll(files);
      next();
    }

    private void next() {
      dispatcher.runIdle(METHOD, answer, this::step);
    }

    private void step() {
      for (int i = 0; i < FILES_AT_A_TIME && !ahead.isEmpty(); i++) {
        Path file = ahead.remove();
        // It may have been opened meanwhile.
        if (documents.find(file).isEmpty() && !documents.isLost(file)) {
          workspace.snapshot(file).ifPresent(this::addUnopened);
        }
      }
      if (ahead.isEmpty()) {
        end();
      } else {
        next();
      }
    }

    private void addUnopened(Snapshot snapshot) {
      add(snapshot);
      List<Diagnostic> found = PulledDiagnostics.report(snapshot, converter).diagnostics();
      if (!found.isEmpty()) {
        unopened.put(snapshot.uri(), found);
      }
    }

    private void add(Snapshot snapshot) {
      snapshot
          .analysis()
          .attribution()
          .map(attribution -> TrackingStatus.of(attribution, snapshot.surroundings()).state())
          .ifPresent(
              state -> {
                templates++;
                mainTemplates += state == TrackingStatus.State.NOT_MAIN ? 0 : 1;
                tracked += state == TrackingStatus.State.TRACKED ? 1 : 0;
              });
      problems +=
          (int)
              snapshot.analysis().findings().stream()
                  .filter(finding -> finding.severity() != Severity.HINT)
                  .count();
    }

    private void end() {
      documents.all().forEach(document -> add(analyses.of(document)));
      diagnostics.showUnopened(unopened);
      answer.complete(WorkspaceSummary.of(problems, templates, mainTemplates, tracked));
    }
  }
}
