package io.github.armattribution.json;

import io.github.armattribution.json.BracketRepair.Action;
import io.github.armattribution.json.JsonBuilder.Expect;

/** Where a {@link BracketGuess} has got to, and how it opens and closes containers. */
abstract sealed class BracketState permits BracketGuess {

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

  BracketState() {}

  BracketState(BracketState other) {
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
  boolean isLike(BracketState other) {
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

  void expectNext() {
    expect = inObject() ? Expect.NAME : Expect.VALUE;
    inProperty = false;
  }

  void open(byte kind, int offset, int indent) {
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
