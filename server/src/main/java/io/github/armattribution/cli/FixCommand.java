package io.github.armattribution.cli;

import io.github.armattribution.workspace.MainTemplates;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Repairs templates in place and reports what is left. */
@Command(
    name = "fix",
    header = "Repair the customer usage attribution in ARM templates.",
    description = {
      "Makes all repairs that are clearly right, until there is nothing more to do; a second run"
          + " changes nothing. Encoding, line ends, comments and permissions stay, and a file is"
          + " replaced wholly or not at all. What needs a choice is left and reported. A file that a"
          + " link leads to, outside of the folders and files named as PATH, is left as it is.",
      "A template with syntax errors is left as it is, and so is one that was generated from Bicep, unless"
          + " --generated is given. Packages (.zip) and standard input are"
          + " refused: name the files that a package is made of."
    },
    exitCodeListHeading = "%nExit codes of fix:%n",
    exitCodeList = {
      "0:Nothing is left, or only findings below --fail-on.",
      "1:Findings at or above --fail-on are left (with --dry-run: would be left).",
      "2:Bad usage: an unknown option, rule or level, a glob that matches nothing, a package, or"
          + " a mistake in attribution.json. Nothing was changed.",
      "3:A template has syntax errors or can't be written, or a file named on the command line, or a"
          + " main template, can't be read. The others were repaired; 3 wins over 1.",
      "4:An internal error. The file that it happened on is as it was."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  arm-attribution fix --dry-run .",
      "  arm-attribution fix --rule missing-pid=off infra",
      "  arm-attribution fix --new-guids package/mainTemplate.json"
    })
final class FixCommand implements Callable<Integer> {

  private final Streams streams;

  @ParentCommand private RootCommand root;

  @Mixin private TemplateOptions options;

  @Option(
      names = "--dry-run",
      description =
          "Change nothing. Print what would be changed to standard output, as a unified diff, and"
              + " the rest to standard error: which repairs that are, and what would be left.")
  private boolean dryRun;

  @Option(
      names = "--new-guids",
      description =
          "Also put in a new GUID where nothing else helps, as with \"fixAll\": {\"newGuids\": true} in"
              + " attribution.json. It credits you only once you have registered it in Partner"
              + " Center, so it is printed.")
  private boolean newGuids;

  @Option(
      names = "--generated",
      description =
          "Also repair templates that were generated from Bicep, though the next build loses it."
              + " Without this they are left as they are: the Bicep source is the place.")
  private boolean generated;

  @Mixin private ColorOption color;

  FixCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    MainTemplates mains = options.mains();
    if (options.readsStandardInput()) {
      throw options.usage("fix repairs files in place; standard input (-) is none. Name the file.");
    }
    Inputs inputs = options.inputs(Optional.empty(), mains);
    inputs.all().stream()
        .filter(input -> input.packed().isPresent())
        .findFirst()
        .ifPresent(
            packed -> {
              throw options.usage(
                  packed.path()
                      + " lies in a package, and fix changes no packages. Repair the files that it"
                      + " is made of, then zip them again.");
            });
    Messages messages = new Messages(streams, root.debug());
    Optional<Run> started = Run.start(inputs, options, mains, streams, messages);
    if (started.isEmpty()) {
      return ExitCode.USAGE;
    }
    Run run = started.get();
    Repairer repairer = new Repairer(newGuids, generated);
    FixRun fix =
        new FixRun(
            dryRun ? Optional.of(streams.out()) : Optional.empty(),
            color.apply(streams.terminal()),
            dryRun ? streams.err() : streams.out(),
            color.apply(dryRun ? streams.errTerminal() : streams.terminal()),
            inputs.writeRoots(),
            run.state());
    try {
      run.forEach(
          input -> repairer.repair(run.check().check(input, input.surroundings(run.disk()))),
          messages.progress(),
          fix::take);
      fix.end();
    } catch (IOException unwritten) {
      // Whoever reads the output has seen enough; what was repaired so far is whole.
      messages.error("The report can't be written: " + unwritten.getMessage());
      return ExitCode.INTERNAL;
    }
    return run.state().exitCode();
  }
}
