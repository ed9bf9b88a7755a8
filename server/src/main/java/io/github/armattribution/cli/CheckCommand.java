package io.github.armattribution.cli;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.report.CheckedFile;
import io.github.armattribution.report.GithubReport;
import io.github.armattribution.report.JsonReport;
import io.github.armattribution.report.JunitReport;
import io.github.armattribution.report.Report;
import io.github.armattribution.report.ReportPaths;
import io.github.armattribution.report.RunEnd;
import io.github.armattribution.report.SarifReport;
import io.github.armattribution.report.Suppressed;
import io.github.armattribution.report.TextReport;
import io.github.armattribution.workspace.MainTemplates;
import io.github.armattribution.workspace.UnwritableFileException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Checks templates and reports what it finds. */
@Command(
    name = "check",
    header = "Check the customer usage attribution in ARM templates.",
    description = {
      "Main templates are those named mainTemplate.json or azuredeploy.json, in any case, and those"
          + " that --main-template matches. Only they need a tracking deployment.",
      "A PATH can also be - (standard input), or a package as it is uploaded to Partner Center"
          + " (.zip): its main template is mainTemplate.json at its root. Packages are opened only"
          + " if they are named or a glob matches them.",
      "Settings are read from attribution.json in the nearest folder above a file that has it or"
          + " .git; options go before them.",
      "The report goes to standard output, everything else to standard error. On a terminal, text is"
          + " as wide as that and says once what holds for many places; elsewhere each finding has a"
          + " line of its own."
    },
    exitCodeListHeading = "%nExit codes of check:%n",
    exitCodeList = {
      "0:Nothing was found, or only findings below --fail-on.",
      "1:Findings at or above --fail-on.",
      "2:Bad usage: an unknown option, rule or level, a glob that matches nothing, or a mistake in"
          + " attribution.json. Nothing was checked.",
      "3:A file named on the command line, or a main template, can't be read: it is missing, no"
          + " text, no JSON, Bicep, or a package that is broken or has no main template; or there is"
          + " not enough memory for a file. The others were checked; 3 wins over 1. Or the baseline"
          + " can't be written.",
      "4:An internal error, or a report that could not be written."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  arm-attribution check .",
      "  arm-attribution check --fail-on error --format json package/mainTemplate.json",
      "  arm-attribution check --format sarif . >attribution.sarif",
      "  arm-attribution check app.zip",
      "  arm-attribution check --rule missing-pid=error 'infra/**/*.json'",
      "  az bicep build --file main.bicep --stdout | \\",
      "    arm-attribution check --stdin-filename mainTemplate.json -"
    })
final class CheckCommand implements Callable<Integer> {

  /** How the report looks. */
  enum Format {
    TEXT,
    JSON,
    SARIF,
    GITHUB,
    JUNIT;

    /** The word that is typed, and offered by shells. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Streams streams;

  @ParentCommand private RootCommand root;

  @Mixin private TemplateOptions options;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "The form of the report: text; json; sarif (2.1.0, for code scanning); github (annotations"
              + " of a GitHub workflow); junit (XML, a test case for each template)."
              + " Default: ${DEFAULT-VALUE}.")
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

  @Option(names = "--summary", description = "Only count the findings, by rule.")
  private boolean summary;

  @Mixin private ColorOption color;

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (stdinName != null && !options.readsStandardInput()) {
      throw options.usage("--stdin-filename is of use only with the path - (standard input).");
    }
    if (writeBaseline && baseline == null) {
      throw options.usage("--write-baseline needs to know where: add --baseline FILE.");
    }
    if (summary && format != Format.TEXT) {
      throw options.usage("--summary is of use only with --format text.");
    }
    BaselineFilter filter;
    try {
      filter = filter();
    } catch (IllegalArgumentException wrong) {
      throw options.usage(wrong.getMessage());
    }
    MainTemplates mains = options.mains();
    Inputs inputs = options.inputs(Optional.ofNullable(stdinName), mains);
    Messages messages = new Messages(streams, root.debug());
    Optional<Run> started = Run.start(inputs, options, mains, streams, messages);
    if (started.isEmpty()) {
      return ExitCode.USAGE;
    }
    Run run = started.get();
    RunState state = run.state();
    MainTemplateSearch mainTemplates = new MainTemplateSearch();
    try {
      Report report = report();
      run.forEach(
          input -> run.check().check(input, input.surroundings(run.disk())),
          messages.progress(),
          checked -> {
            take(checked, filter, state, report);
            mainTemplates.look(checked);
          });
      mainTemplates.missing().ifPresent(messages::note);
      if (mainTemplates.isMissing() && !inputs.bicep().isEmpty()) {
        messages.note(Bicep.found(inputs.bicep()));
      }
      report.end(new RunEnd(state.exitCode(), messages.remarks()));
    } catch (IOException unwritten) {
      if (!Streams.closedByReader(unwritten)) {
        messages.error("The report can't be written: " + unwritten.getMessage());
        return ExitCode.INTERNAL;
      }
    }
    try {
      filter.end(messages);
    } catch (UnwritableFileException unwritten) {
      state.refused(unwritten.getMessage());
    }
    return state.exitCode();
  }

  private static void take(Checked checked, BaselineFilter filter, RunState state, Report report)
      throws IOException {
    if (!(checked instanceof Checked.Template template)) {
      state.passedOver(checked);
      return;
    }
    Input input = template.input();
    Analysis analysis = template.analysis();
    try {
      List<Finding> left = filter.newOnes(input, template.text(), analysis.findings());
      state.found(input, left, analysis.failures());
      report.add(new CheckedFile(input.path(), template.text(), left, suppressed(analysis, left)));
    } catch (RuntimeException fault) {
      state.fault("checking " + input.path(), fault);
    }
  }

  /** What the template suppresses, and what the baseline accepts. */
  private static List<Suppressed> suppressed(Analysis analysis, List<Finding> left) {
    return Stream.concat(
            analysis.suppressed().stream()
                .map(silent -> new Suppressed(silent.finding(), true, silent.by().reason())),
            analysis.findings().stream()
                .filter(finding -> !left.contains(finding))
                .map(accepted -> new Suppressed(accepted, false, Optional.empty())))
        .toList();
  }

  private BaselineFilter filter() {
    if (baseline == null) {
      return BaselineFilter.none();
    }
    return writeBaseline ? BaselineFilter.writing(baseline) : BaselineFilter.reading(baseline);
  }

  private Report report() throws IOException {
    Writer out = streams.out();
    return switch (format) {
      case TEXT -> new TextReport(out, color.apply(streams.terminal()), summary);
      case JSON -> new JsonReport(out);
      case SARIF -> new SarifReport(out, paths(), ManifestVersion.number());
      case GITHUB -> new GithubReport(out, paths());
      case JUNIT -> new JunitReport(out, options.threshold());
    };
  }

  private static ReportPaths paths() {
    return new ReportPaths(Path.of(""));
  }
}
