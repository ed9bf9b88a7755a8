package io.github.armattribution.report;

import com.contrastsecurity.sarif.PartialFingerprints;
import io.github.armattribution.rules.Finding;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * By what services know a finding again in the next run: its rule, the text of its line without
 * white space, and which one of the equal ones it is. Lines that come or go above change nothing.
 */
final class SarifFingerprints {

  /** The name by which GitHub knows it; GitHub adds the file's path itself. */
  private static final String NAME = "primaryLocationLineHash";

  private static final int BYTES = 8;

  private final SourceText text;
  private final Map<String, Integer> seen = new HashMap<>();

  /** Those of one file; asked for in document order. */
  SarifFingerprints(SourceText text) {
    this.text = text;
  }

  PartialFingerprints of(Finding finding) {
    LineIndex lines = text.lines();
    int line = lines.lineAt(finding.span().start());
    String content =
        text.content().substring(lines.start(line), lines.end(line)).replaceAll("\\s+", "");
    String hash = hash(finding.rule() + "\n" + content);
    int number = seen.merge(hash, 1, Integer::sum);
    return new PartialFingerprints().withAdditionalProperty(NAME, hash + ":" + number);
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
