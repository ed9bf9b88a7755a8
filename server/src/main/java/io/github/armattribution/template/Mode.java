package io.github.armattribution.template;

import io.github.armattribution.text.Span;

/** What a deployment says about its mode. */
public sealed interface Mode {

  /** The only mode that nested deployments take. */
  String INCREMENTAL = "Incremental";

  /** Nothing among the deployment's properties, where Azure asks for it. */
  record Missing() implements Mode {}

  /**
   * A mode that the file tells.
   *
   * @param text what it comes to
   * @param span where it is written
   * @param literal whether it is written as it is
   */
  record Known(String text, Span span, boolean literal) implements Mode {}

  /** Something that the file does not tell, such as a build token. */
  record Open() implements Mode {}

  /** Whether it is certainly incremental. */
  default boolean isIncremental() {
    return this instanceof Known known && known.text().equalsIgnoreCase(INCREMENTAL);
  }
}
