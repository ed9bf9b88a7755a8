package io.github.armattribution.rules;

/**
 * A finding that is not shown.
 *
 * @param finding as it would have been shown
 * @param by what silences it
 */
public record SuppressedFinding(Finding finding, Suppression by) {}
