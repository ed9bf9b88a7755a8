package io.github.armattribution.cli;

import io.github.armattribution.finding.Severity;
import io.github.armattribution.report.Terminal;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's name, under which its commands stand. */
@Command(
    name = "arm-attribution",
    header = "Azure customer usage attribution in ARM templates.",
    description =
        "Checks that templates credit their partner. Without a command, or with --stdio, it is a"
            + " language server for editors, on standard input and output; with --pipe=FILE or"
            + " --socket=PORT on a socket of this machine that the editor has opened.",
    versionProvider = ManifestVersion.class)
final class RootCommand implements Runnable {

  /** The least that the library lays out. */
  private static final int MIN_HELP_WIDTH = 55;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("unused") // picocli itself answers this one and the next.
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  @SuppressWarnings("unused")
  private boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Add stack traces to messages about internal errors.")
  private boolean debug;

  boolean debug() {
    return debug;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "A command is missing: " + String.join(", ", UsageErrors.commands(spec)) + ".");
  }

  /** Runs a command line and returns the program's exit code. */
  static int execute(String[] args, Streams streams) {
    RootCommand root = new RootCommand();
    CommandLine line =
        new CommandLine(root)
            .addSubcommand(new CheckCommand(streams))
            .addSubcommand(new FixCommand(streams))
            .addSubcommand(new ExplainCommand(streams))
            .addSubcommand(new GuidCommand(streams))
            .addSubcommand(new CompletionCommand(streams))
            .addSubcommand(new ManCommand(streams))
            .addSubcommand(new TrainCommand());
    layOut(line, streams.terminal());
    line.setOut(streams.printer())
        .setErr(streams.err())
        .setColorScheme(Help.defaultColorScheme(streams.terminal().colors() ? Ansi.ON : Ansi.OFF))
        // A path may start with @.
        .setExpandAtFiles(false)
        .setParameterExceptionHandler((wrong, rejected) -> badUsage(wrong, streams))
        .setExecutionExceptionHandler((fault, command, parsed) -> fault(fault, root, streams))
        .registerConverter(RuleSetting.class, RuleSetting::parse)
        .registerConverter(
            Severity.class,
            ChoiceConverter.of(
                List.of(Severity.ERROR, Severity.WARNING, Severity.INFORMATION, Severity.HINT)))
        .registerConverter(
            CheckCommand.Format.class, ChoiceConverter.of(List.of(CheckCommand.Format.values())))
        .registerConverter(
            ColorOption.When.class, ChoiceConverter.of(List.of(ColorOption.When.values())))
        .registerConverter(
            CompletionCommand.Shell.class,
            ChoiceConverter.of(List.of(CompletionCommand.Shell.values())));
    try {
      return line.execute(args);
    } catch (StackOverflowError | OutOfMemoryError fault) {
      return fault(fault, root, streams);
    }
  }

  private static void layOut(CommandLine line, Terminal terminal) {
    if (terminal.isThere() && terminal.width() < UsageMessageSpec.DEFAULT_USAGE_WIDTH) {
      line.setUsageHelpWidth(Math.max(MIN_HELP_WIDTH, terminal.width()));
    }
    // What scripts have to know stands in the first help that people see, too.
    UsageMessageSpec check = line.getSubcommands().get("check").getCommandSpec().usageMessage();
    line.getCommandSpec()
        .usageMessage()
        .exitCodeListHeading(check.exitCodeListHeading())
        .exitCodeList(check.exitCodeList());
    Stream.concat(Stream.of(line), line.getSubcommands().values().stream())
        .map(command -> command.getCommandSpec().usageMessage())
        .forEach(
            usage ->
                usage
                    .synopsisHeading("%nUsage: ")
                    .descriptionHeading("%n")
                    .parameterListHeading("%n")
                    .optionListHeading("%nOptions:%n")
                    .commandListHeading("%nCommands:%n"));
  }

  private static int badUsage(ParameterException wrong, Streams streams) {
    new Messages(streams, false).error(UsageErrors.message(wrong));
    streams
        .err()
        .println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static int fault(Throwable fault, RootCommand root, Streams streams) {
    new Messages(streams, root.debug).fault("the command", fault);
    return ExitCode.INTERNAL;
  }
}
