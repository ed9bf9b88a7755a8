package io.github.armattribution.json;

import io.github.armattribution.json.BracketRepair.Action;
import io.github.armattribution.json.JsonBuilder.Expect;

/**
 * One way to understand a text so far: which containers are open, what was repaired to get there,
 * and how much in it looks wrong all the same.
 */
final class BracketGuess extends BracketState {

  /**
   * What it costs to take a text for ended where no other one begins. Less than a text that is cut
   * off in the depth of a template is missing, and it would be the best to have closed all early.
   */
  private static final int NOT_OVER = 12;

  BracketGuess() {}

  BracketGuess(BracketGuess other) {
    super(other);
  }

  /** Whether the token opens an array right behind the bracket of another one. */
  boolean isDoubled(BracketToken token) {
    return token.kind() == JsonLexer.OPEN_ARRAY
        && inArray()
        && !commaRead
        && !token.firstOnLine()
        && top.firstMember() == OpenBracket.UNKNOWN;
  }

  /** Whether nothing is strange about the token here, so that no other guess is needed. */
  boolean fits(BracketToken token) {
    if (over) {
      return true;
    }
    if (token.isCloser()) {
      return top != null
          && top.kind() == token.container()
          && expect != Expect.COLON
          && !inProperty
          && !top.isOdd(token);
    }
    return switch (token.kind()) {
      case JsonLexer.COLON -> expect == Expect.COLON;
      case JsonLexer.COMMA -> expect == Expect.COMMA;
      default ->
          expect == (token.isName() ? Expect.NAME : Expect.VALUE)
              && !isOddMember(token)
              && !isDoubled(token);
    };
  }

  private boolean isOddMember(BracketToken token) {
    return top != null && !inProperty && top.isOdd(token);
  }

  /** Reads a token, in the simplest way if it does not fit. */
  void take(BracketToken token) {
    boolean wasComma = commaRead;
    commaRead = false;
    if (over) {
      oddLines++;
    } else if (token.isCloser()) {
      closer(token);
    } else if (expect == Expect.END) {
      over = true;
      slips += token.isOpener() ? 1 : NOT_OVER;
    } else if (token.kind() == JsonLexer.COMMA) {
      comma(wasComma);
    } else if (token.kind() == JsonLexer.COLON) {
      colon();
    } else if (token.isOpener()) {
      opener(token);
    } else if (token.isName()) {
      name(token);
    } else {
      scalar(token);
    }
  }

  private void colon() {
    if (expect == Expect.COLON) {
      expect = Expect.VALUE;
      inProperty = true;
    } else {
      slips++;
    }
  }

  private void comma(boolean again) {
    if (expect != Expect.COMMA) {
      slips++;
    }
    if (top != null) {
      commaRead = again || expect != Expect.NAME && (expect != Expect.VALUE || inProperty);
      expectNext();
    }
  }

  private void name(BracketToken token) {
    if (top == null && token.kind() == JsonLexer.WORD) {
      slips++;
      return;
    }
    if (!inObject()) {
      imply(JsonTree.OBJECT, token.start());
    } else if (expect != Expect.NAME) {
      slips++;
    }
    beginProperty(token);
  }

  private void beginProperty(BracketToken token) {
    member(token);
    nameIndent = token.lineIndent();
    lastValue = OpenBracket.UNKNOWN;
    inProperty = false;
    expect = Expect.COLON;
  }

  private void member(BracketToken token) {
    if (top.isOdd(token)) {
      oddLines++;
    }
    top = top.with(token);
    lastClosed = null;
  }

  private void scalar(BracketToken token) {
    if (top == null) {
      slips++;
    } else if (inObject() && !inProperty && expect != Expect.COLON) {
      // A name without a colon; that is counted when something else follows it.
      slips += expect == Expect.COMMA ? 1 : 0;
      beginProperty(token);
    } else {
      slips += expect == Expect.VALUE ? 0 : 1;
      if (inArray()) {
        member(token);
      }
      lastValue = token.start();
      lastClosed = null;
      expect = Expect.COMMA;
      inProperty = false;
    }
  }

  private void opener(BracketToken token) {
    // Hardly anybody begins an array of arrays without a line break in between.
    oddLines += isDoubled(token) ? 2 : 0;
    slips += expect == Expect.VALUE ? 0 : 1;
    slips += expect == Expect.COMMA && inObject() ? 1 : 0;
    if (inArray()) {
      member(token);
    }
    open(token.container(), token.start(), token.lineIndent());
  }

  private void closer(BracketToken token) {
    if (top == null || top.kind() != token.container()) {
      repair(token.start(), Action.IGNORE);
    } else {
      closeAt(token);
    }
  }
}
