package io.github.armattribution.tracking;

import io.github.armattribution.text.VisibleText;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
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
        "\u0430\u0410\u0412\u0441\u0421\u0435\u0415\u0440\u0456\u0501\u043E\u0445\u0443\u0455"
            + "\u0391\u0392\u0395\u03B9\u03BF";
    String means = "aABcCeEpidoxysABEio";
    for (int i = 0; i < looks.length(); i++) {
      LETTERS.put((int) looks.charAt(i), means.charAt(i));
    }
  }

  private Lookalikes() {}

  /** {@code text} with what it was taken for, and without what is not seen. */
  static String meant(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 127)) {
      return text;
    }
    StringBuilder meant = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !VisibleText.isHidden(c))
        .forEach(c -> meant.append(of(c).map(String::valueOf).orElse(Character.toString(c))));
    return meant.toString();
  }

  /** Whether {@code c} is a blank, one that does not break lines among them. */
  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** {@code text} without the blanks at its ends. */
  static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** How much of {@code text} makes so many characters of what is meant. */
  static int lengthOf(int meant, String text) {
    int at = 0;
    int seen = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!VisibleText.isHidden(c) && seen++ == meant) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** Those in a text, each once, as ends of a sentence that starts with "it". */
  static List<String> in(String text) {
    return text.codePoints()
        .distinct()
        .mapToObj(Lookalikes::strange)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> strange(int c) {
    if (VisibleText.isHidden(c)) {
      return Optional.of("contains the invisible character " + VisibleText.named(c));
    }
    return Lookalikes.of(c)
        .map(
            meant ->
                "contains \"%s\" (%s) in place of %s"
                    .formatted(
                        Character.toString(c),
                        VisibleText.named(c),
                        meant == '-' ? "a hyphen" : "\"" + meant + "\""));
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
