package io.github.armattribution.text;

/**
 * A place as people count it, but from zero.
 *
 * @param line lines before this one
 * @param column UTF-16 code units before this place in its line
 */
public record Position(int line, int column) {}
