package io.github.armattribution.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page in man(7)'s macros, from the commands as they are. */
final class ManPage {

  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  static String of(CommandSpec root) {
    ManPage man = new ManPage();
    man.write(root);
    return man.page.toString();
  }

  private void write(CommandSpec root) {
    List<CommandSpec> commands =
        root.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(command -> !command.usageMessage().hidden())
            .toList();
    macro("TH", root.name().toUpperCase(Locale.ROOT), "1", "", root.version()[0]);
    macro("SH", "NAME");
    text(
        root.name()
            + " - "
            + String.join(" ", root.usageMessage().header()).replaceFirst("\\.$", ""));
    macro("SH", "SYNOPSIS");
    macro("B", root.name());
    text("[--stdio]");
    for (CommandSpec command : commands) {
      macro("br");
      synopsis(command);
    }
    macro("SH", "DESCRIPTION");
    paragraphs(root.usageMessage().description());
    macro("SH", "OPTIONS");
    root.options().forEach(this::option);
    macro("SH", "COMMANDS");
    for (CommandSpec command : commands) {
      command(command);
    }
    macro("SH", "EXIT STATUS");
    for (Map.Entry<String, String> code : root.usageMessage().exitCodeList().entrySet()) {
      item(code.getKey(), code.getValue());
    }
    macro("SH", "ENVIRONMENT");
    item("JAVA_HOME", "The Java that the launcher takes, 17 or newer; else the one on the PATH.");
    item(
        "ARM_ATTRIBUTION_ARCHIVE",
        "With the value off, the launcher neither makes nor uses an archive for a faster start.");
    item(
        "COLUMNS",
        "If it is a number, how wide text on a terminal is; else the terminal is asked.");
    item("NO_COLOR", "If it is not empty, text on a terminal is not colored.");
    macro("SH", "FILES");
    item("attribution.json", "A project's settings, in the nearest folder above a template.");
    item(
        "~/.cache/arm-attribution", "The archives, if XDG_CACHE_HOME does not name another place.");
    macro("SH", "EXAMPLES");
    macro("nf");
    for (CommandSpec command : commands) {
      for (String line : command.usageMessage().footer()) {
        text(line.strip());
      }
    }
    macro("fi");
  }

  private void command(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    macro("SS", command.name());
    synopsis(command);
    paragraphs(usage.header());
    paragraphs(usage.description());
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      item(parameter.paramLabel(), description(parameter));
    }
    command.options().stream().filter(option -> !option.inherited()).forEach(this::option);
  }

  private void synopsis(CommandSpec command) {
    macro("B", command.qualifiedName());
    String parameters =
        command.positionalParameters().stream()
            .map(
                parameter ->
                    (parameter.required() ? "%s" : "[%s]").formatted(parameter.paramLabel())
                        + (parameter.arity().max() > 1 ? "..." : ""))
            .collect(Collectors.joining(" "));
    text(("[options] " + parameters).strip());
  }

  private void option(OptionSpec option) {
    String names = String.join(", ", option.names());
    item(option.arity().max() > 0 ? names + "=" + option.paramLabel() : names, description(option));
  }

  private static String description(ArgSpec argument) {
    return String.join(" ", argument.description());
  }

  private void item(String label, String explanation) {
    macro("TP");
    macro("B", label);
    text(explanation);
  }

  private void paragraphs(String... texts) {
    for (String text : texts) {
      macro("PP");
      text(text);
    }
  }

  private void macro(String name, String... arguments) {
    page.append('.').append(name);
    for (String argument : arguments) {
      page.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
    }
    page.append('\n');
  }

  private void text(String line) {
    String escaped = escaped(line);
    // A dot or a quote at the start of a line would be a macro.
    page.append(escaped.matches("[.'].*") ? "\\&" : "").append(escaped).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("~", "\\(ti");
  }
}
