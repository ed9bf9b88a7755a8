/**
 * Edits that mend: insertions, moves, splits, removals, and replacements of IDs and names. What
 * calls for a repair is decided elsewhere. A fix that is worked out later folds anew: what an
 * analysis folds with is never used after it.
 */
package io.github.armattribution.repair;
