package io.github.armattribution.json;

import io.github.armattribution.json.BracketRepair.Action;
import io.github.armattribution.json.JsonBuilder.Expect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds out which brackets of a text are lost or too many.
 *
 * <p>No rule that looks at one place can tell: a lost closer is noticed at the end of the text. So
 * the text is read once with several guesses at a time. Wherever a token does not fit one, or its
 * line is not indented as its neighbors are, what else could be meant makes new guesses. Of those
 * that have the fewest slips, the one with the fewest odd lines counts, so that it takes more than
 * one badly indented line to mislead it.
 */
final class BracketSearch {

  /** Guesses with the same number of slips. */
  private static final int MOST_ALIKE = 6;

  /** Slips that a guess may have more than the best one. */
  static final int MOST_SLIPS_MORE = 4;

  /** Odd lines that a guess may have more than one with no more slips. */
  private static final int MOST_ODD_LINES_MORE = 24;

  // How often other ways to read a token are looked for, at most: keeps the time linear, and short,
  // in texts that are made to take longer.
  private static final int FIRST_LOOKS = 20_000;
  private static final int TOKENS_PER_LOOK = 3;

  /** A text that is deeper is no template, and many guesses at it take much room. */
  private static final int MOST_DEPTH = 250;

  /** Behind so many slips the text is no JSON, and not worth more than one guess. */
  private static final int MOST_SLIPS = 60;

  private static final Comparator<BracketGuess> BEST_FIRST =
      Comparator.<BracketGuess>comparingInt(guess -> guess.slips)
          .thenComparingInt(guess -> guess.oddLines);

  private final JsonLexer lexer;
  private final BracketOptions options;
  private final List<BracketGuess> found = new ArrayList<>();
  private List<BracketGuess> guesses = new ArrayList<>();

  private int tokens;
  private int looks;

  private BracketSearch(String text) {
    lexer = new JsonLexer(text, null);
    options = new BracketOptions(text, found);
    guesses.add(new BracketGuess());
  }

  /** The repairs of the best guess, in the order of the text. */
  static List<BracketRepair> repairs(String text) {
    return BracketRepair.inOrder(new BracketSearch(text).search().repairs);
  }

  private BracketGuess search() {
    while (true) {
      BracketGuess first = guesses.get(0);
      lexer.nameExpected = first.inObject() && !first.inProperty;
      lexer.next();
      if (lexer.kind == JsonLexer.END) {
        break;
      }
      if (first.top == null && first.expect == Expect.VALUE && lexer.isStrayQuote()) {
        lexer.rewind(lexer.start + 1);
      } else {
        take(BracketToken.of(lexer));
      }
    }
    guesses.forEach(BracketSearch::end);
    guesses.sort(BEST_FIRST);
    return guesses.get(0);
  }

  private void take(BracketToken token) {
    OpenBracket top = guesses.get(0).top;
    if (guesses.size() > 1 && top != null && top.depth() > MOST_DEPTH) {
      guesses.subList(1, guesses.size()).clear();
      looks = Integer.MAX_VALUE;
    }
    int mostLooks = FIRST_LOOKS + tokens++ / TOKENS_PER_LOOK;
    for (BracketGuess guess : guesses) {
      if (looks < mostLooks && !guess.fits(token) && isWorthMore(guess)) {
        looks++;
        options.add(guess, token);
      }
      guess.take(token);
    }
    if (!found.isEmpty()) {
      // Of equally good ones the first counts. A closer that fits is nearly always right, one that
      // does not fit is hardly ever just one too many.
      guesses.addAll(token.isCloser() ? 0 : guesses.size(), found);
      found.clear();
      select();
    }
  }

  /** Whether a guess that makes one more slip has a chance to stay. */
  private boolean isWorthMore(BracketGuess guess) {
    if (guess.slips >= MOST_SLIPS) {
      return false;
    }
    int better = 0;
    for (BracketGuess other : guesses) {
      if (other.slips == guess.slips + 1 && other.oddLines < guess.oddLines) {
        better++;
      }
    }
    return better < MOST_ALIKE;
  }

  private void select() {
    if (guesses.size() == 1) {
      return;
    }
    guesses.sort(BEST_FIRST);
    List<BracketGuess> kept = new ArrayList<>();
    int mostSlips = guesses.get(0).slips + MOST_SLIPS_MORE;
    int fewestOddLines = guesses.get(0).oddLines;
    int slips = -1;
    int alike = 0;
    for (BracketGuess guess : guesses) {
      alike = guess.slips == slips ? alike : 0;
      slips = guess.slips;
      if (slips > mostSlips) {
        break;
      }
      if (alike < MOST_ALIKE
          && guess.oddLines <= fewestOddLines + MOST_ODD_LINES_MORE
          && isNew(guess, kept)) {
        kept.add(guess);
        alike++;
        fewestOddLines = Math.min(fewestOddLines, guess.oddLines);
      }
    }
    guesses = kept;
  }

  private static boolean isNew(BracketGuess guess, List<BracketGuess> kept) {
    for (BracketGuess other : kept) {
      // A better one has come to the same point by another way.
      if (other.oddLines <= guess.oddLines && other.isLike(guess)) {
        return false;
      }
    }
    return true;
  }

  private static void end(BracketGuess guess) {
    boolean isRoot = guess.top != null && guess.top.parent() == null;
    if (isRoot && guess.hasOnlyOneContainer() && guess.inArray()) {
      guess.repair(guess.top.offset(), Action.IGNORE);
      return;
    }
    for (OpenBracket open = guess.top; open != null; open = open.parent()) {
      guess.slips++;
    }
  }
}
