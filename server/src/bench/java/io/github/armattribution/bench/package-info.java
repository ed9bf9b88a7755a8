/** What a keystroke costs, part by part. Run by the profile {@code bench}, on texts made here. */
package io.github.armattribution.bench;
