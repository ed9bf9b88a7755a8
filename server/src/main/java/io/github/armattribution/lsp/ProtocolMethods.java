package io.github.armattribution.lsp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * A table of methods with their parameters' types and who answers them. LSP4J can find as much by
 * reflection over its interfaces, but its interfaces hold the whole protocol: reading them took a
 * third of the server's start.
 */
final class ProtocolMethods implements Endpoint {

  private final Map<String, JsonRpcMethod> types = new LinkedHashMap<>();
  private final Map<String, Function<Object, CompletableFuture<?>>> requests =
      new LinkedHashMap<>();
  private final Map<String, Consumer<Object>> notifications = new LinkedHashMap<>();

  <P> void request(String method, Class<P> params, Function<P, CompletableFuture<?>> answer) {
    types.put(method, JsonRpcMethod.request(method, Object.class, params));
    requests.put(method, sent -> answer.apply(required(method, params, sent)));
  }

  <P> void notification(String method, Class<P> params, Consumer<P> action) {
    types.put(method, JsonRpcMethod.notification(method, params));
    notifications.put(method, sent -> action.accept(required(method, params, sent)));
  }

  /** A method whose parameters, if any, say nothing. */
  void request(String method, Function<Object, CompletableFuture<?>> answer) {
    types.put(method, JsonRpcMethod.request(method, Object.class));
    requests.put(method, answer);
  }

  /** A method whose parameters, if any, say nothing. */
  void notification(String method, Runnable action) {
    types.put(method, JsonRpcMethod.notification(method));
    notifications.put(method, sent -> action.run());
  }

  /** What LSP4J needs to know to read the parameters. */
  Map<String, JsonRpcMethod> types() {
    return types;
  }

  private static <P> P required(String method, Class<P> params, Object sent) {
    if (!params.isInstance(sent)) {
      throw Dispatcher.error(
          ResponseErrorCode.InvalidParams, "The parameters of " + method + " are missing.");
    }
    return params.cast(sent);
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
   * is wrong with a known one goes to the log, since there is nobody to answer to.
   */
  @Override
  public void notify(String method, Object params) {
    Consumer<Object> action = notifications.get(method);
    if (action != null) {
      try {
        action.accept(params);
      } catch (ResponseErrorException refused) {
        System.err.println(method + " is ignored. " + refused.getMessage());
      }
    }
  }
}
