package io.github.armattribution.json;

/**
 * A container that a {@link BracketGuess} takes to be open, and those around it. Guesses that part
 * ways share what they have in common, so none is ever changed.
 *
 * @param indent blanks in front of the line that it opened on, or {@link #UNKNOWN}
 * @param memberIndent blanks in front of the members that start lines, or {@link #UNKNOWN}
 * @param firstMember offset of the first member, or {@link #UNKNOWN}
 * @param trail says in short which containers these are, to tell guesses apart
 * @param parent the container around it; null for the root
 */
record OpenBracket(
    byte kind,
    int offset,
    int indent,
    int memberIndent,
    int firstMember,
    long trail,
    OpenBracket parent) {

  static final int UNKNOWN = -1;

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  static OpenBracket in(OpenBracket parent, byte kind, int offset, int indent) {
    long around = parent == null ? 0 : parent.trail;
    long trail = (around ^ (offset * 2L + kind)) * PRIME;
    return new OpenBracket(kind, offset, indent, UNKNOWN, UNKNOWN, trail ^ trail >>> 32, parent);
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
    boolean tellsIndent = memberIndent == UNKNOWN && token.firstOnLine();
    if (firstMember != UNKNOWN && !tellsIndent) {
      return this;
    }
    return new OpenBracket(
        kind,
        offset,
        indent,
        tellsIndent ? token.lineIndent() : memberIndent,
        firstMember == UNKNOWN ? token.start() : firstMember,
        trail,
        parent);
  }
}
