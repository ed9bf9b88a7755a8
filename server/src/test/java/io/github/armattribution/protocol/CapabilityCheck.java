package io.github.armattribution.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the server uses what its client has not said that it can. Each line of {@link #look} is
 * one such thing: how it is seen in a message, and the capability that allows it.
 */
final class CapabilityCheck {

  /** Requests of the server's, and the capability without which it must not send them. */
  private static final Map<String, String> REQUESTS =
      Map.ofEntries(
          Map.entry("workspace/applyEdit", "workspace.applyEdit"),
          Map.entry("workspace/configuration", "workspace.configuration"),
          Map.entry("workspace/workspaceFolders", "workspace.workspaceFolders"),
          Map.entry("workspace/codeLens/refresh", "workspace.codeLens.refreshSupport"),
          Map.entry("workspace/inlayHint/refresh", "workspace.inlayHint.refreshSupport"),
          Map.entry("workspace/semanticTokens/refresh", "workspace.semanticTokens.refreshSupport"),
          Map.entry("window/showDocument", "window.showDocument.support"),
          Map.entry("window/workDoneProgress/create", "window.workDoneProgress"));

  /** What only some clients read in a diagnostic. */
  private static final Map<String, String> OF_DIAGNOSTICS =
      Map.of(
          "relatedInformation", "relatedInformation",
          "codeDescription", "codeDescriptionSupport",
          "data", "dataSupport",
          "tags", "tagSupport");

  private final Conversation conversation;
  private final JsonObject capabilities;
  private final Set<JsonElement> progressTokens = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private Message current;

  /** Whether the server lets itself be asked for diagnostics. */
  private boolean asked;

  CapabilityCheck(Conversation conversation, JsonObject capabilities) {
    this.conversation = conversation;
    this.capabilities = capabilities;
  }

  List<String> problems() {
    for (Message message : conversation.messages()) {
      current = message;
      if (message.fromServer()) {
        look(message);
      } else {
        addToken(message.params().get("workDoneToken"));
        addToken(message.params().get("partialResultToken"));
      }
    }
    return problems;
  }

  private void look(Message message) {
    JsonObject params = message.params();
    JsonElement result = message.json().get("result");
    if (REQUESTS.containsKey(message.method())) {
      need(REQUESTS.get(message.method()));
    }
    if (message.method().equals("workspace/diagnostic/refresh")) {
      // Some clients leave out the "s".
      expect(
          on("workspace.diagnostics.refreshSupport") || on("workspace.diagnostic.refreshSupport"),
          "workspace.diagnostics.refreshSupport");
    }
    switch (conversation.topic(message)) {
      case "initialize" -> announced(Message.at(result, "capabilities"));
      case "client/registerCapability" -> items(params, "registrations").forEach(this::registered);
      case "window/workDoneProgress/create" -> addToken(params.get("token"));
      case "$/progress" ->
          expect(progressTokens.contains(params.get("token")), "a progress token of the client's");
      case "textDocument/publishDiagnostics" -> {
        expect(!asked, "no diagnostics unasked where they are asked for");
        need("textDocument.publishDiagnostics.versionSupport", params.has("version"));
        items(params, "diagnostics").forEach(this::diagnostic);
      }
      case "textDocument/diagnostic", "workspace/diagnostic" -> below(result, this::pulled);
      case "textDocument/hover" -> hover(Message.at(result, "contents"));
      case "textDocument/codeAction" -> items(result).forEach(this::codeAction);
      case "codeAction/resolve" ->
          needListed("textDocument.codeAction.resolveSupport.properties", "edit");
      case "textDocument/completion" -> below(result, this::completion);
      default -> {}
    }
    below(message.json(), this::edit);
  }

  private void announced(JsonElement server) {
    if (Message.at(server, "positionEncoding") instanceof JsonPrimitive encoding
        && !encoding.getAsString().equals("utf-16")) {
      needListed("general.positionEncodings", encoding.getAsString());
    }
    need(
        "textDocument.codeAction.codeActionLiteralSupport",
        Message.at(server, "codeActionProvider") instanceof JsonObject);
    need(
        "textDocument.codeAction.resolveSupport.properties",
        isTrue(Message.at(server, "codeActionProvider", "resolveProvider")));
    asked = Message.at(server, "diagnosticProvider") != null;
    need("textDocument.diagnostic", asked);
    need(
        "textDocument.rename.prepareSupport",
        Message.at(server, "renameProvider") instanceof JsonObject);
  }

  private void registered(JsonObject registration) {
    String method = registration.get("method").getAsString();
    need(method.replace('/', '.') + ".dynamicRegistration");
    for (JsonObject watcher : items(Message.at(registration, "registerOptions", "watchers"))) {
      need(
          "workspace.didChangeWatchedFiles.relativePatternSupport",
          watcher.get("globPattern") instanceof JsonObject);
    }
  }

  private void pulled(JsonObject object) {
    if (object.has("message") && object.has("range")) {
      diagnostic(object);
    }
  }

  private void diagnostic(JsonObject diagnostic) {
    OF_DIAGNOSTICS.forEach(
        (member, capability) -> {
          if (diagnostic.has(member)) {
            // LSP 3.18 has them for diagnostics that are asked for as well.
            expect(
                on("textDocument.publishDiagnostics." + capability)
                    || on("textDocument.diagnostic." + capability),
                "textDocument.publishDiagnostics." + capability);
          }
        });
  }

  private void hover(JsonElement contents) {
    if (contents == null) {
      return;
    }
    JsonElement kind = Message.at(contents, "kind");
    expect(kind != null, "a hover that says its format: the others are markdown, and deprecated");
    if (kind != null && !kind.getAsString().equals("plaintext")) {
      needListed("textDocument.hover.contentFormat", kind.getAsString());
    }
  }

  private void codeAction(JsonObject action) {
    if (action.get("command") instanceof JsonPrimitive) {
      // A command, which may then ask for an edit.
      need("workspace.applyEdit");
      return;
    }
    need("textDocument.codeAction.codeActionLiteralSupport");
    need("textDocument.codeAction.isPreferredSupport", action.has("isPreferred"));
    need("textDocument.codeAction.disabledSupport", action.has("disabled"));
    need("textDocument.codeAction.dataSupport", action.has("data"));
    if (!action.has("edit") && !action.has("command")) {
      needListed("textDocument.codeAction.resolveSupport.properties", "edit");
    }
    items(action, "diagnostics").forEach(this::diagnostic);
  }

  private void completion(JsonObject item) {
    String ofItems = "textDocument.completion.completionItem.";
    need(
        ofItems + "snippetSupport",
        item.get("insertTextFormat") instanceof JsonPrimitive format && format.getAsInt() == 2);
    need(ofItems + "insertReplaceSupport", Message.at(item, "textEdit", "insert") != null);
    need(ofItems + "labelDetailsSupport", item.has("labelDetails"));
    need(ofItems + "commitCharactersSupport", item.has("commitCharacters"));
    need(ofItems + "tagSupport", item.has("tags"));
    need("textDocument.completion.completionList.itemDefaults", item.has("itemDefaults"));
    if (Message.at(item, "documentation", "kind") instanceof JsonPrimitive kind
        && kind.getAsString().equals("markdown")) {
      needListed(ofItems + "documentationFormat", "markdown");
    }
  }

  /** The parts of edits, wherever they stand. */
  private void edit(JsonObject object) {
    String ofEdits = "workspace.workspaceEdit.";
    need(ofEdits + "documentChanges", object.has("documentChanges"));
    need(
        ofEdits + "changeAnnotationSupport",
        object.has("changeAnnotations") || object.has("annotationId"));
    need(ofEdits + "snippetEditSupport", object.has("snippet"));
    for (JsonObject change : items(object, "documentChanges")) {
      if (change.has("kind")) {
        needListed(ofEdits + "resourceOperations", change.get("kind").getAsString());
      }
    }
  }

  private void need(String capability, boolean used) {
    if (used) {
      need(capability);
    }
  }

  private void need(String capability) {
    expect(on(capability), capability);
  }

  private void needListed(String capability, String word) {
    expect(
        at(capability) instanceof JsonArray list && list.contains(new JsonPrimitive(word)),
        capability + " with " + word);
  }

  private void expect(boolean allowed, String needed) {
    if (!allowed) {
      problems.add("needs " + needed + ": " + current.json());
    }
  }

  private boolean on(String capability) {
    JsonElement found = at(capability);
    return found != null && !found.isJsonNull() && (!found.isJsonPrimitive() || isTrue(found));
  }

  private JsonElement at(String path) {
    return Message.at(capabilities, path.split("\\.", -1));
  }

  private static boolean isTrue(JsonElement element) {
    return element instanceof JsonPrimitive flag && flag.isBoolean() && flag.getAsBoolean();
  }

  private void addToken(JsonElement token) {
    if (token != null) {
      progressTokens.add(token);
    }
  }

  private static List<JsonObject> items(JsonElement from, String... keys) {
    List<JsonObject> items = new ArrayList<>();
    if (Message.at(from, keys) instanceof JsonArray array) {
      array.forEach(item -> items.add(item.getAsJsonObject()));
    }
    return items;
  }

  private static void below(JsonElement element, java.util.function.Consumer<JsonObject> visitor) {
    if (element instanceof JsonArray array) {
      array.forEach(item -> below(item, visitor));
    } else if (element instanceof JsonObject object) {
      visitor.accept(object);
      object.entrySet().forEach(member -> below(member.getValue(), visitor));
    }
  }
}
