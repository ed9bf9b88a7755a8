package io.github.armattribution.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.github.armattribution.rules.Finding;
import java.util.List;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Names a fix to the client and back, so that its edit can be made when it is chosen.
 *
 * @param uri the document
 * @param version its version when the fix was offered
 * @param rule the rule of the finding that it mends
 * @param start the finding's start in that version
 * @param end the finding's end
 * @param fix its place among the finding's fixes
 * @param title its title, which has to be the same still
 * @param neighbors digests of the other documents that it needs, in its order, as they were then
 */
record FixReference(
    String uri,
    int version,
    String rule,
    int start,
    int end,
    int fix,
    String title,
    List<String> neighbors) {

  private static final Gson GSON = new Gson();

  static FixReference to(
      String uri, int version, Finding finding, int fix, List<String> neighbors) {
    return new FixReference(
        uri,
        version,
        finding.rule(),
        finding.span().start(),
        finding.span().end(),
        fix,
        finding.fixes().get(fix).title(),
        neighbors);
  }

  boolean isTo(Finding finding) {
    return finding.rule().equals(rule)
        && finding.span().start() == start
        && finding.span().end() == end
        && fix < finding.fixes().size()
        && finding.fixes().get(fix).title().equals(title);
  }

  JsonObject toJson() {
    return GSON.toJsonTree(this).getAsJsonObject();
  }

  /**
   * @throws ResponseErrorException if {@code data} is no such name
   */
  static FixReference fromJson(Object data) {
    if (data instanceof JsonObject object
        && object.get("uri") != null
        && object.get("rule") != null
        && object.get("title") != null
        && object.get("neighbors") != null) {
      return GSON.fromJson(object, FixReference.class);
    }
    throw Dispatcher.error(
        ResponseErrorCode.InvalidParams, "This names no fix of this server: " + data);
  }
}
