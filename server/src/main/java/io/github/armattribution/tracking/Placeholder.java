package io.github.armattribution.tracking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Text that stands where a tracking ID still has to come. */
public enum Placeholder {
  /** A GUID out of Microsoft's documentation. */
  SAMPLE("it is the sample of Microsoft's documentation"),
  /** X's, zeros, or one digit again and again. */
  REPEATED("it is filler"),
  /** Something in angle brackets. */
  BRACKETS("it is text in angle brackets"),
  /** A word such as "guid" or "tba". */
  WORD("it is a word that stands for an ID");

  private static final List<String> SAMPLES =
      List.of("eb7927c8-dd66-43e1-b0cf-c346a422063", "b6addd8f-5ff4-4fc0-a2b5-0ec7861106c4");

  private static final String COUNTED = "12345678-1234-1234-1234-1234567890";

  /** Words that nobody registers as part of an ID. */
  private static final Set<String> WORDS =
      Set.of(
          "guid",
          "uuid",
          "tba",
          "tbd",
          "todo",
          "your",
          "yourguid",
          "trackingguid",
          "trackingid",
          "placeholder",
          "changeme",
          "replaceme",
          "fixme");

  /** Words that may stand beside those in a name that is nothing but a placeholder. */
  private static final Set<String> FILLERS =
      Set.of(
          "pid",
          "tracking",
          "track",
          "id",
          "here",
          "partner",
          "my",
          "the",
          "registered",
          "azure",
          "insert",
          "replace",
          "enter",
          "with",
          "usage",
          "attribution",
          "deployment",
          "resource");

  private final String reason;

  Placeholder(String reason) {
    this.reason = reason;
  }

  /** Why it can be no registered ID: the end of a sentence. */
  public String reason() {
    return reason;
  }

  /** The placeholder that {@code id}, a name without its {@code pid-}, is. */
  static Optional<Placeholder> in(String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    for (String sample : SAMPLES) {
      if (lower.startsWith(sample) && !continues(lower, sample.length())) {
        return Optional.of(SAMPLE);
      }
    }
    int bracket = lower.indexOf('<');
    if (bracket >= 0 && lower.indexOf('>', bracket) > 0) {
      return Optional.of(BRACKETS);
    }
    boolean guid = Guids.startsAt(lower, 0);
    String start = guid ? lower.substring(0, Guids.LENGTH) : lower;
    if (start.startsWith(COUNTED) || isRepeated(TrackingName.withoutPartnerCenter(start))) {
      return Optional.of(REPEATED);
    }
    // Where the ID stands, a word behind it is no more than a suffix.
    return !guid && words(lower).anyMatch(WORDS::contains) ? Optional.of(WORD) : Optional.empty();
  }

  /** The placeholder that a name without {@code pid-} is; words only where there are no others. */
  static Optional<Placeholder> inUnprefixed(String name) {
    return in(name)
        .filter(
            found ->
                found != WORD
                    || words(name.toLowerCase(Locale.ROOT))
                        .allMatch(word -> WORDS.contains(word) || FILLERS.contains(word)));
  }

  private static boolean continues(String text, int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private static Stream<String> words(String lower) {
    return Arrays.stream(lower.split("[^a-z0-9]+")).filter(word -> !word.isEmpty());
  }

  private static boolean isRepeated(String text) {
    String letters = text.replaceAll("[-{}() _]", "");
    if (letters.isEmpty()) {
      return false;
    }
    long xs = letters.chars().filter(c -> c == 'x').count();
    if (xs == letters.length()) {
      return xs >= 3;
    }
    if (letters.length() >= 12 && xs * 5 >= letters.length() * 3L) {
      return true;
    }
    char first = letters.charAt(0);
    return letters.length() >= 8 && Guids.isHex(first) && letters.chars().allMatch(c -> c == first);
  }
}
