/**
 * The program: it starts the language server or runs a command for people and build servers. The
 * commands only parse arguments, read files and print; what they print comes from the packages
 * below, as in an editor.
 */
package io.github.armattribution.cli;
