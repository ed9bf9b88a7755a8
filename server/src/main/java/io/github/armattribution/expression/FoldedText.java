package io.github.armattribution.expression;

import io.github.armattribution.text.Span;
import io.github.armattribution.text.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A text that may be known in part: stretches of known characters, each with its place in the file,
 * and gaps. Offsets are UTF-16 code units of {@link #text}, ends are exclusive.
 */
public final class FoldedText implements Value {

  /** Stands for one unknown stretch, of whatever length, in {@link #text}. */
  public static final char UNKNOWN = '\uFFFC';

  private static final int DISPLAY_LENGTH = 160;

  /** A stretch of a text. */
  public sealed interface Piece permits Known, Gap {

    /** How long it may be. */
    Lengths lengths();
  }

  /**
   * Characters that are known.
   *
   * @param text the characters, at least one and none of them {@link #UNKNOWN}
   * @param source where in the file they come from
   * @param exact whether character i stands at {@code source.start() + i} in the file, at most in
   *     another case, so that an edit there changes it
   * @param assumedFrom the parameters that must keep their defaults for this stretch to hold
   * @param string the JSON string, quotes included, or other JSON value that holds {@code source}
   */
  public record Known(String text, Span source, boolean exact, Set<String> assumedFrom, Span string)
      implements Piece {

    public Known {
      assumedFrom = Assumptions.copyOf(assumedFrom);
    }

    @Override
    public Lengths lengths() {
      return Lengths.exactly(text.length());
    }
  }

  /**
   * Characters that the file does not tell, maybe none.
   *
   * @param why the reason
   * @param lengths how many characters there may be
   * @param maker the function call that makes them, as people are shown it, where they are not just
   *     what {@code why} is about
   * @param form what is known of the characters
   */
  public record Gap(Unknown why, Lengths lengths, Optional<String> maker, Form form)
      implements Piece {

    /** What {@code why} is about. */
    Gap(Unknown why, Lengths lengths) {
      this(why, lengths, Optional.empty(), Form.ANY);
    }

    /** What is left of it, or made of it, so that its characters are others. */
    Gap withLengths(Lengths other) {
      return new Gap(why, other, maker, Form.ANY);
    }

    Gap of(Form other) {
      return new Gap(why, other.lengths(), maker, other);
    }

    Gap withoutDefect() {
      return why.defect().isEmpty() ? this : new Gap(why.withoutDefect(), lengths, maker, form);
    }

    private String display() {
      if (maker.isPresent()) {
        return "{" + maker.get() + "}";
      }
      return switch (why.kind()) {
        case BUILD_TOKEN -> why.subject();
        case PARAMETER -> "{parameters('" + why.subject() + "')}";
        default -> "{" + (why.subject().isEmpty() ? "?" : why.subject()) + "}";
      };
    }
  }

  private final List<Piece> pieces;
  private final String text;
  private final Set<String> assumedFrom;

  /** Where each piece starts in text. */
  private final int[] starts;

  /** Takes pieces that {@link TextBuilder} made. */
  FoldedText(List<Piece> pieces, String text, Set<String> assumedFrom) {
    this.pieces = List.copyOf(pieces);
    this.text = text;
    this.assumedFrom = Assumptions.copyOf(assumedFrom);
    this.starts = new int[pieces.size()];
    int start = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = start;
      start += width(this.pieces.get(i));
    }
  }

  /** How many characters of {@link #text} stand for {@code piece}. */
  static int width(Piece piece) {
    return piece instanceof Known known ? known.text().length() : 1;
  }

  /** {@code value} as a text that was made at {@code source} in {@code string}. */
  static FoldedText of(Value value, String subject, Span source, Span string) {
    if (value instanceof FoldedText text) {
      return text;
    }
    if (value instanceof Value.UnknownValue unknown) {
      return of(unknown.gap(), unknown.assumedFrom());
    }
    String characters = null;
    if (value instanceof Value.Number number) {
      characters = Long.toString(number.value());
    } else if (value instanceof Value.Bool bool) {
      // As .NET writes them, hence the many toLower(string(...)) in templates.
      characters = bool.value() ? "True" : "False";
    }
    if (characters == null) {
      Unknown.Kind kind =
          value instanceof Value.Null ? Unknown.Kind.NO_VALUE : Unknown.Kind.NOT_FOLDED;
      return of(new Gap(new Unknown(kind, subject, source), Lengths.ANY), value.assumedFrom());
    }
    return new TextBuilder().known(characters, source, false, value.assumedFrom(), string).build();
  }

  /** A text of which nothing is known but what {@code gap} tells. */
  static FoldedText of(Gap gap, Set<String> assumedFrom) {
    return new TextBuilder().gap(gap).assuming(assumedFrom).build();
  }

  public List<Piece> pieces() {
    return pieces;
  }

  /** The characters, with one {@link #UNKNOWN} for each gap. */
  public String text() {
    return text;
  }

  /** Whether there is no gap. */
  public boolean isKnown() {
    return text.indexOf(UNKNOWN) < 0;
  }

  /** How many characters there are before the first gap. */
  int knownPrefix() {
    int gap = text.indexOf(UNKNOWN);
    return gap < 0 ? text.length() : gap;
  }

  /** How many characters there are behind the last gap. */
  int knownSuffix() {
    return text.length() - 1 - text.lastIndexOf(UNKNOWN);
  }

  /** How long the text may be, with what fills its gaps. */
  public Lengths lengths() {
    Lengths lengths = Lengths.NONE;
    for (Piece piece : pieces) {
      lengths = lengths.plus(piece.lengths());
    }
    return lengths;
  }

  /** How many characters there are at least. */
  public int shortest() {
    return lengths().min();
  }

  /** How many characters there are at most; {@link Lengths#UNBOUNDED} if that isn't known. */
  public int longest() {
    return lengths().max();
  }

  /** Where the file has the characters from {@code from} to {@code to}, one behind the other. */
  public Optional<Span> exactSpan(int from, int to) {
    Optional<Span> span = Optional.empty();
    for (Part part : parts(from, to)) {
      if (!(part.piece() instanceof Known known) || !known.exact()) {
        return Optional.empty();
      }
      int start = known.source().start();
      Span here = new Span(start + part.from(), start + part.to());
      if (span.isPresent() && span.get().end() != here.start()) {
        return Optional.empty();
      }
      span = Optional.of(span.map(here::union).orElse(here));
    }
    return span;
  }

  /**
   * Where the characters from {@code from} to {@code to} come from: {@link #exactSpan}, or else the
   * smallest stretch that makes them, if they all come from one JSON string.
   */
  public Optional<Span> sourceSpan(int from, int to) {
    Optional<Span> exact = exactSpan(from, to);
    if (exact.isPresent()) {
      return exact;
    }
    Span union = null;
    Span string = null;
    for (Part part : parts(from, to)) {
      if (!(part.piece() instanceof Known known)) {
        continue;
      }
      int start = known.source().start();
      Span here = known.exact() ? new Span(start + part.from(), start + part.to()) : known.source();
      if (string != null && !string.equals(known.string())) {
        return Optional.empty();
      }
      string = known.string();
      union = union == null ? here : union.union(here);
    }
    return Optional.ofNullable(union);
  }

  /** Whether some character from {@code from} to {@code to} is only assumed. */
  public boolean isAssumed(int from, int to) {
    for (Part part : parts(from, to)) {
      if (part.piece() instanceof Known known && !known.assumedFrom().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The parameters that must keep their defaults for the whole text to hold. */
  @Override
  public Set<String> assumedFrom() {
    return assumedFrom;
  }

  @Override
  public FoldedText assuming(Set<String> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Piece> assumed = new ArrayList<>(pieces.size());
    // Most pieces depend on the same names as the one before.
    Known before = null;
    Set<String> union = more;
    for (Piece piece : pieces) {
      if (piece instanceof Known known) {
        if (before == null || !before.assumedFrom().equals(known.assumedFrom())) {
          union = Assumptions.union(known.assumedFrom(), more);
        }
        before = known;
        assumed.add(new Known(known.text(), known.source(), known.exact(), union, known.string()));
      } else {
        assumed.add(((Gap) piece).withoutDefect());
      }
    }
    return new FoldedText(assumed, text, Assumptions.union(assumedFrom, more));
  }

  /** The gap at {@code index}; empty if there is none. */
  public Optional<Gap> gapAt(int index) {
    return parts(index, Math.min(index + 1, text().length())).stream()
        .map(Part::piece)
        .filter(Gap.class::isInstance)
        .map(Gap.class::cast)
        .findFirst();
  }

  /** Why the character at {@code index} isn't known; empty if it is. */
  public Optional<Unknown> unknownAt(int index) {
    return gapAt(index).map(Gap::why);
  }

  /** Why the gaps aren't known, in their order. */
  public List<Unknown> unknowns() {
    List<Unknown> unknowns = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Gap gap) {
        unknowns.add(gap.why());
      }
    }
    return unknowns;
  }

  /** The text for people: gaps say what fills them, and a long text is cut. */
  public String display() {
    StringBuilder display = new StringBuilder();
    for (Piece piece : pieces) {
      if (display.length() > DISPLAY_LENGTH) {
        break;
      }
      display.append(piece instanceof Gap gap ? gap.display() : ((Known) piece).text());
    }
    if (display.length() > DISPLAY_LENGTH) {
      display.setLength(DISPLAY_LENGTH);
      display.append('…');
    }
    return VisibleText.of(display.toString());
  }

  /** The same, where it is certain that all of it has {@code length} characters. */
  FoldedText ofLength(int length) {
    Lengths others = Lengths.NONE;
    int open = 0;
    for (Piece piece : pieces) {
      if (piece.lengths().isExact()) {
        others = others.plus(piece.lengths());
      } else {
        open++;
      }
    }
    int left = length - others.min();
    return open != 1 || left < 0
        ? this
        : withGaps(gap -> gap.lengths().isExact() ? gap : gap.withLengths(Lengths.exactly(left)));
  }

  /** The same with other gaps. */
  FoldedText withGaps(UnaryOperator<Gap> change) {
    if (isKnown()) {
      return this;
    }
    TextBuilder changed = new TextBuilder();
    for (Piece piece : pieces) {
      changed.add(piece instanceof Gap gap ? change.apply(gap) : piece);
    }
    return changed.assuming(assumedFrom).build();
  }

  /** The characters from {@code from} to {@code to}, as they are known here. */
  FoldedText slice(int from, int to) {
    if (from == 0 && to == text.length()) {
      return this;
    }
    TextBuilder slice = new TextBuilder();
    for (Part part : parts(from, to)) {
      slice.add(part);
    }
    return slice.assuming(assumedFrom).build();
  }

  /** The characters of a piece that lie in some stretch of the text. */
  record Part(Piece piece, int from, int to) {}

  private List<Part> parts(int first, int to) {
    if (first < 0 || to < first || to > text.length()) {
      throw new IndexOutOfBoundsException(first + " to " + to + " of " + text.length());
    }
    int from = first;
    List<Part> parts = new ArrayList<>();
    int found = Arrays.binarySearch(starts, from);
    for (int i = found < 0 ? -found - 2 : found; i < starts.length && from < to; i++) {
      Piece piece = pieces.get(i);
      int start = starts[i];
      int end = Math.min(to, start + width(piece));
      parts.add(new Part(piece, from - start, end - start));
      from = end;
    }
    return parts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FoldedText folded
        && folded.pieces.equals(pieces)
        && folded.assumedFrom.equals(assumedFrom);
  }

  @Override
  public int hashCode() {
    return pieces.hashCode();
  }

  @Override
  public String toString() {
    return display();
  }
}
