package io.github.armattribution.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.armattribution.text.MessageText;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the server says to and asks of its client. */
final class Client {

  private static final String CONFIGURATION = "workspace/configuration";
  private static final String PROGRESS = "$/progress";

  private final Endpoint remote;

  Client(Endpoint remote) {
    this.remote = remote;
  }

  void publish(PublishDiagnosticsParams diagnostics) {
    remote.notify("textDocument/publishDiagnostics", diagnostics);
  }

  void log(MessageType type, String text) {
    remote.notify("window/logMessage", new MessageParams(type, MessageText.of(text)));
  }

  /** Shows a message to the user. */
  void show(MessageType type, String text) {
    remote.notify("window/showMessage", new MessageParams(type, MessageText.of(text)));
  }

  /** Asks for a section of the settings; the answer is an array with one element, in JSON. */
  CompletableFuture<JsonElement> settings(String section) {
    ConfigurationItem item = new ConfigurationItem();
    item.setSection(section);
    return remote
        .request(CONFIGURATION, new ConfigurationParams(List.of(item)))
        .thenApply(JsonElement.class::cast);
  }

  /** Asks to be told of changes of a section of the settings. */
  void registerForSettings(String section) {
    JsonObject options = new JsonObject();
    options.addProperty("section", section);
    Registration registration =
        new Registration("settings", "workspace/didChangeConfiguration", options);
    // A client that refuses will still push; nothing is to be done here.
    Object unused =
        remote.request("client/registerCapability", new RegistrationParams(List.of(registration)));
  }

  /** Asks to be told when files are made, changed or removed. */
  void registerForFiles(String... globs) {
    JsonArray watchers = new JsonArray();
    for (String glob : globs) {
      JsonObject watcher = new JsonObject();
      watcher.addProperty("globPattern", glob);
      watchers.add(watcher);
    }
    JsonObject options = new JsonObject();
    options.add("watchers", watchers);
    Registration registration =
        new Registration("files", "workspace/didChangeWatchedFiles", options);
    // A client that refuses leaves it at what is saved in it; nothing is to be done here.
    Object unused =
        remote.request("client/registerCapability", new RegistrationParams(List.of(registration)));
  }

  /** Asks the client to ask for diagnostics again. */
  void refreshDiagnostics() {
    // A client that does not is up to date at its next question.
    Object unused = remote.request("workspace/diagnostic/refresh", null);
  }

  /** Asks the client to ask for code lenses again. */
  void refreshLenses() {
    // A client that does not is up to date at its next question.
    Object unused = remote.request("workspace/codeLens/refresh", null);
  }

  /** Tells the client that the status of any document may have changed. */
  void refreshStatus() {
    remote.notify("armAttribution/statusRefresh", null);
  }

  /** Asks the client to show progress; completes once it has agreed. */
  CompletableFuture<Object> createProgress(String token) {
    return remote
        .request(
            "window/workDoneProgress/create",
            new WorkDoneProgressCreateParams(Either.forLeft(token)))
        .thenApply(agreed -> agreed);
  }

  void progress(String token, WorkDoneProgressNotification step) {
    remote.notify(PROGRESS, new ProgressParams(Either.forLeft(token), Either.forLeft(step)));
  }

  /** Sends a part of the answer to a request that brought {@code token} for that. */
  void partialResult(Either<String, Integer> token, Object part) {
    remote.notify(PROGRESS, new ProgressParams(token, Either.forRight(part)));
  }

  void apply(WorkspaceEdit edit, String label) {
    // A client that can't apply it tells the user itself.
    Object unused =
        remote.request("workspace/applyEdit", new ApplyWorkspaceEditParams(edit, label));
  }
}
