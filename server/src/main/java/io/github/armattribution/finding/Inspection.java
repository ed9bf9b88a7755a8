package io.github.armattribution.finding;

import io.github.armattribution.template.Surroundings;
import io.github.armattribution.tracking.Attribution;

/**
 * What a rule looks at.
 *
 * @param attribution what the file says
 * @param surroundings what is known from outside it
 * @param settings what the user set
 */
public record Inspection(Attribution attribution, Surroundings surroundings, Settings settings) {}
