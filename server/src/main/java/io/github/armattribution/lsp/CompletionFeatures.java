package io.github.armattribution.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.eclipse.lsp4j.InsertTextMode;

/**
 * What the client can do with completions.
 *
 * @param any whether it asks for them at all
 * @param asWritten whether it can be told to leave the indentation of an inserted text alone
 * @param snippets whether an inserted text may have a place that is selected afterwards. Of clients
 *     that indent snippets as they like, and can't be told otherwise, none counts
 * @param labelDetails whether a label may have a fainter part
 * @param markdown whether it prefers markdown in the documentation
 */
record CompletionFeatures(
    boolean any, boolean asWritten, boolean snippets, boolean labelDetails, boolean markdown) {

  private static final JsonPrimitive AS_IS = new JsonPrimitive(InsertTextMode.AsIs.getValue());

  static CompletionFeatures of(JsonElement capabilities) {
    JsonElement completion = ClientFeatures.at(capabilities, "textDocument", "completion");
    JsonElement item = ClientFeatures.at(completion, "completionItem");
    boolean asWritten =
        ClientFeatures.at(item, "insertTextModeSupport", "valueSet") instanceof JsonArray modes
            && modes.contains(AS_IS);
    return new CompletionFeatures(
        completion instanceof JsonObject,
        asWritten,
        asWritten && ClientFeatures.is(item, "snippetSupport"),
        ClientFeatures.is(item, "labelDetailsSupport"),
        ClientFeatures.prefersMarkdown(ClientFeatures.strings(item, "documentationFormat")));
  }
}
