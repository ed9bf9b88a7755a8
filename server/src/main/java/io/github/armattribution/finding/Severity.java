package io.github.armattribution.finding;

import java.util.Locale;
import java.util.Optional;

/** How loud a rule is, the quietest first. */
public enum Severity {
  /** The rule is not run. */
  OFF,
  HINT,
  INFORMATION,
  WARNING,
  ERROR;

  /** The word that settings and reports use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity that settings call {@code word}, in any case. */
  public static Optional<Severity> of(String word) {
    for (Severity severity : values()) {
      if (severity.name().equalsIgnoreCase(word)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
