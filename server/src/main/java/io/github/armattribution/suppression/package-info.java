/**
 * Suppression in place: comments and metadata by which a file tells that a finding is accepted are
 * read, applied, written and removed here. Which rules there are is not known in here.
 */
package io.github.armattribution.suppression;
