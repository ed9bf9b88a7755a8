package io.github.armattribution.json;

import io.github.armattribution.json.BracketRepair.Action;
import io.github.armattribution.json.JsonBuilder.Expect;

/**
 * One way to understand a text so far: which containers are open, what was repaired to get there,
 * and how much in it looks wrong all the same.
 */
final class BracketGuess {

  /**
   * What it costs to take a text for ended where no other one begins. Less than a text that is cut
   * off in the depth of a template is missing, and it would be the best to have closed all early.
   */
  private static final int NOT_OVER = 12;

  OpenBracket top;
  Expect expect = Expect.VALUE;

  /** Whether the value that is expected is a property's. */
  boolean inProperty;

  /** Whether the last token was the comma behind a member. */
  boolean commaRead;

  /** Where the last value of the innermost container starts, or {@link OpenBracket#UNKNOWN}. */
  int lastValue = OpenBracket.UNKNOWN;

  /** The last member of the innermost container, if that is a container with a closer, or null. */
  OpenBracket lastClosed;

  int lastCloser;

  /** How many things are wrong with the text if this guess is right. */
  int slips;

  /** How many lines, then, are not indented as their neighbors are. */
  int oddLines;

  BracketRepair repairs;

  /** Whether the rest of the text is given up. */
  boolean over;

  int nameIndent;

  BracketGuess() {}

  BracketGuess(BracketGuess other) {
    top = other.top;
    expect = other.expect;
    inProperty = other.inProperty;
    commaRead = other.commaRead;
    lastValue = other.lastValue;
    lastClosed = other.lastClosed;
    lastCloser = other.lastCloser;
    slips = other.slips;
    oddLines = other.oddLines;
    repairs = other.repairs;
    over = other.over;
    nameIndent = other.nameIndent;
  }

  /** Whether the future is the same for both. */
  boolean isLike(BracketGuess other) {
    return expect == other.expect
        && inProperty == other.inProperty
        && commaRead == other.commaRead
        && over == other.over
        && OpenBracket.trailOf(top) == OpenBracket.trailOf(other.top)
        && OpenBracket.trailOf(lastClosed) == OpenBracket.trailOf(other.lastClosed);
  }

  boolean inObject() {
    return top != null && top.isObject();
  }

  boolean inArray() {
    return top != null && !top.isObject();
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

  private void expectNext() {
    expect = inObject() ? Expect.NAME : Expect.VALUE;
    inProperty = false;
  }

  private void open(byte kind, int offset, int indent) {
    top = OpenBracket.in(top, kind, offset, indent);
    lastValue = OpenBracket.UNKNOWN;
    lastClosed = null;
    expectNext();
  }

  /** Closes the innermost container with a closer of whatever kind. */
  void closeAt(BracketToken token) {
    slips += isIncomplete() ? 1 : 0;
    oddLines += top.isOdd(token) ? 1 : 0;
    OpenBracket closed = top;
    pop();
    lastClosed = closed;
    lastCloser = token.start();
  }

  private boolean isIncomplete() {
    return inProperty || expect == Expect.COLON;
  }

  private void pop() {
    lastClosed = null;
    lastValue = top.offset();
    top = top.parent();
    inProperty = false;
    expect = top == null ? Expect.END : Expect.COMMA;
  }

  void repair(int offset, Action action) {
    slips++;
    repairs = new BracketRepair(offset, action, repairs);
  }

  /** Closes the innermost container in front of a token. */
  void closeBefore(BracketToken token) {
    slips += isIncomplete() ? 1 : 0;
    repair(token.start(), Action.CLOSE);
    pop();
    // A comma in front of another comma was the last thing in the container.
    commaRead &= token.kind() != JsonLexer.COMMA;
    if (commaRead && top != null) {
      expectNext();
    }
  }

  /** Opens a container whose bracket is lost. */
  void imply(byte kind, int offset) {
    repair(offset, kind == JsonTree.OBJECT ? Action.OPEN_OBJECT : Action.OPEN_ARRAY);
    if (inProperty) {
      open(kind, offset, nameIndent);
    } else {
      open(kind, offset, top == null ? 0 : top.memberIndent());
    }
  }

  /** Puts the last value of the innermost object in an array: its bracket is lost. */
  void implyArrayBehind() {
    int first = lastValue;
    boolean next = expect == Expect.NAME;
    repair(first, Action.OPEN_ARRAY);
    open(JsonTree.ARRAY, first, top.memberIndent());
    lastValue = first;
    expect = next ? Expect.VALUE : Expect.COMMA;
  }

  /** Takes the last closer back: it is one too many. */
  void reopen() {
    repair(lastCloser, Action.IGNORE);
    top = lastClosed;
    lastClosed = null;
    lastValue = OpenBracket.UNKNOWN;
    boolean isEmpty = top.firstMember() == OpenBracket.UNKNOWN;
    slips += isEmpty && commaRead ? 1 : 0;
    if (isEmpty || commaRead) {
      expectNext();
    } else {
      expect = Expect.COMMA;
      inProperty = false;
    }
  }

  /** Whether the last member of the innermost container is an array with its closer. */
  boolean endsWithArray() {
    return lastClosed != null && !lastClosed.isObject();
  }

  /** Whether the innermost container has one member, an array or object that has ended. */
  boolean hasOnlyOneContainer() {
    return top != null && lastClosed != null && top.firstMember() == lastClosed.offset();
  }
}
