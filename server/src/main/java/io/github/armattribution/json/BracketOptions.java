package io.github.armattribution.json;

import io.github.armattribution.json.BracketRepair.Action;
import io.github.armattribution.json.JsonBuilder.Expect;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What else could be meant where a token does not fit a guess. */
final class BracketOptions {

  /** So many closers lost in one place are thought of. */
  private static final int MOST_CLOSERS = BracketSearch.MOST_SLIPS_MORE;

  // Bound the search for equal names: in a text made to provoke it, it would take the square of the
  // time.
  private static final int MOST_NAME_SEARCHES = 50;
  private static final int MOST_NAME_TOKENS = 2000;

  private final String text;
  private final List<BracketGuess> found;
  private int nameSearches;

  /**
   * @param found where the guesses go, the likelier of two equally good ones first
   */
  BracketOptions(String text, List<BracketGuess> found) {
    this.text = text;
    this.found = found;
  }

  /** Adds all guesses that come from {@code guess} by another way to read {@code token}. */
  void add(BracketGuess guess, BracketToken token) {
    if (token.kind() == JsonLexer.COLON) {
      return;
    }
    if (guess.isDoubled(token)) {
      found.add(ignoring(guess, token));
    }
    closersLost(guess, token);
    openersLost(guess, token);
    if (token.isCloser() && guess.top != null && guess.top.kind() != token.container()) {
      BracketGuess swapped = new BracketGuess(guess);
      swapped.repair(token.start(), Action.SWAP);
      swapped.closeAt(token);
      found.add(swapped);
    }
    // Without this closer or without the one before it often comes to the same.
    boolean lastIsLikelier = guess.lastClosed != null && isDoubled(guess.lastCloser);
    if (lastIsLikelier || !token.isCloser()) {
      reopen(guess, token);
    }
    if (token.isOpener() || token.isCloser()) {
      found.add(ignoring(guess, token));
    }
    if (!lastIsLikelier && token.isCloser()) {
      reopen(guess, token);
    }
  }

  private boolean isDoubled(int closer) {
    return text.charAt(closer - 1) == text.charAt(closer);
  }

  private static BracketGuess ignoring(BracketGuess guess, BracketToken token) {
    BracketGuess ignoring = new BracketGuess(guess);
    ignoring.repair(token.start(), Action.IGNORE);
    return ignoring;
  }

  /** The closer of the last member may be one too many. */
  private void reopen(BracketGuess guess, BracketToken token) {
    if (guess.lastClosed == null || !canGoOnIn(guess.lastClosed, guess, token)) {
      return;
    }
    BracketGuess reopened = new BracketGuess(guess);
    if (guess.inArray() && token.isName()) {
      if (wouldRepeat(guess.lastClosed, guess.lastCloser, token.start())) {
        return;
      }
      // Names that the last object lacks are a sign of their own that they belong to it.
      reopened.oddLines--;
    }
    reopened.reopen();
    reopened.take(token);
    found.add(reopened);
  }

  /**
   * Whether an object that ends at {@code end} has one of the names from {@code start} on, so that
   * it would get a name twice: nobody writes that.
   */
  private boolean wouldRepeat(OpenBracket object, int end, int start) {
    if (nameSearches++ > MOST_NAME_SEARCHES) {
      return false;
    }
    Set<String> names = new HashSet<>();
    return collect(names, object.offset() + 1, end) || collect(names, start, text.length());
  }

  /** Adds the names in an object from {@code start} on. Whether it stopped at one known already. */
  private boolean collect(Set<String> names, int start, int end) {
    JsonLexer lexer = new JsonLexer(text, null);
    lexer.rewind(start);
    int depth = 0;
    for (int i = 0; i < MOST_NAME_TOKENS && depth >= 0; i++) {
      lexer.next();
      if (lexer.kind == JsonLexer.END || lexer.start >= end) {
        return false;
      }
      BracketToken token = BracketToken.of(lexer);
      depth += token.isOpener() ? 1 : token.isCloser() ? -1 : 0;
      if (depth == 0 && token.isName() && !names.add(bare(lexer))) {
        return true;
      }
    }
    return false;
  }

  private String bare(JsonLexer lexer) {
    return text.substring(lexer.start, lexer.end).replace("\"", "");
  }

  private static boolean canGoOnIn(OpenBracket open, BracketGuess guess, BracketToken token) {
    if (token.isCloser()) {
      return open.kind() == token.container();
    }
    if (token.kind() == JsonLexer.COMMA) {
      return !guess.commaRead;
    }
    return open.isObject() == token.isName();
  }

  private void closersLost(BracketGuess guess, BracketToken token) {
    BracketGuess closed = guess;
    boolean fitted = false;
    for (int i = 0; i < MOST_CLOSERS && closed.top != null && closed.top.parent() != null; i++) {
      closed = new BracketGuess(closed);
      closed.closeBefore(token);
      if (canGoOnIn(closed.top, closed, token) && (!fitted || !closed.top.isOdd(token))) {
        BracketGuess goingOn = new BracketGuess(closed);
        goingOn.take(token);
        found.add(goingOn);
        fitted = true;
      }
      if (token.kind() == JsonLexer.COMMA) {
        return;
      }
    }
  }

  private void openersLost(BracketGuess guess, BracketToken token) {
    if (guess.inProperty && (token.isName() || token.isCloser())) {
      BracketGuess implied = new BracketGuess(guess);
      implied.imply(token.isName() ? JsonTree.OBJECT : token.container(), token.start());
      implied.take(token);
      found.add(implied);
    }
    boolean mayEndElement =
        token.isOpener()
            || token.kind() == JsonLexer.CLOSE_ARRAY
            || (token.isText() && !token.isName());
    if (mayEndElement
        && guess.inObject()
        && guess.lastValue != OpenBracket.UNKNOWN
        && !(token.isCloser() && guess.endsWithArray())
        && (guess.expect == Expect.NAME || guess.expect == Expect.COMMA)) {
      BracketGuess implied = new BracketGuess(guess);
      implied.implyArrayBehind();
      implied.take(token);
      found.add(implied);
    }
  }
}
