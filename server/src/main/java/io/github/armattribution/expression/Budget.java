package io.github.armattribution.expression;

/**
 * Limits the work of a {@link Folder}: how deep it goes, how many steps it takes and how many
 * characters it writes. What is not worked out because of a limit, or of a cycle, depends on where
 * folding began; such results are tainted and must not be remembered.
 */
final class Budget {

  /** No text that folding makes is longer. Azure's own limits are below that. */
  static final int MAX_TEXT = 131_072;

  /**
   * Levels of expressions in expressions, through all names that they use; a Java stack bears it.
   */
  private static final int MAX_DEPTH = 200;

  private static final int STEPS_EACH = 100_000;
  private static final int STEPS_IN_ALL = 4_000_000;
  private static final int CHARACTERS_EACH = 4_000_000;
  private static final int CHARACTERS_IN_ALL = 32_000_000;

  /**
   * What is left for the outermost expression itself, once the names that it uses have taken all
   * the rest: what stands beside such a name in a text is known all the same.
   */
  private static final int RESERVE = 2 * MAX_TEXT;

  /** What a piece of a text costs, in characters. */
  private static final int PIECE = 8;

  private int depth;
  private int expressions;
  private int reserve;
  private int deepest;
  private boolean tainted;
  private boolean exhausted;
  private int steps;
  private int stepsInAll;
  private int characters;
  private int charactersInAll;

  /** Goes a level deeper; false if that is too deep or too much. Call {@link #leave} either way. */
  boolean enter() {
    if (depth++ == 0) {
      steps = 0;
      characters = 0;
      deepest = 0;
      tainted = false;
      exhausted = false;
      reserve = RESERVE;
    }
    deepest = Math.max(deepest, depth);
    return depth <= MAX_DEPTH ? step(1) : refuse();
  }

  void leave() {
    depth--;
  }

  /** Enters an expression of its own, in the outermost one or in one that uses its name. */
  boolean enterExpression() {
    expressions++;
    return enter();
  }

  void leaveExpression() {
    expressions--;
    leave();
  }

  int depth() {
    return depth;
  }

  /** The deepest level since the outermost call began, or since {@link #restart}. */
  int deepest() {
    return deepest;
  }

  /** Begins to measure depth and taint anew, for one part of the work. */
  void restart() {
    deepest = depth;
    tainted = false;
  }

  /** Ends what {@link #restart} began, with what was measured before. */
  void resume(int deepestBefore, boolean taintedBefore) {
    deepest = Math.max(deepest, deepestBefore);
    tainted |= taintedBefore;
  }

  /** Whether there is room for {@code levels} below this one. */
  boolean hasRoomFor(int levels) {
    deepest = Math.max(deepest, depth + levels);
    return depth + levels <= MAX_DEPTH || refuse();
  }

  boolean tainted() {
    return tainted;
  }

  void taint() {
    tainted = true;
  }

  /** Takes {@code count} steps; false if that is too many. */
  boolean step(int count) {
    if (exhausted) {
      return reserved(count);
    }
    if (count > STEPS_EACH - steps || count > STEPS_IN_ALL - stepsInAll) {
      return exhaust();
    }
    steps += count;
    stepsInAll += count;
    return true;
  }

  /** Writes or compares {@code count} characters; false if that is too many. */
  boolean characters(long count) {
    if (exhausted) {
      return reserved(count);
    }
    if (count > CHARACTERS_EACH - characters || count > CHARACTERS_IN_ALL - charactersInAll) {
      return exhaust();
    }
    characters += (int) count;
    charactersInAll += (int) count;
    return true;
  }

  /** Pays for a text that was built; false if it is too long or too much. */
  boolean pays(TextBuilder text) {
    boolean paid = characters(text.length() + (long) PIECE * text.pieceCount());
    return paid && (!text.tooLong() || refuse());
  }

  private boolean reserved(long count) {
    if (expressions > 1 || count > reserve) {
      return refuse();
    }
    reserve -= (int) count;
    return true;
  }

  /** Ends all work below the outermost level: what led here would lead here again and again. */
  private boolean exhaust() {
    exhausted = true;
    return refuse();
  }

  private boolean refuse() {
    tainted = true;
    return false;
  }
}
