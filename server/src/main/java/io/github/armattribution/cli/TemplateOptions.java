package io.github.armattribution.cli;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.workspace.MainTemplates;
import io.github.armattribution.workspace.SettingsFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What commands on templates have in common: which templates, and by which rules. */
final class TemplateOptions {

  /** What shells offer for --fail-on. */
  private static final class Levels implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("error", "warning", "information", "hint").iterator();
    }
  }

  private final SettingsFiles projects = new SettingsFiles();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files; folders, whose JSON files are taken without those in .git and node_modules and"
              + " those that .gitignore leaves out and git does not track; globs (quote them: *, **,"
              + " ?, {a,b}, [abc]).")
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
      completionCandidates = Levels.class,
      description =
          "The quietest finding that makes the exit code 1: error, warning, information or hint."
              + " Quieter ones are still reported. Default: ${DEFAULT-VALUE}.")
  private Severity threshold;

  @Option(
      names = "--no-ignore",
      description =
          "Take also what .gitignore leaves out of folders. A file that is named itself, or that"
              + " git tracks, is always taken.")
  private boolean noIgnore;

  Severity threshold() {
    return threshold;
  }

  boolean readsStandardInput() {
    return paths.contains(Inputs.STDIN);
  }

  MainTemplates mains() {
    try {
      return MainTemplates.of(mainTemplates, projects);
    } catch (IllegalArgumentException wrong) {
      throw usage(wrong.getMessage());
    }
  }

  Inputs inputs(Optional<String> stdinName, MainTemplates mains) {
    try {
      return Inputs.of(paths, stdinName, mains, !noIgnore);
    } catch (IllegalArgumentException wrong) {
      throw usage(wrong.getMessage());
    }
  }

  /** What the templates' projects set, and over it the options. */
  InputSettings settings() {
    Map<String, Severity> severities = new HashMap<>();
    rules.forEach(setting -> severities.put(setting.rule(), setting.severity()));
    return new InputSettings(projects, new Settings(severities, mainTemplates, Optional.empty()));
  }

  ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
