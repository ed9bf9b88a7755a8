package io.github.armattribution.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.text.Span;
import java.util.List;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Names an offered fix to the client and back, so that its edit can be made when it is chosen.
 *
 * @param uri the document
 * @param version its version when the fix was offered
 * @param kind the kind of the fix
 * @param start the start of the place that it was offered for, in that version
 * @param end the place's end
 * @param rule the rule of the finding that it mends; empty for none
 * @param title its title
 * @param neighbors digests of the other documents that it needs, in its order, as they were then
 */
record OfferedFixReference(
    String uri,
    int version,
    String kind,
    int start,
    int end,
    String rule,
    String title,
    List<String> neighbors) {

  private static final Gson GSON = new Gson();

  static OfferedFixReference to(
      String uri, int version, OfferedFix offered, List<String> neighbors) {
    return new OfferedFixReference(
        uri,
        version,
        offered.kind(),
        offered.at().start(),
        offered.at().end(),
        offered.finding().map(Finding::rule).orElse(""),
        offered.fix().title(),
        neighbors);
  }

  Span at() {
    return new Span(start, end);
  }

  JsonObject toJson() {
    return GSON.toJsonTree(this).getAsJsonObject();
  }

  /**
   * @throws ResponseErrorException if {@code data} is no such name
   */
  static OfferedFixReference fromJson(Object data) {
    if (data instanceof JsonObject object) {
      try {
        OfferedFixReference fix = GSON.fromJson(object, OfferedFixReference.class);
        if (fix.isComplete()) {
          return fix;
        }
      } catch (JsonParseException wrong) {
        // As below.
      }
    }
    throw Dispatcher.error(
        ResponseErrorCode.InvalidParams, "This names nothing that this server offered: " + data);
  }

  private boolean isComplete() {
    return uri != null
        && kind != null
        && title != null
        && neighbors != null
        && start >= 0
        && start <= end;
  }
}
