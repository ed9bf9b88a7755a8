package io.github.armattribution.cli;

import io.github.armattribution.report.Terminal;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Whether the text of a command is colored. */
final class ColorOption {

  /** When it is. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER;

    /** The word that is typed, and offered by shells. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Color the text: auto (on a terminal, unless NO_COLOR is set), always or never."
              + " Default: ${DEFAULT-VALUE}.")
  private When when;

  /** What a stream leads to, with colors as they are wanted. */
  Terminal apply(Terminal terminal) {
    return switch (when) {
      case AUTO -> terminal;
      case ALWAYS -> terminal.withColors(true);
      case NEVER -> terminal.withColors(false);
    };
  }
}
