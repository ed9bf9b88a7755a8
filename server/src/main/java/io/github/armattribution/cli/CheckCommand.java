package io.github.armattribution.cli;

import io.github.armattribution.report.JsonReport;
import io.github.armattribution.report.Report;
import io.github.armattribution.report.TextReport;
import io.github.armattribution.rules.Settings;
import io.github.armattribution.rules.Severity;
import io.github.armattribution.workspace.DiskSurroundings;
import io.github.armattribution.workspace.MainTemplates;
import io.github.armattribution.workspace.SettingsFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks templates and reports what it finds. */
@Command(
    name = "check",
    header = "Check the customer usage attribution in ARM templates.",
    description = {
      "Main templates are those named mainTemplate.json or azuredeploy.json, in any case, and those"
          + " that --main-template matches. Only they need a tracking deployment.",
      "Settings are read from attribution.json in the nearest folder above a file that has it or"
          + " .git; options go before them.",
      "The report goes to standard output, everything else to standard error."
    },
    exitCodeListHeading = "%nExit codes of check:%n",
    exitCodeList = {
      "0:Nothing was found, or only findings below --fail-on.",
      "1:Findings at or above --fail-on.",
      "2:Bad usage: an unknown option, rule or level, a glob that matches nothing, or a mistake in"
          + " attribution.json. Nothing was checked.",
      "3:A file named on the command line, or a main template, can't be read: it is missing, no"
          + " text, or no JSON. The others were checked; 3 wins over 1.",
      "4:An internal error, or a report that could not be written."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  arm-attribution check .",
      "  arm-attribution check --fail-on error --format json package/mainTemplate.json",
      "  arm-attribution check --rule missing-pid=error 'infra/**/*.json'",
      "  az bicep build --file main.bicep --stdout | \\",
      "    arm-attribution check --stdin-filename mainTemplate.json -"
    })
final class CheckCommand implements Callable<Integer> {

  /** How the report looks. */
  enum Format {
    TEXT,
    JSON
  }

  /** When the report is colored. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  private final Streams streams;

  @Spec private CommandSpec spec;

  @ParentCommand private RootCommand root;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files; folders, whose JSON files are checked without those in .git and node_modules;"
              + " globs (quote them: *, **, ?, {a,b}, [abc]); - for standard input.")
  private List<String> paths;

  @Option(
      names = "--rule",
      paramLabel = "RULE=LEVEL",
      split = ",",
      description =
          "How loud a rule is: error, warning, information, hint or off. Can be repeated; explain"
              + " lists the rules.")
  private List<RuleSetting> rules = new ArrayList<>();

  @Option(
      names = "--main-template",
      paramLabel = "GLOB",
      description =
          "Further main templates. Without a slash it is compared with file names, with one with"
              + " the end of paths. Can be repeated.")
  private List<String> mainTemplates = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "warning",
      description =
          "The quietest finding that makes the exit code 1: error, warning, information or hint."
              + " Quieter ones are still reported. Default: ${DEFAULT-VALUE}.")
  private Severity threshold;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "The form of the report: text or json. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Accept the findings that are listed in FILE: they are neither reported nor counted, only"
              + " new ones are.")
  private Path baseline;

  @Option(
      names = "--write-baseline",
      description =
          "Write all findings to the file that --baseline names, in place of what is in it, and"
              + " accept them.")
  private boolean writeBaseline;

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description =
          "What the text on standard input is called, for the report and to tell whether it is a"
              + " main template. The file need not exist.")
  private String stdinName;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Color the text: auto (on a terminal, unless NO_COLOR is set), always or never."
              + " Default: ${DEFAULT-VALUE}.")
  private Color color;

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (stdinName != null && !paths.contains(Inputs.STDIN)) {
      throw usage("--stdin-filename is of use only with the path - (standard input).");
    }
    if (writeBaseline && baseline == null) {
      throw usage("--write-baseline needs to know where: add --baseline FILE.");
    }
    SettingsFiles projects = new SettingsFiles();
    MainTemplates mains;
    Inputs inputs;
    Acceptance acceptance;
    try {
      acceptance = acceptance();
      mains = MainTemplates.of(mainTemplates, projects);
      inputs = Inputs.of(paths, Optional.ofNullable(stdinName), mains);
    } catch (IllegalArgumentException wrong) {
      throw usage(wrong.getMessage());
    }
    Messages messages = new Messages(streams.err(), root.debug());
    inputs.notes().forEach(messages::note);
    InputSettings settings = new InputSettings(projects, settings());
    List<Input> checked = inputs.all().stream().filter(input -> !settings.excludes(input)).toList();
    List<String> complaints = settings.complaints(checked);
    if (!complaints.isEmpty()) {
      complaints.forEach(messages::errorAt);
      return ExitCode.USAGE;
    }
    CheckRun run =
        new CheckRun(
            settings, acceptance, threshold, new DiskSurroundings(mains), messages);
    inputs.problems().forEach(run::unreadable);
    try {
      Report report = report();
      for (Input input : checked) {
        run.check(input, streams.in(), report);
      }
      report.end();
    } catch (IOException unwritten) {
      if (!closedByReader(unwritten)) {
        messages.error("The report can't be written: " + unwritten.getMessage());
        return ExitCode.INTERNAL;
      }
    }
    try {
      acceptance.end(messages);
    } catch (IOException unwritten) {
      messages.error("The baseline can't be written: " + unwritten.getMessage());
      return ExitCode.INTERNAL;
    }
    return run.exitCode();
  }

  private Acceptance acceptance() {
    if (baseline == null) {
      return Acceptance.none();
    }
    return writeBaseline ? Acceptance.writing(baseline) : Acceptance.reading(baseline);
  }

  /** Whether {@code head} or a pager has seen enough, which is no reason to complain. */
  private static boolean closedByReader(IOException unwritten) {
    String reason = String.valueOf(unwritten.getMessage()).toLowerCase(Locale.ROOT);
    return reason.contains("pipe") || reason.contains("stream closed");
  }

  private Report report() throws IOException {
    if (format == Format.JSON) {
      return new JsonReport(streams.out());
    }
    boolean colored =
        switch (color) {
          case AUTO -> streams.colors();
          case ALWAYS -> true;
          case NEVER -> false;
        };
    return new TextReport(streams.out(), colored);
  }

  private Settings settings() {
    Map<String, Severity> severities = new HashMap<>();
    rules.forEach(setting -> severities.put(setting.rule(), setting.severity()));
    return new Settings(severities, mainTemplates, Optional.empty());
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
