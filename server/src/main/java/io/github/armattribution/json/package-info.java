/**
 * JSON as people type it: a parser that always gives a tree, views on that tree, the problems it
 * met, and edits that leave everything else as it was.
 *
 * <p>Line and block comments and raw line breaks in strings are read as the Azure command line
 * tools read them, and trailing commas, which some templates have, as they are meant. Build tokens
 * in place of a value are no error. Nothing in here knows what a template is.
 */
package io.github.armattribution.json;
