package io.github.armattribution.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script by which a shell completes commands and options. */
@Command(
    name = "completion",
    header = "Print a script by which a shell completes this program's commands and options.",
    description =
        "For bash and zsh: source <(arm-attribution completion bash). For fish: arm-attribution"
            + " completion fish | source.")
final class CompletionCommand implements Callable<Integer> {

  /** The shells; one script does for bash and zsh. */
  enum Shell {
    BASH,
    ZSH,
    FISH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell;

  CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    CommandLine program = spec.root().commandLine();
    return streams.print(
        shell == Shell.FISH
            ? FishCompletion.of(program.getCommandSpec())
            : AutoComplete.bash(program.getCommandName(), program));
  }
}
