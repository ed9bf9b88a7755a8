package io.github.armattribution.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.MarkupKind;

/**
 * What the client can, read once, from plain JSON: of the hundreds of capabilities a few matter,
 * any of them may be missing, and an odd one is no reason to fail.
 *
 * @param encoding how positions are counted in this session
 * @param documentChanges whether an edit may carry the version that it was made for
 * @param createsFiles whether such an edit may make a file
 * @param changeAnnotations whether such an edit may ask the user first
 * @param diagnosticVersions whether diagnostics may carry their document's version
 * @param pullsDiagnostics whether the client asks for diagnostics; then none are sent unasked
 * @param refreshesDiagnostics whether it asks again when it is told to
 * @param pullsWorkspace whether it may ask for those of files that are not open
 * @param showsProgress whether progress may be reported that the client did not ask for
 * @param relatedInformation whether a diagnostic may point at other places
 * @param codeDescriptions whether a diagnostic may point at the page about its rule
 * @param hoverMarkdown whether the client prefers markdown in hovers
 * @param codeActionLiterals whether code actions may be more than commands
 * @param preferredActions whether a code action may be marked as the right one
 * @param lazyEdits whether the edit of a code action may be asked for when it is chosen
 * @param completion what it can do with completions
 * @param lenses whether the client shows code lenses
 * @param refreshesLenses whether it asks for them again when it is told to
 * @param applyEdit whether the server may send edits of its own
 * @param configuration whether settings can be asked for
 * @param registersConfiguration whether changes of settings are told once that is registered
 * @param registersWatchedFiles whether changes of files are told once that is registered
 */
record ClientFeatures(
    PositionEncoding encoding,
    boolean documentChanges,
    boolean createsFiles,
    boolean changeAnnotations,
    boolean diagnosticVersions,
    boolean pullsDiagnostics,
    boolean refreshesDiagnostics,
    boolean pullsWorkspace,
    boolean showsProgress,
    boolean relatedInformation,
    boolean codeDescriptions,
    boolean hoverMarkdown,
    boolean codeActionLiterals,
    boolean preferredActions,
    boolean lazyEdits,
    CompletionFeatures completion,
    boolean lenses,
    boolean refreshesLenses,
    boolean applyEdit,
    boolean configuration,
    boolean registersConfiguration,
    boolean registersWatchedFiles) {

  /**
   * @param capabilities what the client sent; null counts as none
   * @param clientInfo what it calls itself; null if it doesn't
   */
  static ClientFeatures of(JsonElement capabilities, JsonElement clientInfo) {
    // Helix and others of its library leave out the "s".
    boolean refreshes =
        is(capabilities, "workspace", "diagnostics", "refreshSupport")
            || is(capabilities, "workspace", "diagnostic", "refreshSupport");
    return new ClientFeatures(
        PositionEncoding.choose(strings(capabilities, "general", "positionEncodings")),
        is(capabilities, "workspace", "workspaceEdit", "documentChanges"),
        is(capabilities, "workspace", "workspaceEdit", "documentChanges")
            && strings(capabilities, "workspace", "workspaceEdit", "resourceOperations")
                .contains("create"),
        at(capabilities, "workspace", "workspaceEdit", "changeAnnotationSupport")
            instanceof JsonObject,
        is(capabilities, "textDocument", "publishDiagnostics", "versionSupport"),
        pulls(capabilities, refreshes),
        refreshes,
        !rereadsOnlyTheWorkspace(clientInfo),
        is(capabilities, "window", "workDoneProgress"),
        ofDiagnostics(capabilities, "relatedInformation"),
        ofDiagnostics(capabilities, "codeDescriptionSupport"),
        prefersMarkdown(strings(capabilities, "textDocument", "hover", "contentFormat")),
        at(capabilities, "textDocument", "codeAction", "codeActionLiteralSupport")
            instanceof JsonObject,
        is(capabilities, "textDocument", "codeAction", "isPreferredSupport"),
        is(capabilities, "textDocument", "codeAction", "dataSupport")
            && strings(capabilities, "textDocument", "codeAction", "resolveSupport", "properties")
                .contains("edit"),
        CompletionFeatures.of(capabilities),
        at(capabilities, "textDocument", "codeLens") instanceof JsonObject,
        is(capabilities, "workspace", "codeLens", "refreshSupport"),
        is(capabilities, "workspace", "applyEdit"),
        is(capabilities, "workspace", "configuration"),
        is(capabilities, "workspace", "didChangeConfiguration", "dynamicRegistration"),
        is(capabilities, "workspace", "didChangeWatchedFiles", "dynamicRegistration"));
  }

  /**
   * Findings also change with other files and with settings. Where the client can't be told of that
   * (Neovim 0.10 and 0.11, Kate), what is sent to it is newer than what it asked for.
   */
  private static boolean pulls(JsonElement capabilities, boolean refreshes) {
    boolean takes = at(capabilities, "textDocument", "publishDiagnostics") instanceof JsonObject;
    return at(capabilities, "textDocument", "diagnostic") instanceof JsonObject
        && (refreshes || !takes);
  }

  /**
   * When it is to ask again, Neovim 0.12 asks only for the workspace where it can, and leaves out
   * of the answer what is open, which then keeps its first, early answer (neovim/neovim#40623).
   */
  private static boolean rereadsOnlyTheWorkspace(JsonElement clientInfo) {
    return at(clientInfo, "name") instanceof JsonPrimitive name
        && name.getAsString().equals("Neovim");
  }

  /** LSP 3.18 has these for diagnostics that are asked for as well. */
  private static boolean ofDiagnostics(JsonElement capabilities, String feature) {
    return is(capabilities, "textDocument", "publishDiagnostics", feature)
        || is(capabilities, "textDocument", "diagnostic", feature);
  }

  /** The client's list is in its order of preference. */
  static boolean prefersMarkdown(List<String> formats) {
    int markdown = formats.indexOf(MarkupKind.MARKDOWN);
    int plain = formats.indexOf(MarkupKind.PLAINTEXT);
    return markdown >= 0 && (plain < 0 || markdown < plain);
  }

  /** Whether there is {@code true} at the end of the path. */
  static boolean is(JsonElement from, String... path) {
    return at(from, path) instanceof JsonPrimitive flag && flag.isBoolean() && flag.getAsBoolean();
  }

  /** The strings in the list at the end of the path. */
  static List<String> strings(JsonElement from, String... path) {
    List<String> strings = new ArrayList<>();
    if (at(from, path) instanceof JsonArray array) {
      for (JsonElement element : array) {
        if (element instanceof JsonPrimitive word && word.isString()) {
          strings.add(word.getAsString());
        }
      }
    }
    return strings;
  }

  /** What is at the end of the path; null if nothing. */
  static JsonElement at(JsonElement from, String... path) {
    JsonElement found = from;
    for (String key : path) {
      found = found instanceof JsonObject object ? object.get(key) : null;
    }
    return found;
  }
}
