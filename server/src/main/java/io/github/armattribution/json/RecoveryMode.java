package io.github.armattribution.json;

/** What to believe where brackets don't match. */
enum RecoveryMode {
  /** A closer that fits an outer container says that the inner ones' closers are lost. */
  CLOSE_EARLY,

  /** A closer that does not fit the innermost container is one too many, if the rest fits then. */
  CLOSE_LATE,

  /** What is inside a container is indented deeper than the line that it opened on. */
  BY_INDENTATION
}
