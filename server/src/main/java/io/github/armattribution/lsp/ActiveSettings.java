package io.github.armattribution.lsp;

import io.github.armattribution.rules.Settings;
import io.github.armattribution.workspace.MainTemplates;
import io.github.armattribution.workspace.SettingsFiles;

/**
 * Settings in force.
 *
 * @param settings what the user set in the editor
 * @param mains the main templates that they name, made once
 * @param mainsOnDisk the same, and those that projects name
 */
record ActiveSettings(Settings settings, MainTemplates mains, MainTemplates mainsOnDisk) {

  static ActiveSettings of(Settings settings, SettingsFiles files) {
    return new ActiveSettings(
        settings,
        MainTemplates.of(settings.mainTemplates()),
        MainTemplates.of(settings.mainTemplates(), files));
  }
}
