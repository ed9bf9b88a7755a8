package io.github.armattribution.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The messages of one session in their order, each response with its request. */
public final class Conversation {

  private static final Set<String> OF_A_MESSAGE =
      Set.of("jsonrpc", "id", "method", "params", "result", "error");

  private final List<Message> messages;
  private final IdentityHashMap<Message, Message> requests = new IdentityHashMap<>();
  private final List<String> problems = new ArrayList<>();

  public Conversation(List<Message> messages) {
    this.messages = List.copyOf(messages);
    Map<Boolean, Map<String, Message>> open = Map.of(true, new HashMap<>(), false, new HashMap<>());
    for (Message message : this.messages) {
      if (message.isRequest()) {
        Message before = open.get(message.fromServer()).put(message.id(), message);
        expect(message, before == null, "has the id of a request that is not answered");
      } else if (message.isResponse()) {
        Message request = open.get(!message.fromServer()).remove(message.id());
        // A message that can't be read is answered without an id.
        expect(message, request != null || message.id().equals("null"), "answers no request");
        requests.put(message, request);
      }
      if (message.fromServer()) {
        checkForm(message);
      }
    }
    open.get(false).values().forEach(message -> expect(message, false, "was not answered"));
  }

  List<Message> fromServer() {
    return messages.stream().filter(Message::fromServer).toList();
  }

  List<Message> messages() {
    return messages;
  }

  /** The request that a response answers, or null. */
  Message requestOf(Message response) {
    return requests.get(response);
  }

  /** What the server's message is about: its own method, or that of the request that it answers. */
  String topic(Message message) {
    Message about = message.isResponse() ? requestOf(message) : message;
    return about == null ? "" : about.method();
  }

  /** What the client said of itself, an empty object if nothing. */
  JsonObject capabilities() {
    return messages.stream()
        .filter(message -> message.method().equals("initialize"))
        .map(message -> Message.at(message.params(), "capabilities"))
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .findFirst()
        .orElseGet(JsonObject::new);
  }

  /** What is wrong with the messages as JSON-RPC. */
  List<String> problems() {
    return problems;
  }

  private void checkForm(Message message) {
    JsonObject json = message.json();
    expect(message, OF_A_MESSAGE.containsAll(json.keySet()), "has members that JSON-RPC has not");
    expect(
        message,
        json.has("jsonrpc") && json.get("jsonrpc").getAsString().equals("2.0"),
        "is not of JSON-RPC 2.0");
    if (message.isResponse()) {
      expect(message, json.has("id"), "has no id");
      expect(
          message, json.has("result") != json.has("error"), "has no result, or result and error");
      JsonElement error = json.get("error");
      expect(
          message,
          error == null
              || (Message.at(error, "code") != null && Message.at(error, "message") != null),
          "has an error without code or message");
    } else {
      expect(
          message, !json.has("result") && !json.has("error"), "is a call and an answer at a time");
    }
  }

  private void expect(Message message, boolean right, String otherwise) {
    if (!right) {
      problems.add(otherwise + ": " + message.json());
    }
  }
}
