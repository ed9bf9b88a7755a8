package io.github.armattribution.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/**
 * A short session with a client in the same process. It does what a first template in an editor
 * asks for, so that Java can record the classes of it and start faster the next time.
 */
public final class TrainingSession {

  /** A client that asks for diagnostics, as VS Code does, and one that is sent them. */
  private static final List<String> CAPABILITIES =
      List.of(
          """
          {workspace: {configuration: true, workspaceEdit: {documentChanges: true},
             didChangeWatchedFiles: {dynamicRegistration: true}, diagnostics: {refreshSupport: true}},
           textDocument: {diagnostic: {relatedDocumentSupport: true}, hover: {contentFormat: [markdown]},
             codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: [quickfix]}},
               dataSupport: true, resolveSupport: {properties: [edit]}}},
           window: {workDoneProgress: true}}""",
          "{textDocument: {publishDiagnostics: {versionSupport: true}}}");

  private static final long LIMIT_SECONDS = 60;

  private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();
  private final PipedInputStream serverIn = new PipedInputStream(1 << 16);
  private final PipedOutputStream serverOut = new PipedOutputStream();
  private final Thread serving;
  private final MessageConsumer server;
  private int lastId;

  private TrainingSession() throws IOException {
    MessageJsonHandler json = new MessageJsonHandler(Map.of());
    server = new StreamMessageConsumer(new PipedOutputStream(serverIn), json);
    MessageReader reader =
        new MessageReader(
            new PipedInputStream(serverOut, 1 << 16),
            server,
            lost -> {},
            new ClientLog(received::add));
    serving = start(() -> StreamServer.run(serverIn, serverOut));
    start(() -> listen(reader));
  }

  private static Thread start(Runnable part) {
    Thread thread = new Thread(part, "training");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void listen(MessageReader reader) {
    try {
      reader.listen(this::receive);
    } catch (IOException ended) {
      // The pipe breaks with the threads that wrote to it: the session is over.
    }
  }

  /**
   * Holds a session for each kind of client, and blocks until they have ended.
   *
   * @param folder where the template lies, with a slash at its end
   * @param text the template
   */
  public static void hold(URI folder, String name, String text)
      throws IOException, InterruptedException {
    for (String capabilities : CAPABILITIES) {
      new TrainingSession().run(folder, name, text, json(capabilities));
    }
  }

  private void run(URI folder, String name, String text, JsonObject client)
      throws InterruptedException {
    JsonObject start = with("capabilities", client);
    start.addProperty("processId", ProcessHandle.current().pid());
    start.addProperty("rootUri", folder.toString());
    JsonElement offered =
        request("initialize", start).getAsJsonObject().getAsJsonObject("capabilities");
    tell("initialized", new JsonObject());

    JsonObject document = json("{languageId: json, version: 1}");
    document.addProperty("uri", folder.resolve(name).toString());
    document.addProperty("text", text);
    tell("textDocument/didOpen", with("textDocument", document));
    if (!offered.getAsJsonObject().has("diagnosticProvider")) {
      await(
          message ->
              message instanceof NotificationMessage note
                  && note.getMethod().equals("textDocument/publishDiagnostics"));
    }
    for (String feature : offered.getAsJsonObject().keySet()) {
      if (feature.endsWith("Provider") && !feature.equals("executeCommandProvider")) {
        ask("textDocument/" + feature.replace("Provider", ""), document);
      }
    }
    request("shutdown", null);
    tell("exit", null);
    serving.join();
  }

  /** Sends parameters that hold what any request about a document may want. */
  private void ask(String method, JsonObject document) throws InterruptedException {
    JsonObject params = with("textDocument", document);
    params.add("position", json("{line: 20, character: 20}"));
    params.add("range", json("{start: {line: 0, character: 0}, end: {line: 99, character: 0}}"));
    params.add("context", json("{diagnostics: []}"));
    if (request(method, params) instanceof JsonArray answers
        && !answers.isEmpty()
        && method.endsWith("/codeAction")) {
      request("codeAction/resolve", answers.get(0));
    }
  }

  /** The result, or JSON's null where the server has none or refuses. */
  private JsonElement request(String method, JsonElement params) throws InterruptedException {
    String id = Integer.toString(++lastId);
    RequestMessage request = new RequestMessage();
    request.setId(id);
    request.setMethod(method);
    request.setParams(params);
    server.consume(request);
    ResponseMessage answer =
        (ResponseMessage)
            await(message -> message instanceof ResponseMessage some && id.equals(some.getId()));
    return answer.getResult() instanceof JsonElement result ? result : JsonNull.INSTANCE;
  }

  private void tell(String method, JsonElement params) {
    NotificationMessage notification = new NotificationMessage();
    notification.setMethod(method);
    notification.setParams(params);
    server.consume(notification);
  }

  private Message await(Predicate<Message> wanted) throws InterruptedException {
    Message message;
    do {
      message = received.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new IllegalStateException("The server does not answer.");
      }
    } while (!wanted.test(message));
    return message;
  }

  /** What the server asks is answered at once: with nothing, as by a client without settings. */
  private void receive(Message message) {
    if (message instanceof RequestMessage request) {
      ResponseMessage answer = new ResponseMessage();
      answer.setRawId(request.getRawId());
      server.consume(answer);
    } else {
      received.add(message);
    }
  }

  private static JsonObject with(String key, JsonElement value) {
    JsonObject object = new JsonObject();
    object.add(key, value);
    return object;
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
