package io.github.armattribution.tracking;

import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text that should be a GUID, but is none, turns out to be.
 *
 * @param length how much of the text was meant as the GUID, braces included
 * @param meant whether it was meant as one at all: hyphenated groups, mostly of hexadecimal digits
 * @param defects what is wrong with it, as ends of a sentence that starts with "it"
 * @param repaired what is right, where it has all its digits and nothing but braces, blanks,
 *     hyphens and the like are wrong
 * @param guessed what is probably right: the only GUID in it, or the one that it is if its letters
 *     o, l and i are slips for 0 and 1
 */
record GuidReading(
    int length,
    boolean meant,
    List<String> defects,
    Optional<String> repaired,
    Optional<String> guessed) {

  /** What is put around a GUID, or left there, and means nothing. */
  private static final String OPENING =
      "\"'`\u201C\u201D\u201E\u2018\u2019\u201A\u00AB\u00BB{([<$:=/#@_.-";

  static final String CLOSING = "\"'`\u201C\u201D\u2018\u2019\u00AB\u00BB})]>";

  /** A GUID with other joints than hyphens. */
  private static final Pattern JOINTED =
      Pattern.compile(
          "[0-9a-f]{8}(?:J[0-9a-f]{4}){3}J[0-9a-f]{12}(?=$|-)".replace("J", "(?:-|%2d|[.:/])"),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern JOINT = Pattern.compile("%2d|[.:/]", Pattern.CASE_INSENSITIVE);

  private static final int GROUPS = 5;
  private static final int DIGITS = 32;
  private static final int[] SIZES = {8, 4, 4, 4, 12};
  private static final String[] ORDINALS = {"first", "second", "third", "fourth", "last"};

  GuidReading {
    defects = List.copyOf(defects);
  }

  private GuidReading(int length, boolean meant, List<String> defects, Optional<String> repaired) {
    this(length, meant, defects, repaired, Optional.empty());
  }

  /** A text that is no GUID, but in which {@code meant} is probably the ID. */
  static GuidReading guess(String text, String meant) {
    return new GuidReading(text.length(), false, List.of(), Optional.empty(), Optional.of(meant));
  }

  /**
   * Reads all of {@code text}, which holds no unknown stretch; characters that are taken for
   * others, or not seen, are what they are taken for.
   */
  static GuidReading of(String text) {
    String meant = Lookalikes.meant(text);
    return meant.equals(text) ? ofPlain(text) : ofMeant(text, meant);
  }

  private static GuidReading ofMeant(String text, String meant) {
    boolean whole =
        Guids.startsAt(meant, 0)
            && (meant.length() == Guids.LENGTH || meant.charAt(Guids.LENGTH) == '-');
    GuidReading plain =
        whole
            ? new GuidReading(
                Guids.LENGTH, true, List.of(), Optional.of(meant.substring(0, Guids.LENGTH)))
            : ofPlain(meant);
    int length = Lookalikes.lengthOf(plain.length(), text);
    List<String> defects = new ArrayList<>(Lookalikes.in(text.substring(0, length)));
    defects.addAll(plain.defects());
    return new GuidReading(length, plain.meant(), defects, plain.repaired(), plain.guessed());
  }

  private static GuidReading ofPlain(String text) {
    if (Guids.startsAt(text, 0)) {
      return glued(text);
    }
    if (startsAfterPrefix(text)) {
      int end = TrackingName.PREFIX.length() + Guids.LENGTH;
      String guid = text.substring(TrackingName.PREFIX.length(), end);
      return new GuidReading(
          end, true, List.of("starts with a second \"pid-\""), Optional.of(guid));
    }
    Matcher jointed = JOINTED.matcher(text);
    if (jointed.lookingAt()) {
      return jointed(jointed.group());
    }
    List<String> groups = new ArrayList<>(groups(text));
    int length = text.length();
    int kept = withAllDigits(groups).orElse(GROUPS);
    if (groups.size() > kept) {
      // More groups than a GUID has: the rest is a suffix.
      groups = new ArrayList<>(groups.subList(0, kept));
      length = endOfGroups(text, kept);
    }
    String core = text.substring(0, length);
    String joined = String.join("", groups);
    Count count = count(joined);
    boolean mostlyHex = count.digits() * 5 >= count.letters() * 4;
    boolean meant =
        mostlyHex && count.letters() >= 12 && (groups.size() >= 4 || count.digits() >= 24);
    boolean complete = count.digits() == DIGITS && joined.length() == DIGITS;
    Optional<Span> held = complete ? Optional.empty() : HeldGuids.only(text);
    if (held.isPresent()) {
      return around(text, held.get(), meant);
    }
    return new GuidReading(
        length,
        meant,
        defects(core, groups, complete),
        complete ? Optional.of(Guids.hyphenated(joined)) : Optional.empty(),
        complete ? Optional.empty() : guessed(core));
  }

  private static GuidReading jointed(String text) {
    Matcher joint = JOINT.matcher(text);
    List<String> defects = new ArrayList<>();
    joint
        .results()
        .map(MatchResult::group)
        .distinct()
        .forEach(other -> defects.add("contains \"%s\" in place of a hyphen".formatted(other)));
    return new GuidReading(
        text.length(), true, defects, Optional.of(joint.replaceAll("-")), Optional.empty());
  }

  /** How many groups have the digits of a GUID together, and nothing else. */
  private static OptionalInt withAllDigits(List<String> groups) {
    String joined = "";
    for (int i = 0; i < groups.size() && joined.length() < DIGITS; i++) {
      joined += groups.get(i);
      if (joined.length() == DIGITS && count(joined).digits() == DIGITS) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  private static Optional<String> guessed(String core) {
    String digits = core.replaceAll("[oO]", "0").replaceAll("[lLiI]", "1");
    return Optional.of(digits)
        .filter(guid -> guid.length() == Guids.LENGTH && Guids.startsAt(guid, 0));
  }

  /** Whether {@code text} starts with a prefix and a GUID, and nothing that runs into it. */
  static boolean startsAfterPrefix(String text) {
    int start = TrackingName.PREFIX.length();
    return text.regionMatches(true, 0, TrackingName.PREFIX, 0, start)
        && Guids.startsAt(text, start)
        && (text.length() == start + Guids.LENGTH || text.charAt(start + Guids.LENGTH) == '-');
  }

  private static GuidReading glued(String text) {
    int end = Guids.LENGTH;
    while (end < text.length() && text.charAt(end) != '-') {
      end++;
    }
    String tail = text.substring(Guids.LENGTH, end);
    if (tail.chars().allMatch(c -> Guids.isHex((char) c))) {
      int digits = SIZES[GROUPS - 1] + tail.length();
      return new GuidReading(end, true, List.of(size(GROUPS - 1, digits)), Optional.empty());
    }
    String closing = tail.substring(0, punctuation(tail, CLOSING));
    boolean closed = closing.length() == tail.length();
    boolean blank = tail.chars().allMatch(Lookalikes::isBlank);
    String defect =
        closed
            ? "ends with " + (blank ? "a blank" : "\"" + tail + "\"")
            : "runs into \"" + tail + "\" without a hyphen between";
    Optional<String> guid = Optional.of(text.substring(0, Guids.LENGTH));
    return new GuidReading(
        end,
        true,
        List.of(defect),
        closed ? guid : Optional.empty(),
        closed ? Optional.empty() : guid);
  }

  /** What stands around a whole GUID. */
  private static GuidReading around(String text, Span guid, boolean meant) {
    String before = text.substring(0, guid.start());
    String behind = text.substring(guid.end());
    String closing = behind.substring(0, punctuation(behind, CLOSING));
    boolean clear =
        punctuation(before, OPENING) == before.length()
            && (closing.length() == behind.length() || behind.charAt(closing.length()) == '-');
    Optional<String> found = Optional.of(guid.in(text));
    List<String> defects = new ArrayList<>();
    if (!before.isEmpty()) {
      defects.add("has \"%s\" in front of the GUID".formatted(before));
    }
    if (!closing.isEmpty()) {
      defects.add("has \"%s\" behind the GUID".formatted(closing));
    }
    return new GuidReading(
        guid.end() + closing.length(),
        clear || meant,
        defects,
        clear ? found : Optional.empty(),
        clear ? Optional.empty() : found);
  }

  /** How many blanks, and characters of {@code marks}, {@code text} starts with. */
  private static int punctuation(String text, String marks) {
    int length = 0;
    while (length < text.length()
        && (marks.indexOf(text.charAt(length)) >= 0 || Lookalikes.isBlank(text.charAt(length)))) {
      length++;
    }
    return length;
  }

  private static List<String> defects(String core, List<String> groups, boolean complete) {
    List<String> defects = new ArrayList<>();
    if (core.indexOf('{') >= 0 || core.indexOf('}') >= 0) {
      defects.add("stands in braces");
    }
    if (core.indexOf('(') >= 0 || core.indexOf(')') >= 0) {
      defects.add("stands in parentheses");
    }
    if (core.chars().anyMatch(Lookalikes::isBlank)) {
      defects.add("contains a blank");
    }
    if (core.indexOf('_') >= 0) {
      defects.add("contains \"_\" in place of a hyphen");
    }
    groups.stream()
        .flatMap(group -> nonHex(group).stream())
        .distinct()
        .forEach(c -> defects.add("contains \"" + c + "\", which is not a hexadecimal digit"));
    if (complete && groups.size() != GROUPS) {
      defects.add(hyphens(groups.size() - 1));
    } else if (groups.size() != GROUPS) {
      defects.add(
          "has %d group%s of digits, 5 are needed"
              .formatted(groups.size(), groups.size() == 1 ? "" : "s"));
    } else {
      for (int i = 0; i < GROUPS; i++) {
        if (groups.get(i).length() != SIZES[i]) {
          defects.add(size(i, groups.get(i).length()));
        }
      }
    }
    return defects;
  }

  private static String hyphens(int count) {
    if (count >= GROUPS) {
      return "has a hyphen too many";
    }
    return count == 0 ? "has no hyphens" : "lacks a hyphen";
  }

  private static String size(int group, int digits) {
    return "has %d digit%s in its %s group, %d are needed"
        .formatted(digits, digits == 1 ? "" : "s", ORDINALS[group], SIZES[group]);
  }

  private static List<String> groups(String text) {
    List<String> groups = new ArrayList<>();
    StringBuilder group = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '_') {
        groups.add(group.toString());
        group.setLength(0);
      } else if (!Lookalikes.isBlank(c) && "{}()".indexOf(c) < 0) {
        group.append(c);
      }
    }
    groups.add(group.toString());
    return groups;
  }

  /** Where the first {@code groups} groups end. */
  private static int endOfGroups(String text, int groups) {
    int hyphens = 0;
    for (int i = 0; i < text.length(); i++) {
      if ((text.charAt(i) == '-' || text.charAt(i) == '_') && ++hyphens == groups) {
        return i;
      }
    }
    return text.length();
  }

  private static Optional<String> nonHex(String group) {
    return group
        .codePoints()
        .filter(c -> c > 'f' || !Guids.isHex((char) c))
        .mapToObj(Character::toString)
        .findFirst();
  }

  private record Count(int digits, int letters) {}

  private static Count count(String text) {
    int digits = (int) text.chars().filter(c -> Guids.isHex((char) c)).count();
    return new Count(digits, text.length());
  }
}
