/**
 * JSON as people type it: a parser that always gives a tree, views on that tree, the problems it
 * met, and edits that leave everything else as it was.
 *
 * <p>Line and block comments, raw line breaks in strings and trailing commas are read like the
 * Azure command line tools read them. Build tokens in place of a value are no error. Nothing in
 * here knows what a template is.
 */
package io.github.armattribution.json;
