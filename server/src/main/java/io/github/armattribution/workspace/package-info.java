/**
 * The files on disk around a template: which ones there are, how their bytes become text, which of
 * them is the main template, what lies beside it, which ones link to which, and the settings that
 * projects keep there. Makes the plain {@link io.github.armattribution.template.Surroundings} that
 * rules see; no rule looks at the disk itself.
 */
package io.github.armattribution.workspace;
