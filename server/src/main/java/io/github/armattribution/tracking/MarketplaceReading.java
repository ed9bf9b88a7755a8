package io.github.armattribution.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An ID that Partner Center gave, and that is not written as Partner Center gave it.
 *
 * @param length how much of the text it is, what spoils its end included
 * @param clear whether nothing else can be meant
 * @param defects what is wrong with it, as ends of a sentence that starts with "it"
 * @param id what Partner Center gave
 */
record MarketplaceReading(int length, boolean clear, List<String> defects, String id) {

  private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.()-]*");

  MarketplaceReading {
    defects = List.copyOf(defects);
  }

  /** Reads {@code text}, a name without its {@code pid-} that holds no unknown stretch. */
  static Optional<MarketplaceReading> of(String text) {
    String meant = Lookalikes.meant(text);
    return MarketplaceEnd.in(meant)
        .flatMap(end -> of(text, meant, end))
        .filter(reading -> !reading.id.equalsIgnoreCase(text));
  }

  private static Optional<MarketplaceReading> of(String text, String meant, MarketplaceEnd end) {
    String start = Lookalikes.stripped(meant.substring(0, end.start()));
    GuidReading guid = GuidReading.of(start);
    boolean whole = start.length() == Guids.LENGTH && Guids.startsAt(start, 0);
    Optional<String> own =
        guid.meant() && !whole
            ? guid.repaired().filter(repaired -> guid.length() == start.length())
            : Optional.of(start).filter(words -> WORDS.matcher(words).matches());
    int blanks = end.end();
    while (blanks < meant.length() && Lookalikes.isBlank(meant.charAt(blanks))) {
      blanks++;
    }
    // What follows a blank is no end that a slip of the hand leaves.
    if (blanks < meant.length()) {
      blanks = end.end();
    }
    int length = Lookalikes.lengthOf(blanks, text);
    List<String> defects = new ArrayList<>(Lookalikes.in(text.substring(0, length)));
    boolean spoiled = !defects.isEmpty() || !meant.startsWith(start) || blanks > end.end();
    if (!meant.startsWith(start)) {
      defects.add("starts with a blank");
    }
    if (guid.meant() && !whole) {
      defects.addAll(guid.defects());
    }
    defects.addAll(end.defects());
    if (blanks > end.end()) {
      defects.add("ends with a blank");
    }
    boolean exact = TrackingName.withoutPartnerCenter(text).length() < text.length();
    boolean refused = spoiled || !end.isLegal();
    boolean clear =
        whole || guid.meant()
            // What spoils the GUID alone is told of the GUID alone.
            ? !exact && (refused || !whole)
            : refused && blanks == meant.length() && !end.joint().isEmpty();
    return own.map(
        kept -> new MarketplaceReading(length, clear, defects, kept + TrackingName.PARTNER_CENTER));
  }
}
