package io.github.armattribution.tracking;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Unknown;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a deployment, read as a tracking ID. Only known characters are judged. */
public final class TrackingName {

  public static final String PREFIX = "pid-";

  /** What may stand in a GUID in front of its first unknown digit. */
  private static final Pattern GUID_START =
      Pattern.compile(
          "[0-9a-f]{0,8}|[0-9a-f]{8}(-[0-9a-f]{4}){0,3}(-[0-9a-f]{0,4})?"
              + "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{0,11}",
          Pattern.CASE_INSENSITIVE);

  /** The end of the names that Partner Center gives. */
  public static final String PARTNER_CENTER = "-partnercenter";

  /** What is taken for the prefix in front of an ID, or stands around a GUID, but is no prefix. */
  private static final Pattern SPOILED =
      Pattern.compile(
          "(?<open>[\\s\\h\"'({\\[<]*)(?<pid>(?:pid(?<joint>[-_.:=/\\s\\h]*))*)"
              + "(?=[\\s\\h\"'({\\[<]*[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
              + "|(?<=-)[a-z0-9][a-z0-9_.()-]*-partnercenter[\\s\\h]*$)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern GARBLED = Pattern.compile("pid|^\\[", Pattern.CASE_INSENSITIVE);

  /** A tail that is meant as Partner Center's belongs to the ID, whatever spoils it. */
  private static final Pattern MARKETPLACE =
      Pattern.compile("partner[^a-z0-9]*cent(?:er|re)", Pattern.CASE_INSENSITIVE);

  /** What stands behind the prefix. */
  public enum Kind {
    /** A GUID, with or without a tail. */
    GUID,
    /** A Partner Center ID without a GUID. */
    PARTNER_CENTER,
    /** What should be a GUID and is none. */
    MALFORMED,
    PLACEHOLDER,
    /** Anything else. */
    OTHER,
    /** The file does not tell. */
    UNKNOWN
  }

  /**
   * The longest names that are looked through, in code units. Azure refuses those of more than 64,
   * so nothing hangs on what a longer one was meant for, but on the time that it takes.
   */
  private static final int LONGEST = 256;

  private final FoldedText name;
  private final boolean prefixed;
  private final Kind kind;
  private final int idEnd;
  private final List<String> defects;
  private final Optional<String> repaired;
  private final Optional<String> guessed;
  private final Optional<Placeholder> placeholder;

  private TrackingName(FoldedText name, int from, IdReading read) {
    this.name = name;
    this.prefixed = from > 0;
    this.kind = read.kind();
    this.idEnd = from + read.length();
    this.defects = read.guid().map(GuidReading::defects).orElse(List.of());
    this.repaired = read.guid().flatMap(GuidReading::repaired).map(this::withEnd);
    this.guessed = read.guid().flatMap(GuidReading::guessed).map(this::withEnd);
    this.placeholder = read.placeholder();
  }

  /** Reads a name that starts with {@code pid-}, in any case; empty for every other one. */
  static Optional<TrackingName> of(FoldedText name) {
    String text = name.text();
    if (!text.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
      return Optional.empty();
    }
    return Optional.of(
        isTooLong(name)
            ? new TrackingName(
                name, PREFIX.length(), IdReading.unread(text.substring(PREFIX.length())))
            : read(name, PREFIX.length(), Placeholder::in));
  }

  /**
   * Reads a name that starts with something that is taken for {@code pid-}, in front of an ID: with
   * another hyphen or none, in brackets, or with characters that are not seen.
   */
  static Optional<TrackingName> spoiled(FoldedText name) {
    return spoiled(name, true);
  }

  private static Optional<TrackingName> spoiled(FoldedText name, boolean prefix) {
    String text = name.text();
    Matcher start = SPOILED.matcher(Lookalikes.meant(text));
    if (isTooLong(name)
        || text.indexOf(FoldedText.UNKNOWN) >= 0
        || !start.lookingAt()
        || start.group("pid").isEmpty() == prefix) {
      return Optional.empty();
    }
    int front = Lookalikes.lengthOf(start.end(), text);
    String rest = text.substring(front);
    Set<String> defects = new LinkedHashSet<>(Lookalikes.in(text.substring(0, front)));
    defects.addAll(defects(start));
    Optional<MarketplaceReading> given = MarketplaceReading.of(rest);
    IdReading id = IdReading.of(rest, Placeholder::in);
    given
        .map(MarketplaceReading::defects)
        .or(() -> id.guid().map(GuidReading::defects))
        .ifPresent(defects::addAll);
    int length = front + given.map(MarketplaceReading::length).orElse(id.length());
    return given
        .map(MarketplaceReading::id)
        .or(() -> id.isGood(rest) ? Optional.of(rest.substring(0, id.length())) : Optional.empty())
        .or(() -> id.guid().flatMap(GuidReading::repaired))
        .filter(good -> prefix || !defects.isEmpty())
        .map(
            good ->
                new GuidReading(
                    length, true, List.copyOf(defects), Optional.of(good), Optional.empty()))
        .map(
            guid ->
                new TrackingName(
                    name,
                    0,
                    new IdReading(Kind.MALFORMED, length, Optional.of(guid), Optional.empty())));
  }

  private static List<String> defects(Matcher start) {
    List<String> defects = new ArrayList<>();
    String open = start.group("open");
    if (!open.isEmpty()) {
      defects.add(
          open.chars().allMatch(Lookalikes::isBlank)
              ? "starts with a blank"
              : "has \"%s\" in front".formatted(open));
    }
    String pid = start.group("pid");
    if (pid.isEmpty()) {
      return defects;
    }
    String joint = start.group("joint");
    if (pid.length() > "pid".length() + joint.length()) {
      defects.add("has \"%s\" in place of \"%s\"".formatted(pid, PREFIX));
    } else if (joint.isEmpty()) {
      defects.add("lacks the hyphen behind \"pid\"");
    } else if (!joint.equals("-")) {
      defects.add("contains \"%s\" in place of the hyphen behind \"pid\"".formatted(joint));
    }
    return defects;
  }

  /** Reads a name without {@code pid-} as an ID that lacks it: a GUID or a placeholder. */
  static Optional<TrackingName> unprefixed(FoldedText name) {
    if (isTooLong(name)) {
      return Optional.empty();
    }
    TrackingName read = read(name, 0, Placeholder::allOf);
    boolean bare = read.kind == Kind.GUID && read.hasShortTail();
    return bare || read.kind == Kind.PLACEHOLDER
        ? Optional.of(read)
        : spoiled(name, false).filter(TrackingName::hasShortTail);
  }

  /** A name in which a GUID stands beside {@code pid} or the rest of an expression. */
  static Optional<TrackingName> garbled(FoldedText name) {
    String text = name.text();
    return Optional.of(text)
        .filter(garbled -> !isTooLong(name) && name.isKnown() && GARBLED.matcher(garbled).find())
        .flatMap(HeldGuids::only)
        .map(guid -> GuidReading.guess(text, guid.in(text)))
        .map(
            guess ->
                new TrackingName(
                    name,
                    0,
                    new IdReading(
                        Kind.OTHER, text.length(), Optional.of(guess), Optional.empty())));
  }

  /** A name of which the file does not tell whether it is a tracking ID. */
  static TrackingName unreadable(FoldedText name) {
    return new TrackingName(
        name, 0, new IdReading(Kind.UNKNOWN, 0, Optional.empty(), Optional.empty()));
  }

  /** Whether {@code name} is a GUID without {@code pid-}, maybe with a short tail. */
  public static boolean isBareGuid(FoldedText name) {
    return unprefixed(name).filter(read -> read.kind == Kind.GUID).isPresent();
  }

  /**
   * Whether {@code name} certainly starts with what {@code guid}, {@code uniqueString} or another
   * of a fixed length makes: too short for {@code pid-} and a GUID, it is no such text either.
   */
  public static boolean startsWithHash(FoldedText name) {
    return name.assumedFrom().isEmpty()
        && name.gapAt(0)
            .map(FoldedText.Gap::lengths)
            .filter(lengths -> lengths.isExact() && lengths.max() < PREFIX.length() + Guids.LENGTH)
            .isPresent();
  }

  private static boolean isTooLong(FoldedText name) {
    return name.text().length() > LONGEST;
  }

  private static TrackingName read(
      FoldedText name, int from, Function<String, Optional<Placeholder>> placeholders) {
    return new TrackingName(name, from, IdReading.of(name.text().substring(from), placeholders));
  }

  static String withoutPartnerCenter(String id) {
    int end = id.length() - PARTNER_CENTER.length();
    return end >= 0 && id.regionMatches(true, end, PARTNER_CENTER, 0, PARTNER_CENTER.length())
        ? id.substring(0, end)
        : id;
  }

  private String withEnd(String id) {
    return isPartnerCenter() ? withoutPartnerCenter(id) + PARTNER_CENTER : id;
  }

  private boolean hasShortTail() {
    return name.text().length() - idEnd <= 16;
  }

  /** The whole name, as far as the file tells. */
  public FoldedText folded() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether {@code pid-} is there, in any case. */
  public boolean isPrefixed() {
    return prefixed;
  }

  /** Whether the prefix is lower case, as the tools that read it want it. */
  public boolean hasExactPrefix() {
    return name.text().startsWith(PREFIX);
  }

  /** Whether the name is one that Partner Center gives. */
  public boolean isPartnerCenter() {
    return withoutPartnerCenter(name.text()).length() < name.text().length();
  }

  /** Whether it is meant as such a name, whatever is wrong with it. */
  public boolean meansPartnerCenter() {
    return MARKETPLACE.matcher(Lookalikes.meant(name.text())).find();
  }

  /**
   * The name that Partner Center gave, where this one is not written so, or goes on behind it, but
   * has its GUID.
   */
  public Optional<String> marketplaceName() {
    return kind == Kind.GUID && name.isKnown()
        ? MarketplaceReading.of(name.text().substring(idStart()))
            .map(MarketplaceReading::id)
            .filter(id -> id.startsWith(id()))
            .map(id -> PREFIX + id)
        : Optional.empty();
  }

  /** Whether no new GUID may take the place of the ID: it may be registered, or be computed. */
  boolean holdsId() {
    return meansPartnerCenter() || embedsExpression() || HeldGuids.mayBeIn(name.text());
  }

  /** Whether more than one ID stands in the name. */
  public boolean holdsSeveralIds() {
    return HeldGuids.areSeveralIn(name.text());
  }

  /** Whether an expression stands in the middle of the name, where nobody reads it. */
  public boolean embedsExpression() {
    return EmbeddedExpression.isIn(name.text());
  }

  /** The ID without prefix and tail: a GUID, or what stands in its place. */
  public String id() {
    return name.text().substring(idStart(), idEnd);
  }

  public int idStart() {
    return prefixed ? PREFIX.length() : 0;
  }

  public int idEnd() {
    return idEnd;
  }

  /** What follows the ID. */
  public String tail() {
    return name.text().substring(idEnd);
  }

  /** What is wrong with the GUID, as ends of a sentence that starts with "it". */
  public List<String> defects() {
    return defects;
  }

  /**
   * The ID without the braces, blanks, hyphens and the like that spoil it, where all of it is
   * there, with the end that Partner Center gives.
   */
  public Optional<String> repaired() {
    return repaired;
  }

  /**
   * The ID that was probably meant: where letters stand that look like digits, or other things
   * stand around it.
   */
  public Optional<String> guessed() {
    return guessed;
  }

  public Optional<Placeholder> placeholder() {
    return placeholder;
  }

  /** Whether nothing stands in the name that means anything. */
  boolean isNothingButPlaceholder() {
    return Placeholder.allOf(name.text().substring(idStart())).isPresent();
  }

  /** Where the ID's characters stand in the file one by one, so that an edit can replace them. */
  public Optional<Span> exactId() {
    return name.exactSpan(idStart(), idEnd);
  }

  /** Where the ID comes from in the file; empty if from several places. */
  Optional<Span> idSpan() {
    return idStart() < idEnd ? name.sourceSpan(idStart(), idEnd) : Optional.empty();
  }

  /**
   * The deployment name that a person means by {@code id}: a GUID, or a whole name with its prefix.
   * Empty for anything that can be no tracking ID, placeholders and samples among them.
   */
  public static Optional<String> meant(String id) {
    String bare = withoutPrefix(id.strip());
    boolean prefixed = bare.length() < id.strip().length();
    String start = withoutPartnerCenter(bare);
    boolean guid = start.length() == Guids.LENGTH && Guids.startsAt(start, 0);
    boolean partnerCenter = prefixed && start.length() < bare.length() && !start.isEmpty();
    boolean allowed =
        bare.chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "-_.()".indexOf(c) >= 0));
    return (guid || partnerCenter) && allowed && Placeholder.in(bare).isEmpty()
        ? Optional.of(PREFIX + bare)
        : Optional.empty();
  }

  /** What an {@code id} is that nobody can mean: the end of a sentence that says so. */
  public static String notMeant(String id) {
    return Placeholder.in(withoutPrefix(id.strip()))
        .map(found -> "a placeholder: " + found.reason())
        .orElse("not a tracking ID");
  }

  private static String withoutPrefix(String name) {
    return name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
        ? name.substring(PREFIX.length())
        : name;
  }

  /** What the name alone tells. */
  Credit credit() {
    return switch (kind) {
      case MALFORMED, OTHER -> Credit.NO_ID;
      case PLACEHOLDER -> Credit.PLACEHOLDER;
      case GUID, PARTNER_CENTER, UNKNOWN -> {
        if (generator().isPresent()) {
          yield Credit.GENERATED;
        }
        if (!hasExactPrefix()) {
          yield prefixed ? Credit.OTHER_CASE : Credit.NO_PREFIX;
        }
        yield kind == Kind.UNKNOWN ? Credit.UNKNOWN_ID : Credit.COUNTS;
      }
    };
  }

  /**
   * What makes the ID anew with each deployment, or for each customer: a function that stands where
   * its GUID should, or has a part in it.
   */
  public Optional<Unknown> generator() {
    if (kind != Kind.UNKNOWN && kind != Kind.PARTNER_CENTER) {
      return Optional.empty();
    }
    int gap = name.text().indexOf(FoldedText.UNKNOWN);
    return gap >= idStart() && GUID_START.matcher(name.text().substring(idStart(), gap)).matches()
        ? name.unknownAt(gap).filter(TrackingName::isAlwaysAnother)
        : Optional.empty();
  }

  private static boolean isAlwaysAnother(Unknown why) {
    return why.kind() == Unknown.Kind.CHANGING_FUNCTION
        || why.kind() == Unknown.Kind.CUSTOMER_FUNCTION;
  }

  /** The full name in lower-case letters, where it is a good one that the file tells wholly. */
  public Optional<String> goodName() {
    boolean good = prefixed && (kind == Kind.GUID || kind == Kind.PARTNER_CENTER);
    return good && name.isKnown()
        ? Optional.of(name.text().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
