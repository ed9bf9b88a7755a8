package io.github.armattribution.lsp;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.text.SourceText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/**
 * Keeps the client's diagnostics up to date. For each document at most one analysis runs and one
 * more waits, however fast the user types; all that is sent about a document is sent by that one,
 * so that nothing old can follow something new, and nothing is left when it is closed.
 */
final class DiagnosticsPublisher implements Diagnostics {

  /** What is going on for one document, open or just closed. */
  private static final class Lane {
    private boolean busy;
    private boolean again;

    /** For the work that runs for this lane, which is one at a time. */
    private Said said;
  }

  /**
   * Diagnostics that the client has. Texts are compared by identity: each change makes its own.
   *
   * @param text null for a file that is not open
   */
  private record Said(SourceText text, List<Diagnostic> diagnostics) {}

  private final Client client;
  private final ClientFeatures features;
  private final Converter converter;
  private final Documents documents;
  private final Analyses analyses;
  private final SettingsDiagnostics settings;
  private final WorkPool pool;
  private final ClientLog log;

  private final Object lock = new Object();

  /** Their flags, too, are for who holds the lock. */
  @GuardedBy("lock")
  private final Map<String, Lane> lanes = new HashMap<>();

  /** What the last look at the whole workspace found in files that have not been opened since. */
  private final Map<String, Said> unopened = new ConcurrentHashMap<>();

  private final RuleFailures failures;
  private volatile boolean stopped;

  DiagnosticsPublisher(
      Client client,
      ClientFeatures features,
      Converter converter,
      Documents documents,
      Analyses analyses,
      SettingsDiagnostics settings,
      WorkPool pool,
      RuleFailures failures,
      ClientLog log) {
    this.client = client;
    this.features = features;
    this.converter = converter;
    this.documents = documents;
    this.analyses = analyses;
    this.settings = settings;
    this.pool = pool;
    this.log = log;
    this.failures = failures;
  }

  @Override
  public void refresh(String uri) {
    synchronized (lock) {
      Lane lane = lanes.computeIfAbsent(uri, unseen -> new Lane());
      if (lane.busy) {
        lane.again = true;
        return;
      }
      lane.busy = true;
      pool.background(() -> run(uri, lane));
    }
  }

  @Override
  public void refreshAll() {
    documents.all().forEach(document -> refresh(document.uri()));
  }

  @Override
  public void showUnopened(Map<String, List<Diagnostic>> found) {
    Set<String> concerned = new HashSet<>(unopened.keySet());
    unopened.clear();
    found.forEach((uri, diagnostics) -> unopened.put(uri, new Said(null, diagnostics)));
    concerned.addAll(found.keySet());
    concerned.forEach(this::refresh);
  }

  @Override
  public void stop() {
    stopped = true;
  }

  private void run(String uri, Lane lane) {
    try {
      publish(uri, lane);
    } catch (RuntimeException | Error failure) {
      LackOfMemory.endIf(failure);
      log.failure("Finding diagnostics for " + uri, failure);
    } finally {
      next(uri, lane);
    }
  }

  private void next(String uri, Lane lane) {
    synchronized (lock) {
      if (lane.again) {
        lane.again = false;
        pool.background(() -> run(uri, lane));
        return;
      }
      lane.busy = false;
      if (lane.said == null && documents.find(uri).isEmpty()) {
        lanes.remove(uri);
      }
    }
  }

  private void publish(String uri, Lane lane) {
    Optional<OpenDocument> document = documents.find(uri);
    if (document.isEmpty()) {
      publishUnopened(uri, lane);
      return;
    }
    forgetUnopened(uri);
    if (ProjectSettingsWatch.isSettings(uri)) {
      SourceText text = document.get().text();
      show(uri, new Said(text, settings.of(document.get())), lane);
      return;
    }
    // While other files are not known yet, what depends on them is left out, and sent later.
    Snapshot snapshot = analyses.certain(document.get());
    failures.report(snapshot.analysis());
    if (!isNewest(snapshot)) {
      // Whoever made it old has asked for the next round.
      return;
    }
    if (snapshot.analysis().isTemplate()) {
      show(
          uri,
          new Said(
              snapshot.text(),
              converter.diagnostics(uri, snapshot.text(), snapshot.analysis().findings())),
          lane);
    } else {
      clear(uri, version(snapshot.text()), lane);
    }
  }

  private void publishUnopened(String uri, Lane lane) {
    Said found = unopened.get(uri);
    if (found == null) {
      clear(uri, null, lane);
    } else {
      show(uri, found, lane);
    }
  }

  /** What is open has its own diagnostics, under the URI that the client has for it. */
  private void forgetUnopened(String uri) {
    String own = FileUris.file(uri).map(FileUris::of).orElse(uri);
    if (unopened.remove(own) != null && !own.equals(uri)) {
      refresh(own);
    }
  }

  /** Sends what is to be said, unless that is what was sent last. */
  private void show(String uri, Said said, Lane lane) {
    if (!said.equals(lane.said)) {
      lane.said = said;
      send(new PublishDiagnosticsParams(uri, said.diagnostics(), version(said.text())));
    }
  }

  @SuppressWarnings("ReferenceEquality")
  private boolean isNewest(Snapshot snapshot) {
    return documents
        .find(snapshot.uri())
        .filter(document -> document.text() == snapshot.text())
        .isPresent();
  }

  private Integer version(SourceText text) {
    return text != null && features.diagnosticVersions() ? text.version() : null;
  }

  private void clear(String uri, Integer version, Lane lane) {
    if (lane.said != null) {
      lane.said = null;
      send(new PublishDiagnosticsParams(uri, List.of(), version));
    }
  }

  private void send(PublishDiagnosticsParams diagnostics) {
    if (!stopped) {
      client.publish(diagnostics);
    }
  }
}
