package io.github.armattribution.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion for the fish shell, from the commands as they are. */
final class FishCompletion {

  private final String program;
  private final StringBuilder script = new StringBuilder();

  private FishCompletion(String program) {
    this.program = program;
  }

  static String of(CommandSpec root) {
    FishCompletion completion = new FishCompletion(root.name());
    completion.add("__fish_use_subcommand", root);
    for (CommandLine line : root.subcommands().values()) {
      CommandSpec command = line.getCommandSpec();
      if (!command.usageMessage().hidden()) {
        completion.line(
            "__fish_use_subcommand",
            List.of("-f", "-a", command.name()),
            command.usageMessage().header());
        completion.add("__fish_seen_subcommand_from " + command.name(), command);
      }
    }
    return completion.script.toString();
  }

  private void add(String condition, CommandSpec command) {
    for (OptionSpec option : command.options()) {
      List<String> words = new ArrayList<>();
      for (String name : option.names()) {
        words.add(name.startsWith("--") ? "-l" : "-s");
        words.add(name.replaceFirst("^--?", ""));
      }
      if (option.arity().max() > 0) {
        // Without -f the shell offers files.
        words.add(option.completionCandidates() == null ? "-r" : "-x");
      }
      words.addAll(candidates(option));
      line(condition, words, option.description());
    }
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      if (parameter.completionCandidates() != null) {
        List<String> words = new ArrayList<>(List.of("-f"));
        words.addAll(candidates(parameter));
        line(condition, words, parameter.description());
      }
    }
  }

  private static List<String> candidates(ArgSpec argument) {
    return argument.completionCandidates() == null
        ? List.of()
        : List.of("-a", quoted(String.join(" ", argument.completionCandidates())));
  }

  private void line(String condition, List<String> words, String... description) {
    String about = String.join(" ", description).replaceFirst("(?<=\\.) .*|[:;] .*", "");
    script.append(
        "complete -c %s -n %s %s -d %s\n"
            .formatted(program, quoted(condition), String.join(" ", words), quoted(about)));
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
