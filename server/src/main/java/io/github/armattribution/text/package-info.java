/**
 * Immutable texts, spans in them, their lines, and edits to them.
 *
 * <p>Offsets are UTF-16 code units, ends are exclusive. Nothing in here knows JSON, files or
 * editors.
 */
package io.github.armattribution.text;
