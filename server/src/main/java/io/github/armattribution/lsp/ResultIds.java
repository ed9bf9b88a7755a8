package io.github.armattribution.lsp;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * Names for diagnostics: what was made of the same text, settings and surroundings has the same
 * one, wherever the text came from. They need not be kept, and one is no longer than it must be.
 */
final class ResultIds {

  /** Of all that is no template, and has no diagnostics. */
  static final String NO_TEMPLATE = "none";

  private static final int BYTES = 16;

  private ResultIds() {}

  static String of(SourceText text, Surroundings surroundings, Settings settings) {
    // IDs in other files matter to fixes only. The levels are sorted: maps have an order of chance.
    List<Object> rest =
        List.of(
            surroundings.mainTemplate(),
            surroundings.uiDefinitionBeside(),
            surroundings.besidePackage(),
            surroundings.linkedFrom(),
            new TreeMap<>(settings.severities()),
            settings.mainTemplates(),
            settings.trackingId());
    return digest(text.content() + '\0' + rest);
  }

  /** Of a text that alone matters. */
  static String of(SourceText text) {
    return digest(text.content());
  }

  private static String digest(String input) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
