package io.github.armattribution.lsp;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.lsp.PulledDiagnostics.Report;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.workspace.Project;
import io.github.armattribution.workspace.TemplateFiles;
import io.github.armattribution.workspace.TemplateSearch;
import io.github.armattribution.workspace.UnreadableFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.MessageType;

/** What is to be said about templates that nobody has open: those under the workspace's folders. */
final class WorkspaceDiagnostics {

  /** What a file was when it was looked at, and what came out. */
  private record Seen(String mark, Surroundings surroundings, Settings settings, String resultId) {}

  private final Client client;
  private final WorkspaceFolders folders;
  private final Converter converter;
  private final Documents documents;
  private final Analyses analyses;
  private final ProjectIndexes indexes;
  private final RuleFailures failures;
  private final ClientLog log;
  private final Map<Path, Seen> seen = new ConcurrentHashMap<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  WorkspaceDiagnostics(
      Client client,
      WorkspaceFolders folders,
      Converter converter,
      Documents documents,
      Analyses analyses,
      ProjectIndexes indexes,
      RuleFailures failures,
      ClientLog log) {
    this.client = client;
    this.folders = folders;
    this.converter = converter;
    this.documents = documents;
    this.analyses = analyses;
    this.indexes = indexes;
    this.failures = failures;
    this.log = log;
  }

  /** The templates that are not open, each with a mark of its state, once they are known. */
  CompletableFuture<Map<Path, String>> templates() {
    List<Path> roots = folders.all();
    List<CompletableFuture<Project>> projects = roots.stream().map(indexes::filesOf).toList();
    return CompletableFuture.allOf(projects.toArray(CompletableFuture[]::new))
        .thenApply(
            done -> {
              Map<Path, String> templates = new TreeMap<>();
              for (int i = 0; i < roots.size(); i++) {
                Map<Path, String> known = projects.get(i).join().templates();
                // What a walk on the command line leaves out is left out here.
                TemplateSearch.Found found = TemplateSearch.inWorkspace(roots.get(i), true);
                found.notes().stream().filter(told::add).forEach(this::tell);
                known.keySet().retainAll(new HashSet<>(found.files()));
                templates.putAll(known);
              }
              templates.keySet().removeAll(documents.files());
              return templates;
            });
  }

  private void tell(String note) {
    client.show(MessageType.Warning, note);
  }

  /** Whether any of these files, if they are templates, is one of them. */
  boolean isAboutAny(Collection<Path> files) {
    Set<Path> closed = new HashSet<>(files);
    closed.removeAll(documents.files());
    return !closed.isEmpty()
        && folders.all().stream().anyMatch(folder -> TemplateSearch.comesUponAny(closed, folder));
  }

  /**
   * The report on a file, which need not even be JSON.
   *
   * @param mark its state; with the same one it is not read again
   * @param known the id that the client has; empty in answer if that still holds
   */
  Optional<Report> report(Path file, String mark, Optional<String> known) {
    Surroundings surroundings = analyses.surroundings(file);
    Settings settings = analyses.settings(file);
    Seen before = seen.get(file);
    if (before != null
        && known.filter(before.resultId()::equals).isPresent()
        && before.mark().equals(mark)
        && before.surroundings().equals(surroundings)
        && before.settings().equals(settings)) {
      return Optional.empty();
    }
    Report report = report(file);
    seen.put(file, new Seen(mark, surroundings, settings, report.resultId()));
    return known.filter(report.resultId()::equals).isPresent()
        ? Optional.empty()
        : Optional.of(report);
  }

  /** The report on a file as it is on disk; nothing is said of what can't be read. */
  Report report(Path file) {
    return snapshot(file)
        .map(snapshot -> PulledDiagnostics.report(snapshot, converter))
        .orElse(Report.NO_TEMPLATE);
  }

  /** A file as it is on disk; empty if it can't be read. */
  Optional<Snapshot> snapshot(Path file) {
    String text;
    try {
      text = TemplateFiles.read(file);
    } catch (UnreadableFileException unreadable) {
      return Optional.empty();
    }
    try {
      Snapshot snapshot = analyses.of(file, new SourceText(text, 0));
      failures.report(snapshot.analysis());
      return Optional.of(snapshot);
    } catch (RuntimeException | StackOverflowError broken) {
      // One file must not take the others' diagnostics with it.
      log.failure("Checking " + file, broken);
      return Optional.empty();
    }
  }
}
