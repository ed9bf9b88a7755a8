package io.github.armattribution.editors;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.armattribution.protocol.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A session as {@link Recorder} wrote it, or as it is kept to be played again: without the paths of
 * the machine, and of the server's messages only what an editor has waited for.
 */
public record Recording(List<Message> messages) {

  /** Stands for the project's folder. */
  public static final String PROJECT = "${project}";

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
  private static final String PUBLISH = "textDocument/publishDiagnostics";

  public static Recording read(Path file) throws IOException {
    List<Message> messages = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject entry = JsonParser.parseString(line).getAsJsonObject();
      messages.add(
          new Message(
              entry.get("from").getAsString().equals("server"), entry.getAsJsonObject("message")));
    }
    return new Recording(messages);
  }

  /** Writes what is kept. */
  void keep(Path file, Path project, Path home) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < messages.size(); i++) {
      Message message = messages.get(i);
      if (!message.fromServer()) {
        lines.append(line("editor", anonymous(message.json())));
      } else if (message.isRequest()
          || message.isResponse()
          || (message.method().equals(PUBLISH) && !isRepeated(i))) {
        lines.append(line("server", outline(message)));
      }
    }
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        lines.toString().replace(project.toString(), PROJECT).replace(home.toString(), "${home}"));
  }

  /** Whether the same document's diagnostics come once more before the editor says something. */
  private boolean isRepeated(int index) {
    for (Message later : messages.subList(index + 1, messages.size())) {
      if (!later.fromServer()) {
        return false;
      }
      if (later.method().equals(PUBLISH) && uri(later).equals(uri(messages.get(index)))) {
        return true;
      }
    }
    return false;
  }

  private static String uri(Message published) {
    return published.params().get("uri").getAsString();
  }

  private static String line(String from, JsonObject message) {
    return "{\"from\": \"" + from + "\", \"message\": " + GSON.toJson(message) + "}\n";
  }

  private static JsonObject anonymous(JsonObject message) {
    JsonObject copy = message.deepCopy();
    if (copy.get("params") instanceof JsonObject params && params.has("processId")) {
      params.add("processId", JsonNull.INSTANCE);
    }
    return copy;
  }

  /** What makes a difference to the editor's next step. */
  private static JsonObject outline(Message message) {
    JsonObject outline = new JsonObject();
    List.of("id", "method").stream()
        .filter(message.json()::has)
        .forEach(key -> outline.add(key, message.json().get(key)));
    if (message.method().equals(PUBLISH)) {
      JsonObject params = new JsonObject();
      params.add("uri", message.params().get("uri"));
      JsonArray rules = new JsonArray();
      message
          .params()
          .getAsJsonArray("diagnostics")
          .forEach(diagnostic -> rules.add(diagnostic.getAsJsonObject().get("code")));
      params.add("codes", rules);
      outline.add("params", params);
    }
    return outline;
  }
}
