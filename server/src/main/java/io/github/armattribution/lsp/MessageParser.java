package io.github.armattribution.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/**
 * Makes a message of JSON. What it says stays JSON: where LSP4J makes objects of it while it reads,
 * it loses, with what can't be made one, the id under which to say so.
 */
final class MessageParser {

  /** What becomes of parameters, results and errors. */
  enum Values {
    KEPT,
    PASSED_OVER
  }

  private final Values values;
  private Either<String, Number> id;
  private String method;
  private JsonElement params;
  private JsonElement result;
  private JsonElement error;

  MessageParser(Values values) {
    this.values = values;
  }

  /**
   * Returns false where the JSON is broken, or no message; what was read before that is known then.
   */
  boolean read(Reader content) {
    JsonReader json = new JsonReader(content);
    json.setStrictness(Strictness.LENIENT);
    try {
      json.beginObject();
      while (json.hasNext()) {
        String name = json.nextName();
        switch (name) {
          case "id" ->
              id = id(JsonParser.parseReader(json)).orElseThrow(IllegalStateException::new);
          case "method" -> method = json.nextString();
          case "params" -> params = value(json);
          case "result" -> result = value(json);
          case "error" -> error = value(json);
          default -> json.skipValue();
        }
      }
      json.endObject();
      return true;
    } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException no) {
      return false;
    }
  }

  private JsonElement value(JsonReader json) throws IOException {
    if (values == Values.KEPT) {
      JsonElement value = JsonParser.parseReader(json);
      return value.isJsonNull() ? null : value;
    }
    json.skipValue();
    return null;
  }

  /** An id as LSP4J has it; empty if it is neither a string nor a number. */
  static Optional<Either<String, Number>> id(JsonElement sent) {
    if (!(sent instanceof JsonPrimitive id) || id.isBoolean()) {
      return Optional.empty();
    }
    if (id.isString()) {
      return Optional.of(Either.forLeft(id.getAsString()));
    }
    Number number = id.getAsNumber();
    boolean whole = number.toString().equals(Integer.toString(number.intValue()));
    return Optional.of(Either.forRight(whole ? (Number) number.intValue() : number));
  }

  boolean isRequest() {
    return id != null && method != null;
  }

  Optional<String> method() {
    return Optional.ofNullable(method);
  }

  /** The message; empty if it is none. */
  Optional<Message> message() {
    if (isRequest()) {
      RequestMessage request = new RequestMessage();
      request.setRawId(id);
      request.setMethod(method);
      request.setParams(params);
      return Optional.of(request);
    }
    if (method != null) {
      NotificationMessage notification = new NotificationMessage();
      notification.setMethod(method);
      notification.setParams(params);
      return Optional.of(notification);
    }
    return id == null ? Optional.empty() : Optional.of(answer());
  }

  private ResponseMessage answer() {
    ResponseMessage answer = new ResponseMessage();
    answer.setRawId(id);
    if (error == null) {
      answer.setResult(result);
    } else {
      answer.setError(
          new ResponseError(
              ResponseErrorCode.UnknownErrorCode,
              error instanceof JsonObject said && said.get("message") instanceof JsonPrimitive why
                  ? why.getAsString()
                  : "no reason given",
              error));
    }
    return answer;
  }

  /** The answer to a request that is not carried out. */
  ResponseMessage refusal(ResponseErrorCode code, String why) {
    return refusal(id, code, why);
  }

  /** The answer to the request with this id, which is not carried out. */
  static ResponseMessage refusal(Either<String, Number> id, ResponseErrorCode code, String why) {
    ResponseMessage answer = new ResponseMessage();
    answer.setRawId(id);
    answer.setError(new ResponseError(code, why, null));
    return answer;
  }
}
