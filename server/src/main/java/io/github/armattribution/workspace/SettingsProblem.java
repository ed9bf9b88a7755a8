package io.github.armattribution.workspace;

import io.github.armattribution.text.Span;

/**
 * Something in attribution.json that is not applied.
 *
 * @param span where it stands
 * @param kind what kind of slip it is
 * @param message what is wrong and what is allowed
 */
public record SettingsProblem(Span span, Kind kind, String message) {

  /** Kinds of slips, told apart by who else finds them. */
  public enum Kind {
    /** The text is no JSON: an editor's JSON support says so, too. */
    SYNTAX,
    /** An editor that knows the JSON schema says so, too. */
    SHAPE,
    /** Only we know. */
    VALUE
  }
}
