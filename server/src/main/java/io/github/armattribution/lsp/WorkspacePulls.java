package io.github.armattribution.lsp;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.armattribution.lsp.PulledDiagnostics.Report;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Answers {@code workspace/diagnostic}. Clients ask for it again and again, VS Code every two
 * seconds: as long as nothing happens, an answer costs no look at the disk, and one that may take
 * its time, since its client takes it in parts, waits until something does.
 */
final class WorkspacePulls {

  private static final String METHOD = "workspace/diagnostic";

  /** So few that requests are not held up. */
  private static final int FILES_AT_A_TIME = 16;

  private final Client client;
  private final Documents documents;
  private final WorkspaceDiagnostics workspace;
  private final Dispatcher dispatcher;

  @GuardedBy("this")
  private final Set<Path> open = new HashSet<>();

  /** What was open and is closed now: what was said about it has to be taken back. */
  @GuardedBy("this")
  private final Set<Path> closed = new HashSet<>();

  @GuardedBy("this")
  private final Set<Round> waiting = new HashSet<>();

  @GuardedBy("this")
  private boolean stopped;

  @GuardedBy("this")
  private long changes;

  /** What the last complete answer said; null before that. */
  @GuardedBy("this")
  private Answered answered;

  /**
   * @param changes how many there had been
   * @param ids the files that it was about, and the ids of their results
   */
  private record Answered(long changes, Map<Path, Result> ids) {}

  private record Result(String mark, String id) {}

  WorkspacePulls(
      Client client, Documents documents, WorkspaceDiagnostics workspace, Dispatcher dispatcher) {
    this.client = client;
    this.documents = documents;
    this.workspace = workspace;
    this.dispatcher = dispatcher;
  }

  CompletableFuture<Object> answer(WorkspaceDiagnosticParams params) {
    Round round = new Round(params);
    round.begin();
    return round.answer;
  }

  /** Says that a document was opened, changed or closed. */
  void refresh(String uri) {
    boolean isOpen = documents.find(uri).isPresent();
    if (FileUris.file(uri).filter(file -> becomes(file, isOpen)).isPresent()) {
      changed();
    }
  }

  /** Whether that is new. */
  private synchronized boolean becomes(Path file, boolean isOpen) {
    if (!(isOpen ? open.add(file) : open.remove(file))) {
      return false;
    }
    if (isOpen) {
      closed.remove(file);
    } else {
      closed.add(file);
    }
    return true;
  }

  /** Says that some file may get other diagnostics now. */
  void changed() {
    List<Round> again;
    synchronized (this) {
      changes++;
      again = takeWaiting();
    }
    again.forEach(Round::begin);
  }

  /** Answers all that still wait; nothing waits from now on. */
  void stop() {
    List<Round> last;
    synchronized (this) {
      stopped = true;
      last = takeWaiting();
    }
    // Not in the lock: what follows an answer is not known here.
    last.forEach(round -> round.answer.complete(new WorkspaceDiagnosticReport(List.of())));
  }

  private synchronized List<Round> takeWaiting() {
    List<Round> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  private synchronized Optional<Answered> stillTrue() {
    return Optional.ofNullable(answered).filter(last -> last.changes() == changes);
  }

  private synchronized long changes() {
    return changes;
  }

  /** Keeps {@code round} for later if nothing has happened since it began. */
  private synchronized boolean waits(Round round) {
    return !stopped && round.since == changes && waiting.add(round);
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  private synchronized boolean keep(Answered last) {
    boolean first = answered == null;
    answered = last;
    return first;
  }

  /** What is not open, but was, and is no template in the workspace. */
  private synchronized Set<Path> closedBut(Set<Path> reported) {
    Set<Path> others = new HashSet<>(closed);
    others.removeAll(reported);
    return others;
  }

  private synchronized boolean isOpen(Path file) {
    return open.contains(file);
  }

  private synchronized void drop(Round round) {
    waiting.remove(round);
  }

  /** One request, worked off a few files at a time; each step begins when the last one is done. */
  private final class Round {
    private final CompletableFuture<Object> answer = new CompletableFuture<>();
    private final Either<String, Integer> token;
    private final Map<Path, PreviousResultId> previous = new HashMap<>();
    private final Map<Path, Result> results = new HashMap<>();
    private final Deque<Map.Entry<Path, String>> ahead = new ArrayDeque<>();
    private final List<WorkspaceDocumentDiagnosticReport> news = new ArrayList<>();
    private final List<WorkspaceDocumentDiagnosticReport> unchanged = new ArrayList<>();
    private boolean told;
    private long since;

    Round(WorkspaceDiagnosticParams params) {
      token = params.getPartialResultToken();
      Stream.ofNullable(params.getPreviousResultIds())
          .flatMap(List::stream)
          .filter(id -> id != null && id.getUri() != null)
          .forEach(id -> FileUris.file(id.getUri()).ifPresent(file -> previous.put(file, id)));
      Object unused = answer.whenComplete((result, failure) -> drop(this));
    }

    void begin() {
      results.clear();
      unchanged.clear();
      since = changes();
      Optional<Answered> last = stillTrue();
      if (last.isPresent()) {
        last.get().ids().forEach(this::repeat);
        next();
      } else {
        Object unused =
            workspace
                .templates()
                .thenAccept(
                    templates -> {
                      ahead.addAll(templates.entrySet());
                      next();
                    })
                .exceptionally(
                    failure -> {
                      answer.completeExceptionally(failure);
                      return null;
                    });
      }
    }

    private void repeat(Path file, Result result) {
      if (known(file).filter(result.id()::equals).isPresent()) {
        keep(file, result);
      } else {
        ahead.add(Map.entry(file, result.mark()));
      }
    }

    private Optional<String> known(Path file) {
      return Optional.ofNullable(previous.get(file)).map(PreviousResultId::getValue);
    }

    private void next() {
      dispatcher.runIdle(METHOD, answer, this::step);
    }

    private void step() {
      for (int i = 0; i < FILES_AT_A_TIME && !ahead.isEmpty(); i++) {
        Map.Entry<Path, String> template = ahead.remove();
        add(template.getKey(), template.getValue());
      }
      if (!ahead.isEmpty()) {
        sendNews();
        next();
      } else {
        takeBackOthers();
        sendNews();
        end();
      }
    }

    private void add(Path file, String mark) {
      Optional<Report> report = workspace.report(file, mark, known(file));
      if (report.isPresent()) {
        tell(file, report.get());
        results.put(file, new Result(mark, report.get().resultId()));
      } else {
        keep(file, new Result(mark, known(file).orElseThrow()));
      }
    }

    private void tell(Path file, Report report) {
      WorkspaceFullDocumentDiagnosticReport full =
          new WorkspaceFullDocumentDiagnosticReport(report.diagnostics(), uri(file), null);
      full.setResultId(report.resultId());
      news.add(new WorkspaceDocumentDiagnosticReport(full));
      told = true;
    }

    private void keep(Path file, Result result) {
      unchanged.add(
          new WorkspaceDocumentDiagnosticReport(
              new WorkspaceUnchangedDocumentDiagnosticReport(result.id(), uri(file), null)));
      results.put(file, result);
    }

    /** As the client spells it, if it has told. */
    private String uri(Path file) {
      PreviousResultId id = previous.get(file);
      return id == null ? FileUris.of(file) : id.getUri();
    }

    /** What was said about files that are no templates in the workspace anymore. */
    private void takeBackOthers() {
      Set<Path> others = closedBut(results.keySet());
      previous.keySet().stream()
          .filter(file -> !results.containsKey(file) && !isOpen(file))
          .forEach(others::add);
      for (Path file : others) {
        if (known(file).filter(ResultIds.NO_TEMPLATE::equals).isEmpty()) {
          tell(file, Report.NO_TEMPLATE);
        }
      }
    }

    private void sendNews() {
      if (token != null && !news.isEmpty()) {
        client.partialResult(token, new WorkspaceDiagnosticReport(List.copyOf(news)));
        news.clear();
      }
    }

    private void end() {
      boolean first = WorkspacePulls.this.keep(new Answered(since, Map.copyOf(results)));
      if (token != null && !told && !first && !isStopped()) {
        if (!waits(this)) {
          begin();
        }
        return;
      }
      news.addAll(unchanged);
      sendNews();
      answer.complete(new WorkspaceDiagnosticReport(List.copyOf(news)));
    }
  }
}
