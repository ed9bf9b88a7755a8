package io.github.armattribution.tracking;

import io.github.armattribution.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whole GUIDs in a text that holds other things, too. Somebody may have registered them, so no
 * repair may lose them.
 */
final class HeldGuids {

  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  /** The digits of one, with whatever stands in place of its hyphens, or runs into it. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "[0-9a-f]{8}(?:J[0-9a-f]{4}){3}J[0-9a-f]{12}".replace("J", "(?:%2d|[^0-9a-z]{0,8})"));

  private HeldGuids() {}

  /** Where they stand, each in {@link Guids#LENGTH} characters; placeholders are none. */
  static List<Span> in(String text) {
    return GUID.matcher(text)
        .results()
        .filter(found -> isWhole(text, found))
        .filter(found -> Placeholder.ofGuid(found.group()).isEmpty())
        .map(found -> new Span(found.start(), found.end()))
        .toList();
  }

  /** Whether all digits of one stand there, however they are written. */
  static boolean mayBeIn(String text) {
    return digits(text).findAny().isPresent();
  }

  /** Whether the digits of several stand there that are not the same. */
  static boolean areSeveralIn(String text) {
    return digits(text).distinct().count() > 1;
  }

  private static Stream<String> digits(String text) {
    return DIGITS
        .matcher(Lookalikes.meant(text).toLowerCase(Locale.ROOT))
        .results()
        .map(found -> found.group().replaceAll("%2d|[^0-9a-f]", ""))
        .filter(digits -> Placeholder.ofGuid(Guids.hyphenated(digits)).isEmpty());
  }

  /** The one that stands there, if there is no other. */
  static Optional<Span> only(String text) {
    List<Span> all = in(text);
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** Whether no digit too many runs into it: nobody can say which one that is. */
  private static boolean isWhole(String text, MatchResult found) {
    int start = found.start();
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    int end = found.end();
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return !isDigits(text.substring(start, found.start()))
        && !isDigits(text.substring(found.end(), end));
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> Guids.isHex((char) c));
  }
}
