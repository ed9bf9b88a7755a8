/**
 * From a text to its findings: a pure function of text, surroundings and settings, so that an
 * editor and a build server say the same.
 */
package io.github.armattribution.analysis;
