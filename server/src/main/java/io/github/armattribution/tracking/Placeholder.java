package io.github.armattribution.tracking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text that stands where a tracking ID still has to come. */
public enum Placeholder {
  /** A GUID out of Microsoft's documentation. */
  SAMPLE("it is the sample of Microsoft's documentation"),
  /** A GUID out of our own documentation. */
  OURS("it is the sample of this tool's documentation"),
  /** X's, zeros, or the same digit again and again. */
  REPEATED("it is filler"),
  /** Digits that are counted up or down. */
  COUNTED("its digits are counted, as in an example"),
  /** Digits that spell words. */
  SPELLED("its digits spell words, as in an example"),
  /** Something in angle brackets. */
  BRACKETS("it is text in angle brackets"),
  /** A word such as "guid" or "tba". */
  WORD("it is a word that stands for an ID");

  private static final List<String> SAMPLES =
      List.of("eb7927c8-dd66-43e1-b0cf-c346a422063", "b6addd8f-5ff4-4fc0-a2b5-0ec7861106c4");

  /** Those that our documentation shows: README.md, docs, the pages about rules, settings. */
  private static final List<String> OUR_SAMPLES = List.of("6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])");

  /** What a template's author tells others to replace. */
  private static final Pattern YOURS = Pattern.compile("(?<![A-Za-z])YOUR_");

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
          "customer",
          "company",
          "name",
          "value",
          "number",
          "own",
          "offer",
          "publisher",
          "enter",
          "add",
          "put",
          "goes",
          "azure",
          "insert",
          "replace",
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
    if (startsWithAny(lower, SAMPLES)) {
      return Optional.of(SAMPLE);
    }
    if (startsWithAny(lower, OUR_SAMPLES)) {
      return Optional.of(OURS);
    }
    if (!Guids.startsAt(lower, 0) && !HeldGuids.in(lower).isEmpty()
        || EmbeddedExpression.isIn(lower)) {
      return Optional.empty();
    }
    int bracket = lower.indexOf('<');
    if (bracket >= 0 && lower.indexOf('>', bracket) > 0) {
      return Optional.of(BRACKETS);
    }
    if (Guids.startsAt(lower, 0)) {
      // Where the ID stands, a word behind it is no more than a suffix.
      return inGuid(lower.substring(0, Guids.LENGTH));
    }
    if (isRepeated(TrackingName.withoutPartnerCenter(lower))) {
      return Optional.of(REPEATED);
    }
    boolean stands =
        words(id).anyMatch(WORDS::contains)
            // What Partner Center gives is made of an offer's words, which may be any.
            && marketplaceWords(id)
                .map(own -> YOURS.matcher(own).find() || isNothingElse(own))
                .orElse(true);
    return stands ? Optional.of(WORD) : Optional.empty();
  }

  /** What stands in front of the end that Partner Center gives; empty where there is none. */
  private static Optional<String> marketplaceWords(String id) {
    String meant = Lookalikes.meant(id);
    return MarketplaceEnd.in(meant).map(end -> meant.substring(0, end.start()));
  }

  private static boolean isNothingElse(String text) {
    return words(text).allMatch(word -> WORDS.contains(word) || FILLERS.contains(word));
  }

  /** The placeholder that a GUID is. */
  static Optional<Placeholder> ofGuid(String guid) {
    String lower = guid.toLowerCase(Locale.ROOT);
    if (SAMPLES.contains(lower)) {
      return Optional.of(SAMPLE);
    }
    return OUR_SAMPLES.contains(lower) ? Optional.of(OURS) : inGuid(lower);
  }

  private static Optional<Placeholder> inGuid(String guid) {
    if (isRepeated(guid)) {
      return Optional.of(REPEATED);
    }
    if (InventedGuids.isCounted(guid)) {
      return Optional.of(COUNTED);
    }
    return InventedGuids.isSpelled(guid) ? Optional.of(SPELLED) : Optional.empty();
  }

  private static boolean startsWithAny(String lower, List<String> samples) {
    return samples.stream()
        .anyMatch(sample -> lower.startsWith(sample) && !continues(lower, sample.length()));
  }

  /** The placeholder that all of {@code id} is: a word only if there are no others beside it. */
  static Optional<Placeholder> allOf(String id) {
    return in(id).filter(found -> found != WORD || isNothingElse(marketplaceWords(id).orElse(id)));
  }

  private static boolean continues(String text, int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  /** In lower case; {@code yourGuidHere} and {@code YOUR_GUID_HERE} have three each. */
  private static Stream<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text)
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT));
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
    int[] counts = new int[128];
    letters.chars().forEach(c -> counts[Math.min(c, 127)]++);
    int most = Arrays.stream(counts).max().orElse(0);
    boolean hex = letters.chars().allMatch(c -> Guids.isHex((char) c));
    // One digit in eight may be another one: nobody draws such a GUID.
    return hex && letters.length() >= 8 && most * 8 >= letters.length() * 7;
  }
}
