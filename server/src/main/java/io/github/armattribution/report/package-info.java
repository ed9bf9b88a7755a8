/**
 * Findings in the forms in which they leave the command line: text for people, JSON for programs. A
 * report writes what it is given; it neither looks for findings nor judges them.
 */
package io.github.armattribution.report;
