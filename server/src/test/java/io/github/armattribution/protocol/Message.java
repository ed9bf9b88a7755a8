package io.github.armattribution.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** One message of a session, and who sent it. */
public record Message(boolean fromServer, JsonObject json) {

  /** Empty for a response. */
  public String method() {
    return json.has("method") ? json.get("method").getAsString() : "";
  }

  public boolean isRequest() {
    return json.has("method") && json.has("id");
  }

  public boolean isResponse() {
    return !json.has("method");
  }

  /** Of a request or response; as JSON, since 1 and "1" are not the same. */
  public String id() {
    return String.valueOf(json.get("id"));
  }

  public JsonObject params() {
    return json.get("params") instanceof JsonObject params ? params : new JsonObject();
  }

  /** What is found below an element by these keys; null if one of them is missing. */
  public static JsonElement at(JsonElement from, String... keys) {
    JsonElement found = from;
    for (String key : keys) {
      found = found instanceof JsonObject object ? object.get(key) : null;
    }
    return found;
  }
}
