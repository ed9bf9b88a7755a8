package io.github.armattribution.assist;

/** Something that a click does, in editors that can. */
public sealed interface Action {

  /** Puts an ID on the clipboard. */
  record CopyId(String id) implements Action {}

  /** Puts a tracking deployment into the template. */
  record Insert() implements Action {}

  /** Names the template as a main template in the project's settings. */
  record TreatAsMain() implements Action {}

  /** Shows the page about a rule. */
  record RulePage(String rule) implements Action {}
}
