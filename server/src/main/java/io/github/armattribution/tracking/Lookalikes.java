package io.github.armattribution.tracking;

import io.github.armattribution.text.VisibleText;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Characters that are taken for others: they come with text that is copied from a page, a mail or a
 * chat.
 */
final class Lookalikes {

  /** Letters of other scripts that look like the letters of an ID. */
  private static final Map<Integer, Character> LETTERS = new HashMap<>();

  static {
    // Cyrillic, then Greek; written by number, since nobody could tell them apart here either.
    String looks =
        "\u0430\u0410\u0412\u0441\u0421\u0435\u0415\u0440\u0456\u0501\u0391\u0392\u0395\u03B9";
    String means = "aABcCeEpidABEi";
    for (int i = 0; i < looks.length(); i++) {
      LETTERS.put((int) looks.charAt(i), means.charAt(i));
    }
  }

  private Lookalikes() {}

  /** {@code text} with what it was taken for, and without what is not seen. */
  static String meant(String text) {
    StringBuilder meant = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !VisibleText.isHidden(c))
        .forEach(c -> meant.append(of(c).map(String::valueOf).orElse(Character.toString(c))));
    return meant.toString();
  }

  /** The ASCII character that {@code c} is taken for; empty if it is none, or one itself. */
  static Optional<Character> of(int c) {
    if (c < 128) {
      return Optional.empty();
    }
    if (Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212) {
      return Optional.of('-');
    }
    Character letter = LETTERS.get(c);
    if (letter != null) {
      return Optional.of(letter);
    }
    // Full-width digits and letters, and those of mathematics.
    String normal = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    return normal.length() == 1 && normal.charAt(0) < 128 && normal.charAt(0) > ' '
        ? Optional.of(normal.charAt(0))
        : Optional.empty();
  }
}
