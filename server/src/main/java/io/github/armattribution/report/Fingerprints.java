package io.github.armattribution.report;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names for findings by which they are known again after the file has changed: made of the rule, of
 * the text that it is about without blanks, and of a count where both are equal. Lines, messages
 * and severities play no part.
 */
public final class Fingerprints {

  /** Enough hexadecimal digits that no two findings of one file meet by chance. */
  private static final int LENGTH = 16;

  private Fingerprints() {}

  /**
   * The fingerprint of each finding.
   *
   * @param findings all of the file, in document order
   */
  public static List<String> of(SourceText text, List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> fingerprints = new ArrayList<>();
    for (Finding finding : findings) {
      String anchor = finding.span().in(text.content()).replaceAll("\\s+", "");
      String key = finding.rule() + '\n' + anchor;
      fingerprints.add(digest(key + '\n' + seen.merge(key, 1, Integer::sum)));
    }
    return fingerprints;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
