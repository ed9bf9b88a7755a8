package io.github.armattribution.expression;

import java.util.Locale;
import java.util.OptionalInt;

/** What is known of the characters of an unknown text, in any case, beside their number. */
public enum Form {
  /** Nothing. */
  ANY(-1, ""),
  /** 32 hexadecimal digits in five groups, with hyphens between. */
  GUID(Lengths.OF_GUID.min(), "0123456789abcdef-"),
  /** What {@code uniqueString} makes. */
  UNIQUE_STRING(UniqueString.LENGTH, UniqueString.DIGITS);

  /** Negative where it is open. */
  private final int length;

  private final String characters;

  Form(int length, String characters) {
    this.length = length;
    this.characters = characters;
  }

  Lengths lengths() {
    return length < 0 ? Lengths.ANY : Lengths.exactly(length);
  }

  /** How often {@code sought} occurs in each text of this form; empty if that differs. */
  OptionalInt occurrences(String sought) {
    if (this == ANY) {
      return OptionalInt.empty();
    }
    if (this == GUID && sought.equals("-")) {
      return OptionalInt.of(4);
    }
    boolean impossible =
        sought.toLowerCase(Locale.ROOT).chars().anyMatch(c -> characters.indexOf(c) < 0);
    return impossible ? OptionalInt.of(0) : OptionalInt.empty();
  }
}
