package io.github.armattribution.suppression;

import io.github.armattribution.finding.Finding;

/**
 * A finding that is not shown.
 *
 * @param finding as it would have been shown
 * @param by what suppresses it
 */
public record SuppressedFinding(Finding finding, Suppression by) {}
