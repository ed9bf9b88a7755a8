package io.github.armattribution.lsp;

import io.github.armattribution.rules.Settings;
import io.github.armattribution.workspace.MainTemplates;

/**
 * Settings in force.
 *
 * @param settings what the user set
 * @param mains the main templates that they name, made once
 */
record ActiveSettings(Settings settings, MainTemplates mains) {

  static ActiveSettings of(Settings settings) {
    return new ActiveSettings(settings, MainTemplates.of(settings.mainTemplates()));
  }
}
