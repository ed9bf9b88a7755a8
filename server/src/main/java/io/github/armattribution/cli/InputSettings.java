package io.github.armattribution.cli;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.workspace.SettingsFile;
import io.github.armattribution.workspace.SettingsFiles;
import io.github.armattribution.workspace.TemplateFiles;
import java.nio.file.Path;
import java.util.List;

/** The settings for each input: its project's, and over them the command line's. */
final class InputSettings {

  /** Stands for text without a name: it belongs to where the program was started. */
  private static final Path NAMELESS = Path.of("stdin.json");

  private final SettingsFiles files;
  private final Settings commandLine;

  InputSettings(SettingsFiles files, Settings commandLine) {
    this.files = files;
    this.commandLine = commandLine;
  }

  Settings of(Input input) {
    return files.settings(input.file().orElse(NAMELESS), commandLine);
  }

  /** The inputs without those that their project excludes and that nobody asked for themselves. */
  List<Input> included(List<Input> inputs) {
    return inputs.stream()
        .filter(
            input ->
                input.named()
                    || input.packed().isPresent()
                    || !files.excludes(input.file().orElse(NAMELESS)))
        .toList();
  }

  /** What is wrong in the settings of the inputs' projects, each with its place. */
  List<String> complaints(List<Input> inputs) {
    return inputs.stream()
        .flatMap(input -> files.of(input.file().orElse(NAMELESS)).stream())
        .distinct()
        .flatMap(
            found -> found.complaints().stream().map(complaint -> shown(found) + ":" + complaint))
        .toList();
  }

  private static String shown(SettingsFile found) {
    Path here = Path.of("").toAbsolutePath().normalize();
    return TemplateFiles.display(
        found.file().startsWith(here) ? here.relativize(found.file()) : found.file());
  }
}
