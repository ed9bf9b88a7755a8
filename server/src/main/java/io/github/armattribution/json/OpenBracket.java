package io.github.armattribution.json;

/**
 * A container that a {@link BracketGuess} takes to be open, and those around it. Guesses that part
 * ways share what they have in common, so none is ever changed.
 *
 * @param indent how deep the line is indented that it opened on, or {@link #UNKNOWN}
 * @param memberIndent how deep the members that start lines are, or {@link #UNKNOWN}
 * @param agreeing how many members more speak for that than against it, as far as it matters
 * @param firstMember offset of the first member, or {@link #UNKNOWN}
 * @param trail says in short which containers these are, to tell guesses apart
 * @param depth how many containers are around it
 * @param parent the container around it; null for the root
 */
record OpenBracket(
    byte kind,
    int offset,
    int indent,
    int memberIndent,
    int agreeing,
    int firstMember,
    long trail,
    int depth,
    OpenBracket parent) {

  static final int UNKNOWN = -1;

  /** So many odd members in a row are needed to change what is expected of the next. */
  private static final int MOST_AGREEING = 3;

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  static OpenBracket in(OpenBracket parent, byte kind, int offset, int indent) {
    long around = parent == null ? 0 : parent.trail;
    long trail = (around ^ (offset * 2L + kind)) * PRIME;
    int depth = parent == null ? 0 : parent.depth + 1;
    return new OpenBracket(
        kind, offset, indent, UNKNOWN, 0, UNKNOWN, trail ^ trail >>> 32, depth, parent);
  }

  static long trailOf(OpenBracket innermost) {
    return innermost == null ? 0 : innermost.trail;
  }

  boolean isObject() {
    return kind == JsonTree.OBJECT;
  }

  /** Whether the token, a member or the closer, stands where it is not expected on its line. */
  boolean isOdd(BracketToken token) {
    if (!token.firstOnLine()) {
      return false;
    }
    if (token.isCloser()) {
      return indent != UNKNOWN && token.lineIndent() != indent;
    }
    return memberIndent == UNKNOWN
        ? token.lineIndent() <= indent
        : token.lineIndent() != memberIndent;
  }

  /** The same with what its member {@code token} tells. */
  OpenBracket with(BracketToken token) {
    int first = firstMember == UNKNOWN ? token.start() : firstMember;
    if (!token.firstOnLine()) {
      return first == firstMember ? this : with(memberIndent, agreeing, first);
    }
    if (token.lineIndent() == memberIndent) {
      return agreeing == MOST_AGREEING ? this : with(memberIndent, agreeing + 1, first);
    }
    return agreeing > 1
        ? with(memberIndent, agreeing - 1, first)
        : with(token.lineIndent(), 1, first);
  }

  private OpenBracket with(int newMemberIndent, int newAgreeing, int newFirstMember) {
    return new OpenBracket(
        kind, offset, indent, newMemberIndent, newAgreeing, newFirstMember, trail, depth, parent);
  }
}
