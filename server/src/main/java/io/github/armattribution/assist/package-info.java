/**
 * What an editor or the command line says and offers beside findings: hover texts, completions,
 * refactorings. Plain values in markdown and plain text; nothing in here knows LSP.
 */
package io.github.armattribution.assist;
