package io.github.armattribution.expression;

import java.util.OptionalInt;

/** The function replace, as far as it is certain where the old text occurs. */
final class ReplaceFunction {

  private final FoldedText text;
  private final String characters;
  private final String old;
  private final FoldedText replacement;
  private final TextBuilder result;

  private ReplaceFunction(Call call) {
    this.text = call.text(0);
    this.characters = text.text();
    this.old = call.text(1).text();
    this.replacement = call.text(2);
    this.result = call.newText();
  }

  static Value apply(Call call) {
    if (!call.isText(0) || !call.isText(1)) {
      return call.undecided();
    }
    FoldedText old = call.text(1);
    if (!old.isKnown() || old.text().isEmpty()) {
      return call.undecided();
    }
    if (!SearchFunctions.isAffordable(call, call.text(0), old)) {
      return call.tooMuch();
    }
    ReplaceFunction function = new ReplaceFunction(call);
    function.replace();
    return call.dependentResult(function.result);
  }

  private void replace() {
    int from = 0;
    while (!result.tooLong()) {
      int gap = characters.indexOf(FoldedText.UNKNOWN, from);
      if (gap < 0) {
        stretch(from, characters.length(), false);
        return;
      }
      int left = stretch(from, gap, true);
      int next = characters.indexOf(FoldedText.UNKNOWN, gap + 1);
      int end = next < 0 ? characters.length() : next;
      // A stretch that an occurrence may reach into from the gap before is left to that gap.
      from = mayContinueInto(gap + 1, end) ? end : gap + 1;
      left += from - (gap + 1);
      FoldedText.Gap unknown = text.gapAt(gap).orElseThrow();
      // Where an occurrence may reach into the gap from beside it, its form does not tell them all.
      OptionalInt inGap = left == 0 ? unknown.form().occurrences(old) : OptionalInt.empty();
      if (inGap.isEmpty()) {
        Lengths before = unknown.lengths().plus(Lengths.exactly(left));
        result.gap(unknown.withLengths(replaced(before)));
      } else if (inGap.getAsInt() == 0) {
        result.gap(unknown);
      } else {
        result.gap(unknown.withLengths(replaced(unknown.lengths(), inGap.getAsInt())));
      }
    }
  }

  /** The lengths of a gap in which the old text may occur, all of it or a part. */
  private Lengths replaced(Lengths gap) {
    Lengths each = replacement.lengths();
    return new Lengths(
        each.min() >= old.length() ? gap.min() : 0,
        each.max() <= old.length() ? gap.max() : Lengths.UNBOUNDED);
  }

  /** The lengths of a gap in which the old text occurs {@code count} times. */
  private Lengths replaced(Lengths gap, int count) {
    Lengths replaced = gap.minus(count * old.length());
    for (int i = 0; i < count; i++) {
      replaced = replaced.plus(replacement.lengths());
    }
    return replaced;
  }

  /** Adds what a known stretch becomes; gives how many characters it leaves to the gap behind. */
  private int stretch(int from, int end, boolean beforeGap) {
    int at = from;
    for (int match = characters.indexOf(old, at);
        match >= 0 && match + old.length() <= end && !result.tooLong();
        match = characters.indexOf(old, at)) {
      result.add(text, at, match).add(replacement);
      at = match + old.length();
    }
    // What may begin an occurrence that goes on in the gap is left to that gap.
    int kept = beforeGap ? beginOfOld(at, end) : end;
    result.add(text, at, kept);
    return end - kept;
  }

  /** The first place from {@code from} where the rest up to {@code end} begins the old text. */
  private int beginOfOld(int from, int end) {
    for (int at = Math.max(from, end - old.length() + 1); at < end; at++) {
      if (old.startsWith(characters.substring(at, end))) {
        return at;
      }
    }
    return end;
  }

  /** Whether the stretch can begin with the end, or be a part, of an occurrence. */
  private boolean mayContinueInto(int from, int end) {
    for (int length = 1; length < old.length() && from + length <= end; length++) {
      if (old.endsWith(characters.substring(from, from + length))) {
        return true;
      }
    }
    return from < end && old.indexOf(characters.substring(from, end), 1) >= 0;
  }
}
