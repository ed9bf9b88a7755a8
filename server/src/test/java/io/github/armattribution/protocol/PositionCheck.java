package io.github.armattribution.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether every position that the server names is inside the document that it is about. */
final class PositionCheck {

  private final Conversation conversation;

  /** All versions of each document that was opened. */
  private final Map<String, TreeMap<Integer, ClientText>> documents = new HashMap<>();

  private final List<String> problems = new ArrayList<>();
  private String encoding = "utf-16";
  private Message current;

  PositionCheck(Conversation conversation) {
    this.conversation = conversation;
  }

  List<String> problems() {
    for (Message message : conversation.messages()) {
      current = message;
      if (message.fromServer()) {
        if (Message.at(message.json(), "result", "capabilities", "positionEncoding")
            instanceof JsonPrimitive agreed) {
          encoding = agreed.getAsString();
        }
        Message request = message.isResponse() ? conversation.requestOf(message) : null;
        check(message.json(), request == null ? null : uri(request.params()), null);
      } else {
        follow(message);
      }
    }
    return problems;
  }

  private void follow(Message message) {
    JsonElement document = message.params().get("textDocument");
    switch (message.method()) {
      case "textDocument/didOpen" -> {
        TreeMap<Integer, ClientText> versions = new TreeMap<>();
        versions.put(version(document), new ClientText(string(document, "text"), encoding));
        documents.put(string(document, "uri"), versions);
      }
      case "textDocument/didChange" -> {
        TreeMap<Integer, ClientText> versions = documents.get(string(document, "uri"));
        ClientText text = versions.lastEntry().getValue();
        for (JsonElement change : message.params().getAsJsonArray("contentChanges")) {
          text = changed(text, change);
        }
        versions.put(version(document), text);
      }
      default -> {}
    }
  }

  private ClientText changed(ClientText text, JsonElement change) {
    String newText = string(change, "text");
    JsonElement range = Message.at(change, "range");
    return range == null ? new ClientText(newText, encoding) : text.changed(range, newText);
  }

  /** Goes down to all positions; what they are about stands beside or above them. */
  private void check(JsonElement element, String uri, Integer version) {
    if (element instanceof JsonArray array) {
      array.forEach(item -> check(item, uri, version));
    } else if (element instanceof JsonObject object) {
      if (object.has("line") && object.has("character")) {
        checkPosition(object, uri, version);
      }
      String own = uri(object);
      Integer ownVersion = own == null ? version : versionOf(object);
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        // The keys of a workspace edit's changes are addresses.
        boolean address = member.getKey().contains(":") && member.getValue().isJsonArray();
        check(
            member.getValue(),
            address ? member.getKey() : own == null ? uri : own,
            address ? null : ownVersion);
      }
    }
  }

  private void checkPosition(JsonObject position, String uri, Integer version) {
    TreeMap<Integer, ClientText> versions = documents.get(uri);
    if (versions == null) {
      // Of a file that is not open the client's text is not known.
      return;
    }
    int line = number(position, "line");
    int column = number(position, "character");
    boolean there =
        version == null
            ? versions.values().stream().anyMatch(text -> text.has(line, column))
            : versions.containsKey(version) && versions.get(version).has(line, column);
    if (!there) {
      problems.add("names " + position + ", which " + uri + " does not have: " + current.json());
    }
  }

  private static String uri(JsonObject object) {
    JsonElement uri = Message.at(object, "uri");
    JsonElement found = uri == null ? Message.at(object, "textDocument", "uri") : uri;
    return found instanceof JsonPrimitive text ? text.getAsString() : null;
  }

  private static Integer versionOf(JsonObject object) {
    JsonElement version = Message.at(object, "version");
    JsonElement found = version == null ? Message.at(object, "textDocument", "version") : version;
    return found instanceof JsonPrimitive number ? Integer.valueOf(number.getAsInt()) : null;
  }

  private static int version(JsonElement document) {
    return number(document, "version");
  }

  private static int number(JsonElement from, String... keys) {
    return Message.at(from, keys).getAsInt();
  }

  private static String string(JsonElement from, String key) {
    return Message.at(from, key).getAsString();
  }
}
