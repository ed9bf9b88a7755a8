package io.github.armattribution.report;

import io.github.armattribution.finding.Finding;
import java.util.Optional;

/**
 * A finding that somebody accepts.
 *
 * @param inSource whether the template itself says so, not a file beside it
 * @param reason why, if it is said
 */
public record Suppressed(Finding finding, boolean inSource, Optional<String> reason) {}
