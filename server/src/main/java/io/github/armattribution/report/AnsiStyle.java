package io.github.armattribution.report;

import io.github.armattribution.finding.Severity;

/** Colors for a terminal, or none at all. */
enum AnsiStyle {
  PLAIN,
  COLORED;

  private static final String BOLD = "1";
  private static final String FAINT = "2";

  String strong(String text) {
    return paint(BOLD, text);
  }

  String faint(String text) {
    return paint(FAINT, text);
  }

  String added(String text) {
    return paint("32", text);
  }

  String removed(String text) {
    return paint("31", text);
  }

  /** In the color that compilers use for what is this loud. */
  String loud(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint("1;31", text);
      case WARNING -> paint("1;33", text);
      case INFORMATION -> paint("1;36", text);
      case HINT, OFF -> strong(text);
    };
  }

  private String paint(String code, String text) {
    return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
