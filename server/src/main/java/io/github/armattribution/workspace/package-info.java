/**
 * The files on disk around a template: which ones there are, how their bytes become text, which of
 * them is the main template and what lies beside it. Makes the plain {@link
 * io.github.armattribution.template.Surroundings} that rules see; no rule looks at the disk itself.
 */
package io.github.armattribution.workspace;
