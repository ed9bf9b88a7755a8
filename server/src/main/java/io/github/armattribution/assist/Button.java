package io.github.armattribution.assist;

/**
 * An action under its name.
 *
 * @param title what a click does
 */
public record Button(String title, Action action) {}
