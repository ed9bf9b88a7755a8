package io.github.armattribution.lsp;

import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.rules.GuidSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/**
 * The protocol's methods, each handed on to whom it concerns. The reading thread calls all of them,
 * so none computes anything. {@link LifecycleGate} sees to it that {@code initialize} comes first.
 */
final class TemplateServer implements LanguageServer, TextDocumentService, WorkspaceService {

  /** What the server needs from outside, so that tests can give something else. */
  record Environment(
      AnalysisTask.Analyzing analyzing,
      GuidSource guids,
      Function<LanguageClient, ClientLog> log) {}

  /** Hears of the client's process and of the end. */
  interface Owner {
    void watch(Integer processId);

    void exit(int code);
  }

  private final Environment environment;
  private final Owner owner;
  private LanguageClient client;
  private Session session;
  private volatile boolean shutDown;

  TemplateServer(Environment environment, Owner owner) {
    this.environment = environment;
    this.owner = owner;
  }

  void connect(LanguageClient languageClient) {
    client = languageClient;
  }

  /** The code for the process to end with when it ends now. */
  int exitCode() {
    return shutDown ? 0 : 1;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    owner.watch(params.getProcessId());
    session =
        new Session(
            client,
            ClientFeatures.of(params.getCapabilities()),
            environment.log().apply(client),
            environment.analyzing(),
            environment.guids());
    session.settings.start(params.getInitializationOptions());
    String version = TemplateServer.class.getPackage().getImplementationVersion();
    return CompletableFuture.completedFuture(
        new InitializeResult(session.capabilities(), new ServerInfo("arm-attribution", version)));
  }

  @Override
  public void initialized(InitializedParams params) {
    session.begin();
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    session.diagnostics.stop();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    owner.exit(exitCode());
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return this;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return this;
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // There is nothing to trace; LSP4J's default refuses.
  }

  @Override
  public void cancelProgress(WorkDoneProgressCancelParams params) {
    // No request reports progress; LSP4J's default refuses.
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem document = params.getTextDocument();
    session.documents.open(document.getUri(), document.getText(), document.getVersion());
    session.diagnostics.refresh(document.getUri());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    session.documents.change(
        uri, params.getTextDocument().getVersion(), params.getContentChanges());
    session.diagnostics.refresh(uri);
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    session.documents.close(uri);
    session.diagnostics.refresh(uri);
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    // The text is known from its changes.
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return session.dispatcher.onDocument(
        "textDocument/hover",
        params.getTextDocument().getUri(),
        (snapshot, cancelled) -> session.hovers.hover(snapshot, params.getPosition()));
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return session.dispatcher.onDocument(
        "textDocument/codeAction",
        params.getTextDocument().getUri(),
        (snapshot, cancelled) -> session.codeActions.actions(snapshot, params));
  }

  @Override
  public CompletableFuture<CodeAction> resolveCodeAction(CodeAction action) {
    return session.dispatcher.answer(
        "codeAction/resolve",
        cancelled -> {
          if (action.getEdit() == null) {
            FixReference fix = FixReference.fromJson(action.getData());
            Snapshot snapshot =
                session.dispatcher.snapshot(fix.uri(), cancelled).orElseThrow(Dispatcher::outdated);
            action.setEdit(session.codeActions.edit(snapshot, fix));
          }
          return action;
        });
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return session.dispatcher.answer(
        "workspace/executeCommand",
        cancelled -> {
          if (!CodeActionHandler.APPLY_FIX.equals(params.getCommand())) {
            throw Dispatcher.error(
                ResponseErrorCode.InvalidParams,
                "There is no command \"" + params.getCommand() + "\".");
          }
          FixReference fix = FixReference.fromJson(params.getArguments().get(0));
          Snapshot snapshot =
              session.dispatcher.snapshot(fix.uri(), cancelled).orElseThrow(Dispatcher::outdated);
          session.apply(session.codeActions.edit(snapshot, fix), fix.title());
          return null;
        });
  }

  /** Our own request: see {@link InsertTrackingDeploymentParams}. */
  @JsonRequest(value = InsertTrackingHandler.METHOD, useSegment = false)
  public CompletableFuture<WorkspaceEdit> insertTrackingDeployment(
      InsertTrackingDeploymentParams params) {
    return session.dispatcher.answer(
        InsertTrackingHandler.METHOD,
        cancelled -> {
          Optional<Snapshot> snapshot =
              session.dispatcher.snapshot(params.textDocument().getUri(), cancelled);
          return session.insertion.insert(snapshot, params);
        });
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    session.settings.push(params.getSettings());
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    // Another folder may bring other settings.
    session.settings.ask();
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    // What lies beside a template may matter to it.
    session.diagnostics.refreshAll();
  }
}
