/**
 * Tracking IDs, the deployments that carry them, and what Microsoft says about them: the official
 * notices. Knows templates; judges nothing.
 */
package io.github.armattribution.tracking;
