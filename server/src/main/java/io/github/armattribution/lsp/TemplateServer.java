package io.github.armattribution.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.armattribution.finding.GuidSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The protocol's methods, each handed on to whom it concerns. The reading thread calls all of them,
 * so none computes anything. {@link LifecycleGate} sees to it that {@code initialize} comes first.
 */
final class TemplateServer {

  /** What the server needs from outside, so that tests can give something else. */
  record Environment(AnalysisTask.Analyzing analyzing, GuidSource guids) {}

  /** Hears of the client's process and of the end. */
  interface Owner {
    void watch(int processId);

    void exit(int code);
  }

  private static final String CHANGE = "textDocument/didChange";

  private final Environment environment;
  private final Owner owner;
  private final ClientLog log;
  private Client client;
  private Session session;
  private volatile boolean shutDown;

  TemplateServer(Environment environment, Owner owner, ClientLog log) {
    this.environment = environment;
    this.owner = owner;
    this.log = log;
  }

  void connect(Client connected) {
    client = connected;
  }

  /** Says who answers what. */
  void answer(ProtocolMethods methods) {
    methods.request("initialize", JsonObject.class, this::initialize);
    methods.notification("initialized", () -> session.begin());
    // Kate 22.12 wants no answer to it.
    methods.notification("shutdown", this::end);
    methods.request("shutdown", nothing -> shutdown());
    methods.notification("exit", () -> owner.exit(exitCode()));
    methods.notification("textDocument/didOpen", DidOpenTextDocumentParams.class, this::didOpen);
    methods.notification(
        CHANGE, DidChangeTextDocumentParams.class, this::didChange, this::changeRefused);
    methods.notification("textDocument/didClose", DidCloseTextDocumentParams.class, this::didClose);
    methods.notification("textDocument/didSave", DidSaveTextDocumentParams.class, this::didSave);
    methods.request(
        "textDocument/diagnostic", DocumentDiagnosticParams.class, this::documentDiagnostics);
    methods.request(
        "workspace/diagnostic",
        WorkspaceDiagnosticParams.class,
        params -> session.pulls.answer(params));
    methods.request("textDocument/hover", HoverParams.class, this::hover);
    methods.request("textDocument/codeAction", CodeActionParams.class, this::codeAction);
    methods.request("codeAction/resolve", CodeAction.class, this::resolveCodeAction);
    methods.request("textDocument/completion", CompletionParams.class, this::completion);
    methods.request("textDocument/codeLens", CodeLensParams.class, this::codeLens);
    methods.request(
        "workspace/executeCommand",
        ExecuteCommandParams.class,
        params -> session.commands.execute(params));
    methods.request(WorkspaceCheck.METHOD, nothing -> session.check.run());
    methods.request(StatusHandler.METHOD, StatusHandler.Params.class, this::status);
    methods.request(
        InsertTrackingHandler.METHOD,
        InsertTrackingDeploymentParams.class,
        this::insertTrackingDeployment);
    methods.request(
        ProjectSettingsEditor.TREAT_AS_MAIN,
        ProjectSettingsEditor.TreatAsMainParams.class,
        this::treatAsMain);
    methods.request(
        ProjectSettingsEditor.REMEMBER_ID,
        ProjectSettingsEditor.RememberParams.class,
        this::remember);
    methods.request(
        RulePages.METHOD,
        RulePages.Params.class,
        // A page is put together in no time: not worth a thread.
        params -> CompletableFuture.completedFuture(RulePages.page(params)));
    methods.notification(
        "workspace/didChangeConfiguration",
        DidChangeConfigurationParams.class,
        params -> session.settings.push(params.getSettings()));
    // Another folder may bring other settings.
    methods.notification(
        "workspace/didChangeWorkspaceFolders",
        DidChangeWorkspaceFoldersParams.class,
        this::didChangeFolders);
    // What lies beside a template may matter to it.
    methods.notification(
        "workspace/didChangeWatchedFiles", DidChangeWatchedFilesParams.class, this::didChangeFiles);
    methods.notification(
        "$/setTrace", SetTraceParams.class, params -> log.trace(params.getValue()));
  }

  /** The code for the process to end with when it ends now. */
  int exitCode() {
    return shutDown ? 0 : 1;
  }

  private CompletableFuture<?> initialize(JsonObject params) {
    if (params.get("processId") instanceof JsonPrimitive processId && processId.isNumber()) {
      owner.watch(processId.getAsInt());
    }
    if (params.get("trace") instanceof JsonPrimitive trace) {
      log.trace(trace.getAsString());
    }
    session =
        new Session(
            client,
            ClientFeatures.of(params.get("capabilities"), params.get("clientInfo")),
            ClientOptions.of(params.get("initializationOptions")),
            log,
            environment.analyzing(),
            environment.guids());
    session.folders.start(params);
    session.settings.start(params.get("initializationOptions"));
    JsonObject info = new JsonObject();
    info.addProperty("name", Converter.SOURCE);
    String version = TemplateServer.class.getPackage().getImplementationVersion();
    if (version != null) {
      info.addProperty("version", version);
    }
    JsonObject result = new JsonObject();
    result.add("capabilities", session.capabilities());
    result.add("serverInfo", info);
    return CompletableFuture.completedFuture(result);
  }

  private CompletableFuture<?> shutdown() {
    end();
    return CompletableFuture.completedFuture(null);
  }

  private void end() {
    shutDown = true;
    session.shutDown();
  }

  private void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem document = params.getTextDocument();
    if (document == null || document.getUri() == null || document.getText() == null) {
      throw Dispatcher.error(
          ResponseErrorCode.InvalidParams, "The textDocument, its uri or its text is missing.");
    }
    session.documents.open(document.getUri(), document.getText(), document.getVersion());
    session.diagnostics.refresh(document.getUri());
    session.look(document.getUri());
  }

  private void didSave(DidSaveTextDocumentParams params) {
    session.look(Dispatcher.uri(params.getTextDocument()));
  }

  private void didChangeFiles(DidChangeWatchedFilesParams params) {
    session.files.add(
        Dispatcher.present(params.getChanges(), "list of changes").stream()
            .filter(Objects::nonNull)
            .map(FileEvent::getUri)
            .filter(Objects::nonNull)
            .flatMap(uri -> FileUris.file(uri).stream())
            .toList());
  }

  private void didChangeFolders(DidChangeWorkspaceFoldersParams params) {
    session.folders.change(Dispatcher.present(params.getEvent(), "event"));
    session.settings.ask();
    session.refreshAll();
  }

  private CompletableFuture<?> documentDiagnostics(DocumentDiagnosticParams params) {
    return session.pulled.answer(params);
  }

  private void didChange(DidChangeTextDocumentParams params) {
    String uri = Dispatcher.uri(params.getTextDocument());
    session.documents.change(
        uri,
        params.getTextDocument().getVersion(),
        Dispatcher.present(params.getContentChanges(), "list of changes"));
    session.diagnostics.refresh(uri);
  }

  /** A change can't be taken in. */
  private void changeRefused(JsonElement params) {
    if (params instanceof JsonObject change
        && change.get("textDocument") instanceof JsonObject document
        && document.get("uri") instanceof JsonPrimitive uri) {
      lose(uri.getAsString());
    } else {
      loseDocuments();
    }
  }

  /** A notification, of which no more is known than the method, is passed over. */
  void passedOver(String method) {
    if (CHANGE.equals(method)) {
      loseDocuments();
    }
  }

  /** A message is lost that may have been about any document. */
  void loseDocuments() {
    if (session != null) {
      session.documents.all().stream().map(OpenDocument::uri).forEach(this::lose);
    }
  }

  private void lose(String uri) {
    session.documents.lose(uri);
    session.diagnostics.refresh(uri);
  }

  private void didClose(DidCloseTextDocumentParams params) {
    String uri = Dispatcher.uri(params.getTextDocument());
    session.documents.close(uri);
    session.diagnostics.refresh(uri);
  }

  private CompletableFuture<?> hover(HoverParams params) {
    return session.dispatcher.onDocument(
        "textDocument/hover",
        Dispatcher.uri(params.getTextDocument()),
        snapshot -> session.hovers.hover(snapshot, params.getPosition()));
  }

  private CompletableFuture<?> codeAction(CodeActionParams params) {
    return session.dispatcher.onDocument(
        "textDocument/codeAction",
        Dispatcher.uri(params.getTextDocument()),
        snapshot -> session.codeActions.actions(snapshot, params));
  }

  private CompletableFuture<?> resolveCodeAction(CodeAction action) {
    if (action.getEdit() != null) {
      return CompletableFuture.completedFuture(action);
    }
    OfferedFixReference fix = OfferedFixReference.fromJson(action.getData());
    return session.dispatcher.onOpenDocument(
        "codeAction/resolve",
        fix.uri(),
        snapshot -> {
          action.setEdit(session.codeActions.edit(snapshot, fix));
          return action;
        });
  }

  private CompletableFuture<?> completion(CompletionParams params) {
    return session.dispatcher.onDocument(
        "textDocument/completion",
        Dispatcher.uri(params.getTextDocument()),
        snapshot -> session.completions.items(snapshot, params.getPosition()));
  }

  private CompletableFuture<?> codeLens(CodeLensParams params) {
    return session.dispatcher.onDocument(
        "textDocument/codeLens",
        Dispatcher.uri(params.getTextDocument()),
        snapshot -> session.lenses.lenses(snapshot));
  }

  private CompletableFuture<?> status(StatusHandler.Params params) {
    return session.dispatcher.onAnyDocument(
        StatusHandler.METHOD, Dispatcher.uri(params.textDocument()), StatusHandler::status);
  }

  private CompletableFuture<?> insertTrackingDeployment(InsertTrackingDeploymentParams params) {
    return session.dispatcher.onOpenDocument(
        InsertTrackingHandler.METHOD,
        Dispatcher.uri(params.textDocument()),
        snapshot ->
            session.insertion.insert(
                snapshot,
                params.textDocument().getVersion(),
                params.trackingId(),
                params.position()));
  }

  private CompletableFuture<?> treatAsMain(ProjectSettingsEditor.TreatAsMainParams params) {
    return session.dispatcher.onOpenDocument(
        ProjectSettingsEditor.TREAT_AS_MAIN,
        Dispatcher.uri(params.textDocument()),
        snapshot -> session.projectSettings.edit(session.projectSettings.treatAsMain(snapshot)));
  }

  private CompletableFuture<?> remember(ProjectSettingsEditor.RememberParams params) {
    return session.dispatcher.onOpenDocument(
        ProjectSettingsEditor.REMEMBER_ID,
        Dispatcher.uri(params.textDocument()),
        snapshot ->
            session.projectSettings.edit(
                session.projectSettings.remember(snapshot, params.trackingId())));
  }
}
