/**
 * Real editors, started with the configuration that the pages in docs/editors tell users to paste.
 * They run after the packaging, and only where {@code .ci/editors} asks for them.
 */
package io.github.armattribution.editors;
