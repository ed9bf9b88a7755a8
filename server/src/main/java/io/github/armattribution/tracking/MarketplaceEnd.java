package io.github.armattribution.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end that tells the names that Partner Center gives, as it stands in a name: as it should, or
 * spoiled. Offsets count the characters of {@link Lookalikes#meant}, where there are no others.
 *
 * @param start where what parts it from the ID begins
 * @param end behind its last letter
 * @param joint what parts it from the ID
 * @param word what stands for {@code partnercenter}
 */
record MarketplaceEnd(int start, int end, String joint, String word) {

  private static final String WORD = TrackingName.PARTNER_CENTER.substring(1);

  private static final Pattern FORM =
      Pattern.compile(
          "(?<![-_.\\s\\h])([-_.\\s\\h]*+)(partner[-_.\\s\\h]?cent(?:er|re))(?![a-z0-9])",
          Pattern.CASE_INSENSITIVE);

  static Optional<MarketplaceEnd> in(String meant) {
    Matcher found = FORM.matcher(meant);
    return found.find()
        ? Optional.of(
            new MarketplaceEnd(found.start(), found.end(), found.group(1), found.group(2)))
        : Optional.empty();
  }

  /** Whether Azure takes it, whatever Partner Center says. */
  boolean isLegal() {
    return !joint.isEmpty() && (joint + word).chars().noneMatch(Lookalikes::isBlank);
  }

  /** What is wrong with it, as ends of a sentence that starts with "it". */
  List<String> defects() {
    List<String> defects = new ArrayList<>();
    if (joint.isEmpty()) {
      defects.add("runs into \"%s\" without a hyphen between".formatted(word));
    } else if (joint.chars().allMatch(Lookalikes::isBlank)) {
      defects.add("has a blank in place of the hyphen in front of \"%s\"".formatted(word));
    } else if (!joint.equals("-")) {
      defects.add("has \"%s\" in place of the hyphen in front of \"%s\"".formatted(joint, word));
    }
    if (!word.equalsIgnoreCase(WORD)) {
      defects.add("has \"%s\" in place of \"%s\"".formatted(word, WORD));
    }
    return defects;
  }
}
