package io.github.armattribution.lsp;

import io.github.armattribution.rules.GuidSource;
import java.util.List;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.services.LanguageClient;

/** All that lives from {@code initialize} on, wired for what this client can. */
final class Session {

  /** Enough to answer a request while a large file is being checked; editors need the rest. */
  private static final int THREADS =
      Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

  private final LanguageClient client;
  private final ClientFeatures features;
  final ServerSettings settings;
  final Documents documents;
  final DiagnosticsPublisher diagnostics;
  final Dispatcher dispatcher;
  final HoverHandler hovers;
  final CodeActionHandler codeActions;
  final InsertTrackingHandler insertion;

  Session(
      LanguageClient client,
      ClientFeatures features,
      ClientLog log,
      AnalysisTask.Analyzing analyzing,
      GuidSource guids) {
    this.client = client;
    this.features = features;
    Converter converter = new Converter(features);
    WorkPool pool = new WorkPool(THREADS);
    settings = new ServerSettings(client, features.configuration(), log);
    documents = new Documents(converter);
    Analyses analyses = new Analyses(analyzing, documents, settings::active);
    diagnostics =
        new DiagnosticsPublisher(client, features, converter, documents, analyses, pool, log);
    dispatcher = new Dispatcher(pool, documents, analyses, log);
    hovers = new HoverHandler(converter);
    codeActions = new CodeActionHandler(features, converter, guids);
    insertion = new InsertTrackingHandler(converter, guids, settings::active);
    settings.onChange(diagnostics::refreshAll);
  }

  /** What the server offers to this client; nothing that the client could not use. */
  ServerCapabilities capabilities() {
    ServerCapabilities offered = new ServerCapabilities();
    offered.setPositionEncoding(features.encoding().word());
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    offered.setTextDocumentSync(sync);
    offered.setHoverProvider(true);
    if (features.codeActionLiterals()) {
      CodeActionOptions actions = new CodeActionOptions(List.of(CodeActionKind.QuickFix));
      actions.setResolveProvider(features.lazyEdits());
      offered.setCodeActionProvider(actions);
    } else if (features.applyEdit()) {
      offered.setCodeActionProvider(true);
      offered.setExecuteCommandProvider(
          new ExecuteCommandOptions(List.of(CodeActionHandler.APPLY_FIX)));
    }
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    offered.setWorkspace(new WorkspaceServerCapabilities(folders));
    return offered;
  }

  /** The client is ready to be asked. */
  void begin() {
    if (features.registersConfiguration()) {
      Registration registration =
          new Registration("configuration", "workspace/didChangeConfiguration");
      var options = new com.google.gson.JsonObject();
      options.addProperty("section", SettingsReader.SECTION);
      registration.setRegisterOptions(options);
      client.registerCapability(new RegistrationParams(List.of(registration)));
    }
    settings.ask();
  }

  void apply(WorkspaceEdit edit, String label) {
    ApplyWorkspaceEditParams params = new ApplyWorkspaceEditParams(edit);
    params.setLabel(label);
    client.applyEdit(params);
  }
}
