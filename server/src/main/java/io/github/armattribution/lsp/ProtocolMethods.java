package io.github.armattribution.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * A table of methods with their parameters' types and who answers them. LSP4J can find as much by
 * reflection over its interfaces, but its interfaces hold the whole protocol: reading them took a
 * third of the server's start. And where LSP4J itself makes objects of parameters that are wrong,
 * it loses the id under which to say so; here they come as plain JSON.
 */
final class ProtocolMethods implements Endpoint {

  private final Map<String, Function<Object, CompletableFuture<?>>> requests =
      new LinkedHashMap<>();
  private final Map<String, Consumer<Object>> notifications = new LinkedHashMap<>();
  private final Gson json;
  private final ClientLog log;

  /**
   * @param json knows the protocol's types
   */
  ProtocolMethods(Gson json, ClientLog log) {
    this.json = json;
    this.log = log;
  }

  <P> void request(String method, Class<P> params, Function<P, CompletableFuture<?>> answer) {
    requests.put(method, sent -> answer.apply(read(method, params, sent)));
  }

  <P> void notification(String method, Class<P> params, Consumer<P> action) {
    notifications.put(method, sent -> action.accept(read(method, params, sent)));
  }

  /**
   * @param refused hears of parameters of which the action can make nothing
   */
  <P> void notification(
      String method, Class<P> params, Consumer<P> action, Consumer<JsonElement> refused) {
    notifications.put(
        method,
        sent -> {
          try {
            action.accept(read(method, params, sent));
          } catch (ResponseErrorException wrong) {
            refused.accept((JsonElement) sent);
            throw wrong;
          }
        });
  }

  /** A method whose parameters, if any, say nothing. */
  void request(String method, Function<Object, CompletableFuture<?>> answer) {
    requests.put(method, answer);
  }

  /** A method whose parameters, if any, say nothing. */
  void notification(String method, Runnable action) {
    notifications.put(method, sent -> action.run());
  }

  private <P> P read(String method, Class<P> type, Object sent) {
    P params;
    try {
      params = object((JsonElement) sent, type);
    } catch (RuntimeException wrong) {
      // Each type is read in a way of its own, and each way has its own exceptions.
      log.detail("The parameters of " + method + " can't be read.", wrong);
      throw Dispatcher.error(
          ResponseErrorCode.InvalidParams,
          "Something in the parameters of \"%s\" is not of the type that the protocol wants."
              .formatted(method));
    }
    if (params == null) {
      throw Dispatcher.error(
          ResponseErrorCode.InvalidParams, "The parameters of " + method + " are missing.");
    }
    return params;
  }

  /** Out of a tree, Gson takes 1.5 for the integer 1; out of a text, it does not. */
  private <P> P object(JsonElement sent, Class<P> type) {
    return type.cast(
        hasFraction(sent)
            ? json.<Object>fromJson(sent.toString(), type)
            : json.<Object>fromJson(sent, type));
  }

  private static boolean hasFraction(JsonElement sent) {
    if (sent instanceof JsonObject object) {
      return object.asMap().values().stream().anyMatch(ProtocolMethods::hasFraction);
    }
    if (sent instanceof JsonArray array) {
      return array.asList().stream().anyMatch(ProtocolMethods::hasFraction);
    }
    return sent instanceof JsonPrimitive number
        && number.isNumber()
        && !number.getAsString().equals(Integer.toString(number.getAsInt()));
  }

  @Override
  public CompletableFuture<?> request(String method, Object params) {
    Function<Object, CompletableFuture<?>> answer = requests.get(method);
    if (answer == null) {
      return CompletableFuture.failedFuture(
          Dispatcher.error(
              ResponseErrorCode.MethodNotFound, "There is no method \"" + method + "\"."));
    }
    try {
      return answer.apply(params);
    } catch (ResponseErrorException refused) {
      return CompletableFuture.failedFuture(refused);
    } catch (OutOfMemoryError lack) {
      // LSP4J would answer with it.
      LackOfMemory.endIf(lack);
      throw lack;
    }
  }

  /**
   * Unknown notifications are dropped: newer clients may say more than a server has to hear. What
   * is wrong with a known one goes to the trace, since there is nobody to answer to.
   */
  @Override
  public void notify(String method, Object params) {
    Consumer<Object> action = notifications.get(method);
    if (action != null) {
      try {
        action.accept(params);
      } catch (ResponseErrorException refused) {
        log.detail(method + " is ignored. " + refused.getMessage(), refused);
      } catch (RuntimeException failure) {
        log.failure(method, failure);
      }
    }
  }
}
