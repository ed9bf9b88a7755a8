package io.github.armattribution.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Inputs as texts, as a file with these bytes is read. */
final class Input {

  private Input() {}

  static String text(byte[] input) {
    return new String(input, UTF_8);
  }
}
