package io.github.armattribution.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * Whether messages are of LSP's types. What LSP4J reads into its types and writes again must be
 * what was sent: a member that LSP doesn't know, or of another type, comes out differently. Its
 * validator sees what is missing.
 */
final class TypeCheck {

  private final Conversation conversation;
  private final MessageJsonHandler types;
  private Message current;

  TypeCheck(Conversation conversation) {
    this.conversation = conversation;
    Map<String, JsonRpcMethod> methods =
        new LinkedHashMap<>(ServiceEndpoints.getSupportedMethods(LanguageServer.class));
    methods.putAll(ServiceEndpoints.getSupportedMethods(LanguageClient.class));
    types = new MessageJsonHandler(methods);
    types.setMethodProvider(id -> conversation.topic(current));
  }

  List<String> problems() {
    List<String> problems = new ArrayList<>();
    ReflectiveMessageValidator validator = new ReflectiveMessageValidator(valid -> {});
    for (Message message : conversation.fromServer()) {
      current = message;
      if (isOwn(message)) {
        continue;
      }
      try {
        var typed = types.parseMessage(message.json().toString());
        validator.consume(typed);
        var again = JsonParser.parseString(types.serialize(typed)).getAsJsonObject();
        if (!same(message.json(), again)) {
          problems.add("is not what LSP has, " + again + ": " + message.json());
        }
      } catch (MessageIssueException invalid) {
        problems.add("is invalid, " + invalid.getIssues() + ": " + message.json());
      }
    }
    return problems;
  }

  /** One of docs/protocol.md, which LSP has no types for. */
  private boolean isOwn(Message message) {
    return conversation.topic(message).startsWith("armAttribution/");
  }

  /** LSP4J writes some empty objects that were not there. */
  private static boolean same(JsonElement sent, JsonElement again) {
    if (sent instanceof JsonArray sentItems && again instanceof JsonArray items) {
      return sentItems.size() == items.size()
          && IntStream.range(0, items.size()).allMatch(i -> same(sentItems.get(i), items.get(i)));
    }
    if (!(sent instanceof JsonObject sentMembers) || !(again instanceof JsonObject members)) {
      return sent.equals(again);
    }
    return members.keySet().containsAll(sentMembers.keySet())
        && members.entrySet().stream()
            .allMatch(
                member ->
                    sentMembers.has(member.getKey())
                        ? same(sentMembers.get(member.getKey()), member.getValue())
                        : member.getValue().equals(new JsonObject()));
  }
}
