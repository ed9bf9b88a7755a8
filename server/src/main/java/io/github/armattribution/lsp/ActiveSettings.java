package io.github.armattribution.lsp;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.workspace.MainTemplates;
import io.github.armattribution.workspace.SettingsFiles;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Settings in force.
 *
 * @param settings what the user set in the editor
 * @param mains the main templates that they name, made once
 * @param mainsOnDisk the same, and those that projects name
 * @param folders what is in force in some folders instead
 */
record ActiveSettings(
    Settings settings,
    MainTemplates mains,
    MainTemplates mainsOnDisk,
    Map<Path, ActiveSettings> folders) {

  static ActiveSettings of(Settings settings, Map<Path, Settings> folders, SettingsFiles files) {
    return new ActiveSettings(
        settings,
        MainTemplates.of(settings.mainTemplates()),
        MainTemplates.of(settings.mainTemplates(), files),
        folders.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, folder -> of(folder.getValue(), Map.of(), files))));
  }

  /** What is in force for a file. */
  ActiveSettings at(Path file) {
    return folders.keySet().stream()
        .filter(file::startsWith)
        .max(Comparator.comparingInt(Path::getNameCount))
        .map(folders::get)
        .orElse(this);
  }
}
