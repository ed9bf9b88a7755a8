package io.github.armattribution.workspace;

import io.github.armattribution.finding.Settings;

/**
 * What a project's attribution.json says.
 *
 * @param settings levels of rules and the tracking ID
 * @param mains further main templates
 * @param excluded files that are not checked, and folders of such
 */
public record ProjectSettings(Settings settings, ProjectGlobs mains, ProjectGlobs excluded) {

  static final ProjectSettings NONE =
      new ProjectSettings(Settings.DEFAULT, ProjectGlobs.NONE, ProjectGlobs.NONE);
}
