package io.github.armattribution.expression;

import io.github.armattribution.expression.FoldedText.Gap;
import io.github.armattribution.expression.FoldedText.Known;
import io.github.armattribution.expression.FoldedText.Piece;

/**
 * Parts of a text that are counted off in characters. Where a gap makes it unclear which characters
 * these are, a gap of the call that counts stands for them.
 */
final class TextSlice {

  private final Call call;
  private final FoldedText text;

  TextSlice(Call call, FoldedText text) {
    this.call = call;
    this.text = text;
  }

  /** The first {@code count} characters, or all if there are fewer. */
  FoldedText take(int count) {
    int before = 0;
    int at = 0;
    for (Piece piece : text.pieces()) {
      if (!piece.lengths().isExact() || piece.lengths().min() > count - before) {
        if (piece instanceof Known) {
          return text.slice(0, at + count - before);
        }
        // What stands behind the gap is left to it: it may be longer than what is taken.
        Lengths rest = text.lengths().minus(before);
        return rest.max() <= count - before
            ? text
            : new TextBuilder()
                .add(text.slice(0, at))
                .gap(cut((Gap) piece, rest.upTo(count - before)))
                .build();
      }
      before += piece.lengths().min();
      at += FoldedText.width(piece);
    }
    return text;
  }

  /** What follows the first {@code count} characters. */
  FoldedText skip(int count) {
    Lengths before = Lengths.NONE;
    int at = 0;
    Gap gap = null;
    for (Piece piece : text.pieces()) {
      if (before.min() >= count) {
        break;
      }
      if (piece instanceof Gap here) {
        gap = gap == null || before.max() <= count ? here : gap;
      } else if (before.min() + piece.lengths().min() > count) {
        // From here on nothing is skipped, even if every gap is as short as can be.
        int last = count - before.min();
        before = before.plus(Lengths.exactly(last));
        at += last;
        break;
      }
      before = before.plus(piece.lengths());
      at += FoldedText.width(piece);
    }
    FoldedText rest = text.slice(at, text.text().length());
    Lengths left = before.minus(count);
    return left.max() == 0 ? rest : new TextBuilder().gap(cut(gap, left)).add(rest).build();
  }

  /** The last character, if there is one. */
  FoldedText last() {
    int length = text.text().length();
    FoldedText last = text.slice(Math.max(0, length - 1), length);
    return last.withGaps(gap -> cut(gap, text.lengths().upTo(1)));
  }

  private Gap cut(Gap gap, Lengths lengths) {
    return gap.lengths().equals(lengths) && lengths.isExact() ? gap : call.gap(gap.why(), lengths);
  }
}
