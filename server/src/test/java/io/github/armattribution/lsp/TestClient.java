package io.github.armattribution.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.protocol.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A client that speaks the protocol byte by byte, without LSP4J, so that what LSP4J does wrong
 * would be seen. Whatever is waited for must come within {@link #LIMIT_SECONDS}.
 */
final class TestClient implements AutoCloseable {

  static final long LIMIT_SECONDS = 30;
  static final UUID GUID = UUID.fromString("7a1c9e52-3b64-4d8f-90a7-5e2d6c8b1f43");

  private final Wire wire;
  private final List<JsonObject> received = new ArrayList<>();
  private final List<Message> transcript = new ArrayList<>();
  private final Map<String, Supplier<JsonElement>> answers = new HashMap<>();
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private String failure;
  private boolean ended;
  private final AtomicInteger ids = new AtomicInteger();

  TestClient(InputStream in, OutputStream out) {
    this.wire = new Wire(in, out);
    Thread reader = new Thread(this::read, "test-client");
    reader.setDaemon(true);
    reader.start();
  }

  /** A server in this process. */
  static TestClient start() {
    return start(Analyzer::analyze);
  }

  static TestClient start(AnalysisTask.Analyzing analyzing) {
    try {
      PipedInputStream serverIn = new PipedInputStream(1 << 16);
      PipedOutputStream toServer = new PipedOutputStream(serverIn);
      PipedInputStream fromServer = new PipedInputStream(1 << 16);
      PipedOutputStream serverOut = new PipedOutputStream(fromServer);
      TestClient client = new TestClient(fromServer, toServer);
      StreamServer server =
          new StreamServer(
              serverIn, serverOut, new TemplateServer.Environment(analyzing, () -> GUID));
      Thread serving = new Thread(() -> client.exitCode.complete(server.serve()), "server");
      serving.setDaemon(true);
      serving.start();
      return client;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The same, past {@code initialize} and {@code initialized}. */
  static TestClient running(AnalysisTask.Analyzing analyzing, String capabilities) {
    return running(start(analyzing), capabilities, "null");
  }

  /** One that says more of itself than its capabilities. */
  static TestClient running(String capabilities, String initializationOptions) {
    return running(start(), capabilities, initializationOptions);
  }

  private static TestClient running(TestClient client, String capabilities, String options) {
    client.request(
        "initialize",
        "{processId: null, capabilities: %s, initializationOptions: %s}"
            .formatted(capabilities, options));
    client.notify("initialized", "{}");
    return client;
  }

  static TestClient running(String capabilities) {
    return running(Analyzer::analyze, capabilities);
  }

  /** Parameters may be written as lenient JSON. */
  static JsonElement json(String text) {
    return JsonParser.parseString(text);
  }

  int send(String method, String params) {
    int id = ids.incrementAndGet();
    JsonObject message = new JsonObject();
    // What stands behind parameters that can't be read is lost.
    message.addProperty("id", id);
    message(method, params).asMap().forEach(message::add);
    write(message);
    return id;
  }

  void notify(String method, String params) {
    write(message(method, params));
  }

  private static JsonObject message(String method, String params) {
    JsonObject message = new JsonObject();
    message.addProperty("jsonrpc", "2.0");
    message.addProperty("method", method);
    if (params != null) {
      message.add("params", json(params));
    }
    return message;
  }

  /** All messages of the session so far, in their order. */
  synchronized List<Message> transcript() {
    return List.copyOf(transcript);
  }

  /** Sends a message as it is. */
  void send(JsonObject message) {
    write(message);
  }

  private void write(JsonObject message) {
    synchronized (this) {
      transcript.add(new Message(false, message));
    }
    wire.write(message.toString());
  }

  void write(String content) {
    wire.write(content);
  }

  void writeRaw(String header, byte[] content) {
    wire.write(header, content);
  }

  /** The whole response to a request. */
  JsonObject request(String method, String params) {
    return response(send(method, params));
  }

  JsonElement result(String method, String params) {
    JsonObject response = request(method, params);
    if (response.has("error")) {
      throw new AssertionError(method + " was refused: " + response);
    }
    return response.get("result");
  }

  int errorCode(String method, String params) {
    return errorCode(request(method, params));
  }

  static int errorCode(JsonObject response) {
    if (!response.has("error")) {
      throw new AssertionError("not an error: " + response);
    }
    return response.getAsJsonObject("error").get("code").getAsInt();
  }

  JsonObject response(int id) {
    return response(String.valueOf(id));
  }

  JsonObject response(String id) {
    return await(
        "the response to " + id,
        message ->
            !message.has("method")
                && message.get("id").isJsonPrimitive()
                && message.get("id").getAsString().equals(id));
  }

  /** The parameters of the first notification or request like this, which is taken off the list. */
  JsonObject next(String method, Predicate<JsonObject> like) {
    return await(
            method,
            message ->
                message.has("method")
                    && message.get("method").getAsString().equals(method)
                    && like.test(message.getAsJsonObject("params")))
        .getAsJsonObject("params");
  }

  JsonObject next(String method) {
    return next(method, params -> true);
  }

  /** The next diagnostics of a document, with their version if it has one. */
  JsonObject diagnostics(String uri) {
    return next(
        "textDocument/publishDiagnostics", params -> params.get("uri").getAsString().equals(uri));
  }

  /** Everything of a method that came and was not taken. */
  synchronized List<JsonObject> untaken(String method) {
    return received.stream()
        .filter(message -> message.has("method"))
        .filter(message -> message.get("method").getAsString().equals(method))
        .map(message -> message.getAsJsonObject("params"))
        .toList();
  }

  /** Every response that came and was not taken. */
  synchronized List<JsonObject> untakenResponses() {
    return received.stream().filter(message -> !message.has("method")).toList();
  }

  /** Returns when the server has taken in all that was sent before. */
  void barrier() {
    request("test/noSuchMethod", null);
  }

  /** Says how to answer a request of the server's; others get null. */
  synchronized void answering(String method, Supplier<JsonElement> answer) {
    answers.put(method, answer);
  }

  void open(String uri, int version, String text) {
    JsonObject document = new JsonObject();
    document.addProperty("uri", uri);
    document.addProperty("languageId", "json");
    document.addProperty("version", version);
    document.addProperty("text", text);
    JsonObject params = new JsonObject();
    params.add("textDocument", document);
    notify("textDocument/didOpen", params.toString());
  }

  /** Changes a range, given as {@code line:column-line:column}, or all of the text without one. */
  void change(String uri, int version, String range, String text) {
    JsonObject change = new JsonObject();
    if (range != null) {
      change.add("range", range(range));
    }
    change.addProperty("text", text);
    JsonArray changes = new JsonArray();
    changes.add(change);
    JsonObject params = new JsonObject();
    params.add("textDocument", json("{uri: '" + uri + "', version: " + version + "}"));
    params.add("contentChanges", changes);
    notify("textDocument/didChange", params.toString());
  }

  static JsonElement range(String range) {
    String[] numbers = range.split("[:-]", -1);
    return json(
        "{start: {line: %s, character: %s}, end: {line: %s, character: %s}}"
            .formatted((Object[]) numbers));
  }

  void close(String uri) {
    notify("textDocument/didClose", "{textDocument: {uri: '" + uri + "'}}");
  }

  /** Only of a server in this process. */
  int exitCode() {
    return exitCode.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Closes the server's input. */
  @Override
  public void close() {
    wire.close();
  }

  private synchronized JsonObject await(String what, Predicate<JsonObject> wanted) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (true) {
      for (JsonObject message : received) {
        if (wanted.test(message)) {
          received.remove(message);
          return message;
        }
      }
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (failure != null || ended || left <= 0) {
        throw new AssertionError(
            "%s did not come%s. Received: %s %s"
                .formatted(what, ended ? " before the end" : "", received, failure));
      }
      try {
        wait(left);
      } catch (InterruptedException stop) {
        throw new AssertionError(stop);
      }
    }
  }

  /** Waits for the end of the server's output and says what was wrong with it, null if nothing. */
  synchronized String awaitEnd() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!ended && failure == null) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return "the output was not closed";
      }
      wait(left);
    }
    return failure;
  }

  private void read() {
    try {
      Optional<JsonObject> message = wire.read();
      while (message.isPresent()) {
        receive(message.get());
        message = wire.read();
      }
    } catch (IOException | RuntimeException wrong) {
      synchronized (this) {
        // A pipe whose writing thread has ended counts as broken; that is how it ends in here.
        if (!String.valueOf(wrong.getMessage()).contains("dead")) {
          failure = String.valueOf(wrong);
        }
      }
    }
    synchronized (this) {
      ended = true;
      notifyAll();
    }
  }

  private void receive(JsonObject message) {
    Supplier<JsonElement> answer;
    synchronized (this) {
      received.add(message);
      transcript.add(new Message(true, message));
      notifyAll();
      answer = message.has("method") ? answers.get(message.get("method").getAsString()) : null;
    }
    if (message.has("method") && message.has("id")) {
      JsonObject response = new JsonObject();
      response.addProperty("jsonrpc", "2.0");
      response.add("id", message.get("id"));
      response.add("result", answer == null ? null : answer.get());
      write(response);
    }
  }
}
