package io.github.armattribution.cli;

import io.github.armattribution.text.NearNames;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to say of a command line that makes no sense, and what may have been meant. */
final class UsageErrors {

  /** So many letters of a longer word are enough to know it by. */
  private static final int BEGINNING = 3;

  private UsageErrors() {}

  static String message(ParameterException wrong) {
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    if (!(wrong instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return wrong.getMessage();
    }
    String first = unmatched.getUnmatched().get(0);
    if (unmatched.isUnknownOption()) {
      String option = first.replaceFirst("=.*", "");
      return command.name() + " has no option '" + option + "'." + guess(option, options(command));
    }
    return command.parent() == null
        ? unknownCommand(first, command)
        : "'" + first + "' is one argument too many for " + command.name() + ".";
  }

  private static String unknownCommand(String typed, CommandSpec root) {
    String answer = "There is no command '" + typed + "'.";
    List<String> commands = commands(root);
    String guess = guess(typed, commands);
    if (!guess.isEmpty()) {
      return answer + guess;
    }
    return exists(typed)
        ? answer + " To check what is there: " + root.name() + " check " + typed
        : answer + " The commands are " + String.join(", ", commands) + ".";
  }

  private static boolean exists(String typed) {
    try {
      return Files.exists(Path.of(typed));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  /** The commands that are for people. */
  static List<String> commands(CommandSpec root) {
    return root.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(command -> !command.usageMessage().hidden())
        .map(CommandSpec::name)
        .toList();
  }

  private static List<String> options(CommandSpec command) {
    return command.options().stream().flatMap(option -> List.of(option.names()).stream()).toList();
  }

  private static String guess(String typed, List<String> words) {
    String bare = bare(typed);
    Optional<String> near =
        words.stream()
            .filter(word -> bare.length() >= BEGINNING && bare(word).startsWith(bare))
            .findFirst()
            .or(() -> NearNames.of(typed, words).stream().findFirst());
    return near.map(word -> " Did you mean '" + word + "'?").orElse("");
  }

  private static String bare(String option) {
    return option.replaceFirst("^-+", "");
  }
}
