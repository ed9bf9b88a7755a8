package io.github.armattribution.tracking;

/** Whether a use of a tracking ID counts, or why not. */
public enum Credit {
  COUNTS("it counts"),
  /** It counts where the file itself is deployed. */
  COUNTS_ALONE("it counts where this file is deployed by itself"),
  UNKNOWN_ID("the file does not tell the ID"),
  NO_PREFIX("the name lacks the prefix \"pid-\""),
  OTHER_CASE("the prefix \"pid-\" is not in lower case"),
  NO_ID("the ID is not a valid one"),
  PLACEHOLDER("the ID is a placeholder"),
  GENERATED("the ID is made anew, or for each customer"),
  NESTED("it stands in a nested template"),
  LINKED("it stands in a template that a main template links to"),
  NEVER_DEPLOYED("it is never deployed"),
  REFUSED("Azure refuses it as it is written");

  private final String reason;

  Credit(String reason) {
    this.reason = reason;
  }

  /** The reason, as a clause without a period. */
  public String reason() {
    return reason;
  }

  /** Whether it counts, or may, as far as the file tells. */
  public boolean isPossible() {
    return this == COUNTS || this == COUNTS_ALONE || this == UNKNOWN_ID;
  }
}
