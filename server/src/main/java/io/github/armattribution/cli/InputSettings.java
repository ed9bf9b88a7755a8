package io.github.armattribution.cli;

import io.github.armattribution.rules.Settings;
import io.github.armattribution.workspace.SettingsFile;
import io.github.armattribution.workspace.SettingsFiles;
import io.github.armattribution.workspace.TemplateFiles;
import java.nio.file.Path;
import java.util.List;

/** The settings for each input: its project's, and over them the command line's. */
final class InputSettings {

  /** Stands for text without a name: it belongs to where the program was started. */
  private static final Path NAMELESS = Path.of("stdin.json");

  private static final String IN_PACKAGE = "!/";

  private final SettingsFiles files;
  private final Settings commandLine;

  InputSettings(SettingsFiles files, Settings commandLine) {
    this.files = files;
    this.commandLine = commandLine;
  }

  Settings of(Input input) {
    return files.settings(place(input), commandLine);
  }

  /** What to look at: not what a project excludes, unless the user asked for just that. */
  List<Input> chosen(List<Input> inputs) {
    return inputs.stream().filter(input -> input.named() || !files.excludes(place(input))).toList();
  }

  /** Tells what is wrong in the settings of the inputs' projects; returns whether anything is. */
  boolean haveMistakes(List<Input> inputs, Messages messages) {
    List<String> mistakes =
        inputs.stream()
            .flatMap(input -> files.of(place(input)).stream())
            .distinct()
            .flatMap(
                found ->
                    found.complaints().stream().map(complaint -> shown(found) + ":" + complaint))
            .toList();
    mistakes.forEach(messages::errorAt);
    return !mistakes.isEmpty();
  }

  /** Where an input lies; what is in a package lies where that does. */
  private static Path place(Input input) {
    if (input.packed().isPresent()) {
      return Path.of(input.path().substring(0, input.path().indexOf(IN_PACKAGE)));
    }
    return input.file().orElse(NAMELESS);
  }

  private static String shown(SettingsFile found) {
    Path here = Path.of("").toAbsolutePath().normalize();
    return TemplateFiles.display(
        found.file().startsWith(here) ? here.relativize(found.file()) : found.file());
  }
}
