package io.github.armattribution.lsp;

import com.google.gson.JsonElement;
import java.util.Set;

/**
 * What the client has made for this server in particular, as docs/protocol.md tells.
 *
 * @param commands the commands that it runs itself
 * @param commandLinks whether links in hovers, and behind codes of diagnostics, run them
 * @param statusRefresh whether it wants to be told that the status of documents may have changed
 * @param settingsSchema whether it holds attribution.json to JSON and to its schema by itself
 */
record ClientOptions(
    Set<String> commands, boolean commandLinks, boolean statusRefresh, boolean settingsSchema) {

  /**
   * @param initializationOptions what the client sent; null counts as nothing
   */
  static ClientOptions of(JsonElement initializationOptions) {
    return new ClientOptions(
        Set.copyOf(ClientFeatures.strings(initializationOptions, "commands")),
        ClientFeatures.is(initializationOptions, "commandLinks"),
        ClientFeatures.is(initializationOptions, "statusRefresh"),
        ClientFeatures.is(initializationOptions, "settingsSchema"));
  }
}
