/**
 * Judgment: the catalog, and one small class for each rule. A rule looks at facts, which have their
 * places in the file, and returns findings; it knows no syntax, no other rule and no edit.
 */
package io.github.armattribution.rules;
