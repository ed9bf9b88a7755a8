package io.github.armattribution.tracking;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.VisibleText;
import io.github.armattribution.tracking.TrackingName.Kind;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the part of a deployment's name turns out to be that should be a tracking ID.
 *
 * @param kind what it is
 * @param length how much of it is the ID; the rest is a tail
 * @param guid what is wrong with it as a GUID, where it was meant as one
 * @param placeholder what kind of placeholder it is, if it is one
 */
record IdReading(
    Kind kind, int length, Optional<GuidReading> guid, Optional<Placeholder> placeholder) {

  /**
   * Code units from which on the start of a Partner Center ID that looks like a broken GUID is one:
   * a GUID may have lost a few. Shorter ones are words.
   */
  private static final int NEARLY_A_GUID = 30;

  /** What is left of a name that Partner Center gives, if the ID in it is left out. */
  private static final String NO_ID = TrackingName.PARTNER_CENTER.substring(1);

  /** Reads {@code id}, in which each unknown stretch is one {@link FoldedText#UNKNOWN}. */
  static IdReading of(String id, Function<String, Optional<Placeholder>> placeholders) {
    int gap = id.indexOf(FoldedText.UNKNOWN);
    String known = gap < 0 ? id : judged(id, gap);
    return placeholders
        .apply(known)
        .map(found -> placeholder(found, id, known))
        .orElseGet(() -> identifier(id, known));
  }

  /** Whether the ID at the start of {@code text} has the form of a good one. */
  boolean isGood(String text) {
    return kind == Kind.GUID
        || kind == Kind.PARTNER_CENTER
        || (kind == Kind.PLACEHOLDER && Guids.startsAt(text, 0));
  }

  private static IdReading placeholder(Placeholder found, String id, String known) {
    if (Guids.startsAt(id, 0)) {
      return new IdReading(Kind.PLACEHOLDER, Guids.LENGTH, Optional.empty(), Optional.of(found));
    }
    GuidReading reading = GuidReading.of(known);
    int length = found == Placeholder.SAMPLE ? reading.length() : known.length();
    return new IdReading(
        Kind.PLACEHOLDER,
        length,
        Optional.of(reading)
            .filter(GuidReading::meant)
            .filter(guid -> found != Placeholder.BRACKETS),
        Optional.of(found));
  }

  private static IdReading identifier(String id, String known) {
    boolean whole = known.length() == id.length();
    Optional<MarketplaceReading> given = whole ? MarketplaceReading.of(id) : Optional.empty();
    if (given.filter(MarketplaceReading::clear).isPresent()) {
      return spoiled(given.get());
    }
    if (Guids.startsAt(id, 0) && !isGlued(id)) {
      return plain(Kind.GUID, Guids.LENGTH);
    }
    if (id.equalsIgnoreCase(NO_ID) || id.equalsIgnoreCase(TrackingName.PARTNER_CENTER)) {
      return plain(Kind.OTHER, 0);
    }
    String start = TrackingName.withoutPartnerCenter(id);
    if (start.length() < id.length() && !EmbeddedExpression.isIn(id)) {
      // Partner Center makes names of words, too; only what is as long as a GUID is a broken one.
      return malformed(whole && start.length() >= NEARLY_A_GUID ? start : "")
          .orElseGet(() -> plain(Kind.PARTNER_CENTER, id.length()));
    }
    return malformed(known)
        .orElseGet(() -> whole ? other(id, given) : plain(Kind.UNKNOWN, id.length()));
  }

  private static IdReading spoiled(MarketplaceReading given) {
    GuidReading reading =
        new GuidReading(
            given.length(), true, given.defects(), Optional.of(given.id()), Optional.empty());
    return new IdReading(Kind.MALFORMED, given.length(), Optional.of(reading), Optional.empty());
  }

  /** No ID, but maybe with one in it. */
  private static IdReading other(String id, Optional<MarketplaceReading> given) {
    Optional<GuidReading> guess =
        given
            .map(MarketplaceReading::id)
            .or(() -> GuidReading.of(id).guessed())
            .map(meant -> GuidReading.guess(id, meant));
    return new IdReading(Kind.OTHER, id.length(), guess, Optional.empty());
  }

  private static Optional<IdReading> malformed(String text) {
    GuidReading reading = GuidReading.of(text);
    return Optional.of(reading)
        .filter(GuidReading::meant)
        .map(
            guid ->
                new IdReading(Kind.MALFORMED, guid.length(), Optional.of(guid), Optional.empty()));
  }

  /** What is sure of an ID that is too long to be looked through. */
  static IdReading unread(String id) {
    return Guids.startsAt(id, 0) && !isGlued(id)
        ? plain(Kind.GUID, Guids.LENGTH)
        : plain(Kind.OTHER, id.length());
  }

  private static IdReading plain(Kind kind, int length) {
    return new IdReading(kind, length, Optional.empty(), Optional.empty());
  }

  /**
   * The part of an ID with a gap that can be judged, whatever the gap turns out to be: a GUID at
   * its start, with a second prefix or none, or behind something else, or five groups, ended by a
   * hyphen.
   */
  private static String judged(String id, int gap) {
    if (Guids.startsAt(id, 0) && !(gap > Guids.LENGTH && isGlued(id))) {
      return id.substring(0, Guids.LENGTH);
    }
    String known = id.substring(0, gap);
    if (GuidReading.startsAfterPrefix(known)) {
      return known.substring(0, TrackingName.PREFIX.length() + Guids.LENGTH);
    }
    Optional<Integer> held =
        HeldGuids.only(known)
            .map(Span::end)
            .filter(end -> end < known.length() && known.charAt(end) == '-');
    if (held.isPresent()) {
      return known.substring(0, held.get());
    }
    int hyphens = 0;
    for (int i = 0; i < known.length(); i++) {
      if (known.charAt(i) == '-' && ++hyphens == 5) {
        return known.substring(0, i);
      }
    }
    return "";
  }

  /** Whether something runs into the GUID at the start of {@code id}. */
  private static boolean isGlued(String id) {
    if (id.length() == Guids.LENGTH) {
      return false;
    }
    char next = id.charAt(Guids.LENGTH);
    return Character.isLetterOrDigit(next)
        || Lookalikes.isBlank(next)
        || VisibleText.isHidden(next)
        || GuidReading.CLOSING.indexOf(next) >= 0;
  }
}
