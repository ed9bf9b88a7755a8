package io.github.armattribution.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.armattribution.finding.GuidSource;
import io.github.armattribution.workspace.Project.Change;
import io.github.armattribution.workspace.SettingsFiles;
import io.github.armattribution.workspace.TemplateFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.MessageType;

/** All that lives from {@code initialize} on, wired for what this client can. */
final class Session {

  /** Enough to answer a request while a large file is being checked; editors need the rest. */
  private static final int THREADS =
      Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

  private static final int INCREMENTAL_SYNC = 2;

  /** Events that come closer together than this are one burst. */
  private static final long PAUSE_MILLIS = 100;

  /** How long findings that depend on other files wait for those. */
  private static final long PATIENCE_MILLIS = 2000;

  private final AtomicInteger scans = new AtomicInteger();
  private final Client client;
  private final ClientFeatures features;
  private final WorkPool pool;
  final ServerSettings settings;
  final ProjectSettingsWatch projects;
  final Documents documents;
  final WorkspaceFolders folders = new WorkspaceFolders();
  private final ProjectIndexes indexes;
  private final WorkspaceDiagnostics workspace;
  final FileEvents files = new FileEvents(this::afterAPause, this::follow);
  final Diagnostics diagnostics;
  final PulledDiagnostics pulled;
  final WorkspacePulls pulls;
  final Dispatcher dispatcher;
  final HoverHandler hovers;
  final CodeActionHandler codeActions;
  final LensHandler lenses;
  final CompletionHandler completions;
  final InsertTrackingHandler insertion;
  final WorkspaceCheck check;
  final ProjectSettingsEditor projectSettings;
  final ServerCommands commands;
  private final ClientCommands clientCommands;
  private final boolean refreshesStatus;
  private volatile boolean shutDown;

  Session(
      Client client,
      ClientFeatures features,
      ClientOptions options,
      ClientLog log,
      AnalysisTask.Analyzing analyzing,
      GuidSource guids) {
    this.client = client;
    this.features = features;
    Converter converter = new Converter(features);
    pool = new WorkPool(THREADS);
    SettingsFiles onDisk = new SettingsFiles();
    settings = new ServerSettings(client, features.configuration(), log, onDisk);
    documents = new Documents(converter, this::sayLost);
    projects = new ProjectSettingsWatch(onDisk, documents, pool, log);
    indexes =
        new ProjectIndexes(
            new ProjectScans(pool, log),
            folders::contain,
            folder -> features.registersWatchedFiles() && folders.contain(folder),
            this::progress,
            PATIENCE_MILLIS);
    Analyses analyses =
        new Analyses(
            analyzing,
            documents,
            settings::active,
            projects,
            indexes,
            new UncheckedDocuments(client));
    dispatcher = new Dispatcher(pool, documents, analyses, log);
    RuleFailures failures = new RuleFailures(log);
    workspace =
        new WorkspaceDiagnostics(
            client, folders, converter, documents, analyses, indexes, failures, log);
    pulls = new WorkspacePulls(client, documents, workspace, dispatcher);
    clientCommands = new ClientCommands(options);
    SettingsDiagnostics inSettings =
        new SettingsDiagnostics(options.settingsSchema(), clientCommands, converter);
    pulled =
        new PulledDiagnostics(
            client,
            features,
            converter,
            documents,
            analyses,
            indexes,
            inSettings,
            workspace,
            pulls,
            dispatcher,
            failures);
    diagnostics =
        features.pullsDiagnostics()
            ? pulled
            : new DiagnosticsPublisher(
                client, features, converter, documents, analyses, inSettings, pool, failures, log);
    hovers = new HoverHandler(clientCommands, converter);
    NeighborDocuments neighbors = new NeighborDocuments(documents, indexes, folders);
    projectSettings = new ProjectSettingsEditor(features, converter, neighbors, folders);
    codeActions =
        new CodeActionHandler(
            features, clientCommands, converter, neighbors, projectSettings, guids);
    insertion = new InsertTrackingHandler(converter, guids);
    refreshesStatus = options.statusRefresh();
    completions = new CompletionHandler(features.completion(), converter, guids);
    lenses = new LensHandler(clientCommands, features.applyEdit(), converter);
    check = new WorkspaceCheck(documents, analyses, workspace, converter, diagnostics, dispatcher);
    commands =
        new ServerCommands(
            client, codeActions, insertion, check, projectSettings, guids, this::look, dispatcher);
    settings.onChange(this::refreshAll);
    projects.onChange(this::refreshAll);
    indexes.onChange(this::refreshAll);
  }

  /** Says that something changed that may matter to every document. Returns at once. */
  void refreshAll() {
    diagnostics.refreshAll();
    if (shutDown) {
      return;
    }
    if (features.refreshesLenses()) {
      client.refreshLenses();
    }
    if (refreshesStatus) {
      client.refreshStatus();
    }
  }

  /** Sends nothing from now on but answers. */
  void shutDown() {
    shutDown = true;
    diagnostics.stop();
  }

  /**
   * What the server offers to this client; nothing that the client could not use. Plain JSON, since
   * LSP4J would look at every capability that there is before it writes these few.
   */
  JsonObject capabilities() {
    JsonObject sync = new JsonObject();
    sync.addProperty("openClose", true);
    sync.addProperty("change", INCREMENTAL_SYNC);
    sync.addProperty("save", true);
    JsonObject offered = new JsonObject();
    offered.addProperty("positionEncoding", features.encoding().word());
    offered.add("textDocumentSync", sync);
    offered.addProperty("hoverProvider", true);
    if (features.codeActionLiterals()) {
      JsonObject actions = new JsonObject();
      actions.add("codeActionKinds", array(OfferedFixes.KINDS));
      actions.addProperty("resolveProvider", features.lazyEdits());
      offered.add("codeActionProvider", actions);
    } else if (features.applyEdit()) {
      offered.addProperty("codeActionProvider", true);
    }
    if (features.completion().any()) {
      JsonObject completion = new JsonObject();
      // As JSON servers have it: where a name or key begins.
      completion.add("triggerCharacters", array(List.of("\"")));
      offered.add("completionProvider", completion);
    }
    if (features.lenses()) {
      offered.add("codeLensProvider", new JsonObject());
    }
    List<String> names = ServerCommands.offered(features, clientCommands);
    if (!names.isEmpty()) {
      JsonObject executed = new JsonObject();
      executed.add("commands", array(names));
      offered.add("executeCommandProvider", executed);
    }
    JsonObject folders = new JsonObject();
    folders.addProperty("supported", true);
    folders.addProperty("changeNotifications", true);
    JsonObject workspace = new JsonObject();
    workspace.add("workspaceFolders", folders);
    offered.add("workspace", workspace);
    if (features.pullsDiagnostics()) {
      JsonObject pull = new JsonObject();
      pull.addProperty("identifier", Converter.SOURCE);
      pull.addProperty("interFileDependencies", true);
      pull.addProperty("workspaceDiagnostics", features.pullsWorkspace());
      offered.add("diagnosticProvider", pull);
    }
    return offered;
  }

  private void sayLost(String uri) {
    client.show(
        MessageType.Warning,
        "A change of %s could not be taken in, so it is not checked anymore: findings would stand in the wrong places. Close it and open it again."
            .formatted(FileUris.file(uri).map(TemplateFiles::display).orElse(uri)));
  }

  private Optional<ScanProgress> progress(Path root) {
    return features.showsProgress()
        ? Optional.of(ScanProgress.start(client, "scan-" + scans.incrementAndGet(), root))
        : Optional.empty();
  }

  private static JsonArray array(List<String> words) {
    JsonArray array = new JsonArray();
    words.forEach(array::add);
    return array;
  }

  /** Looks at the disk around a document again: not every client tells. Returns at once. */
  void look(String uri) {
    projects.look();
    FileUris.file(uri).ifPresent(file -> pool.background(() -> indexes.look(file)));
  }

  private void afterAPause(Runnable work) {
    CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)
        .execute(() -> pool.background(work));
  }

  /** Takes in that files were made, changed or deleted. */
  private void follow(List<Path> files) {
    Change change = indexes.update(files);
    if (!projects.refresh() && (change.forOthers() || workspace.isAboutAny(change.templates()))) {
      refreshAll();
    }
  }

  /** The client is ready to be asked. */
  void begin() {
    if (features.registersConfiguration()) {
      client.registerForSettings(SettingsReader.SECTION);
    }
    if (features.registersWatchedFiles()) {
      client.registerForFiles("**/*.json", "**/*.jsonc");
    }
    settings.ask();
  }
}
