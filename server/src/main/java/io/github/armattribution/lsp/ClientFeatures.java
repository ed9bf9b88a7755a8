package io.github.armattribution.lsp;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionResolveSupportCapabilities;
import org.eclipse.lsp4j.DynamicRegistrationCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/**
 * What the client can, read once: its capabilities are nested objects of which every one may be
 * missing.
 *
 * @param encoding how positions are counted in this session
 * @param documentChanges whether an edit may carry the version that it was made for
 * @param diagnosticVersions whether diagnostics may carry their document's version
 * @param relatedInformation whether a diagnostic may point at other places
 * @param hoverMarkdown whether the client prefers markdown in hovers
 * @param codeActionLiterals whether code actions may be more than commands
 * @param preferredActions whether a code action may be marked as the right one
 * @param lazyEdits whether the edit of a code action may be asked for when it is chosen
 * @param applyEdit whether the server may send edits of its own
 * @param configuration whether settings can be asked for
 * @param registersConfiguration whether changes of settings are told once that is registered
 */
record ClientFeatures(
    PositionEncoding encoding,
    boolean documentChanges,
    boolean diagnosticVersions,
    boolean relatedInformation,
    boolean hoverMarkdown,
    boolean codeActionLiterals,
    boolean preferredActions,
    boolean lazyEdits,
    boolean applyEdit,
    boolean configuration,
    boolean registersConfiguration) {

  /**
   * @param capabilities what the client sent; null counts as none
   */
  static ClientFeatures of(ClientCapabilities capabilities) {
    Optional<ClientCapabilities> all = Optional.ofNullable(capabilities);
    Optional<WorkspaceClientCapabilities> workspace = all.map(ClientCapabilities::getWorkspace);
    Optional<TextDocumentClientCapabilities> text = all.map(ClientCapabilities::getTextDocument);
    Optional<PublishDiagnosticsCapabilities> diagnostics =
        text.map(TextDocumentClientCapabilities::getPublishDiagnostics);
    Optional<CodeActionCapabilities> actions =
        text.map(TextDocumentClientCapabilities::getCodeAction);
    return new ClientFeatures(
        PositionEncoding.choose(
            all.map(ClientCapabilities::getGeneral)
                .map(GeneralClientCapabilities::getPositionEncodings)
                .orElse(null)),
        is(
            workspace.map(WorkspaceClientCapabilities::getWorkspaceEdit),
            WorkspaceEditCapabilities::getDocumentChanges),
        is(diagnostics, PublishDiagnosticsCapabilities::getVersionSupport),
        is(diagnostics, PublishDiagnosticsCapabilities::getRelatedInformation),
        prefersMarkdown(
            text.map(TextDocumentClientCapabilities::getHover)
                .map(HoverCapabilities::getContentFormat)
                .orElse(List.of())),
        actions.map(CodeActionCapabilities::getCodeActionLiteralSupport).isPresent(),
        is(actions, CodeActionCapabilities::getIsPreferredSupport),
        is(actions, CodeActionCapabilities::getDataSupport)
            && actions
                .map(CodeActionCapabilities::getResolveSupport)
                .map(CodeActionResolveSupportCapabilities::getProperties)
                .orElse(List.of())
                .contains("edit"),
        is(workspace, WorkspaceClientCapabilities::getApplyEdit),
        is(workspace, WorkspaceClientCapabilities::getConfiguration),
        is(
            workspace.map(WorkspaceClientCapabilities::getDidChangeConfiguration),
            DynamicRegistrationCapabilities::getDynamicRegistration));
  }

  private static <T> boolean is(Optional<T> owner, Function<? super T, Boolean> flag) {
    return owner.map(flag).orElse(false);
  }

  /** The client's list is in its order of preference. */
  private static boolean prefersMarkdown(List<String> formats) {
    int markdown = formats.indexOf(MarkupKind.MARKDOWN);
    int plain = formats.indexOf(MarkupKind.PLAINTEXT);
    return markdown >= 0 && (plain < 0 || markdown < plain);
  }
}
