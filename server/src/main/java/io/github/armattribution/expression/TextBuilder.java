package io.github.armattribution.expression;

import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts a {@link FoldedText} together, joining what belongs together. One that was given a limit
 * stops there, so that an absurd text is never built.
 */
final class TextBuilder {

  /** A result in more pieces than that is absurd: a thousand gaps say no more than one. */
  private static final int MAX_PIECES = 4_000;

  private final int maxLength;
  private final int maxPieces;
  private final List<FoldedText.Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Set<String> assumedFrom = Set.of();
  private boolean tooLong;

  // The known stretch that is still growing: it began at runStart in text.
  private int runStart = -1;
  private int sourceStart;
  private int sourceEnd;
  private boolean exact;
  private Set<String> runAssumedFrom;
  private Span string;

  TextBuilder() {
    this(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  TextBuilder(int maxLength) {
    this(maxLength, MAX_PIECES);
  }

  private TextBuilder(int maxLength, int maxPieces) {
    this.maxLength = maxLength;
    this.maxPieces = maxPieces;
  }

  /** Whether something did not fit. */
  boolean tooLong() {
    return tooLong;
  }

  int length() {
    return text.length();
  }

  int pieceCount() {
    return pieces.size() + 1;
  }

  TextBuilder known(String added, Span source, boolean exact, Set<String> assumed, Span string) {
    int from = 0;
    for (int at = added.indexOf(FoldedText.UNKNOWN);
        at >= 0;
        at = added.indexOf(FoldedText.UNKNOWN, from)) {
      // The character itself can't be told from a gap, so it becomes one.
      stretch(added, from, at, source, exact, assumed, string);
      gap(
          new FoldedText.Gap(
              new Unknown(Unknown.Kind.NOT_FOLDED, "\\uFFFC", source), Lengths.exactly(1)));
      from = at + 1;
    }
    stretch(added, from, added.length(), source, exact, assumed, string);
    return assuming(assumed);
  }

  private void stretch(
      String added,
      int from,
      int to,
      Span source,
      boolean exact,
      Set<String> assumed,
      Span string) {
    if (from == to || !fits(to - from)) {
      return;
    }
    int start = exact ? source.start() + from : source.start();
    int end = exact ? source.start() + to : source.end();
    boolean continues =
        runStart >= 0
            && this.exact == exact
            && (exact ? sourceEnd == start : sourceStart == start && sourceEnd == end)
            && this.string.equals(string)
            && runAssumedFrom.equals(assumed);
    if (!continues) {
      flush();
      runStart = text.length();
      sourceStart = start;
      this.exact = exact;
      this.string = string;
      runAssumedFrom = assumed;
    }
    sourceEnd = end;
    text.append(added, from, to);
  }

  /** Adds a gap that may be of any length. */
  TextBuilder gap(Unknown why) {
    return gap(new FoldedText.Gap(why, Lengths.ANY));
  }

  TextBuilder gap(FoldedText.Gap gap) {
    if (gap.lengths().max() > 0 && fits(1)) {
      flush();
      pieces.add(gap);
      text.append(FoldedText.UNKNOWN);
    }
    return this;
  }

  TextBuilder add(FoldedText added) {
    for (FoldedText.Piece piece : added.pieces()) {
      add(piece);
    }
    return assuming(added.assumedFrom());
  }

  /** Adds the characters of {@code added} from {@code from} to {@code to}. */
  TextBuilder add(FoldedText added, int from, int to) {
    return add(added.slice(from, to));
  }

  TextBuilder add(FoldedText.Part part) {
    if (part.piece() instanceof FoldedText.Gap gap) {
      return gap(gap);
    }
    FoldedText.Known known = (FoldedText.Known) part.piece();
    Span source = known.source();
    if (known.exact()) {
      source = new Span(source.start() + part.from(), source.start() + part.to());
    }
    String characters = known.text().substring(part.from(), part.to());
    return known(characters, source, known.exact(), known.assumedFrom(), known.string());
  }

  TextBuilder add(FoldedText.Piece piece) {
    if (piece instanceof FoldedText.Known known) {
      return known(
          known.text(), known.source(), known.exact(), known.assumedFrom(), known.string());
    }
    return gap((FoldedText.Gap) piece);
  }

  /** Lets the text as a whole depend on {@code names}; what is in it so far stays as it is. */
  TextBuilder assuming(Set<String> names) {
    assumedFrom = Assumptions.union(assumedFrom, names);
    return this;
  }

  FoldedText build() {
    flush();
    return new FoldedText(pieces, text.toString(), assumedFrom);
  }

  private boolean fits(int length) {
    if (length > maxLength - text.length() || pieces.size() >= maxPieces) {
      tooLong = true;
    }
    return !tooLong;
  }

  private void flush() {
    if (runStart >= 0) {
      pieces.add(
          new FoldedText.Known(
              text.substring(runStart),
              new Span(sourceStart, sourceEnd),
              exact,
              runAssumedFrom,
              string));
      runStart = -1;
    }
  }
}
