package io.github.armattribution.workspace;

import java.util.BitSet;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A pattern of a .gitignore file, read as git's wildmatch.c does, where each character is a byte.
 */
final class IgnorePattern {

  /** ASCII only, in every locale. */
  private static final Map<String, IntPredicate> CLASSES =
      Map.ofEntries(
          Map.entry("alnum", c -> isLetter(c) || isDigit(c)),
          Map.entry("alpha", IgnorePattern::isLetter),
          Map.entry("blank", c -> c == ' ' || c == '\t'),
          Map.entry("cntrl", c -> c < ' ' || c == 0x7F),
          Map.entry("digit", IgnorePattern::isDigit),
          Map.entry("graph", c -> c > ' ' && c < 0x7F),
          Map.entry("lower", c -> c >= 'a' && c <= 'z'),
          Map.entry("print", c -> c >= ' ' && c < 0x7F),
          Map.entry("punct", c -> c > ' ' && c < 0x7F && !isLetter(c) && !isDigit(c)),
          Map.entry("space", c -> c == ' ' || c == '\t' || c == '\n' || c == '\r'),
          Map.entry("upper", c -> c >= 'A' && c <= 'Z'),
          Map.entry("xdigit", c -> isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'));

  private final String text;
  private final boolean isName;
  private final PathPatterns.Builder patterns;
  private int at;

  /**
   * @param text without the slashes around it that say what it is about
   * @param isName whether it means names in any folder
   */
  IgnorePattern(String text, boolean isName, PathPatterns.Builder patterns) {
    this.text = text;
    this.isName = isName;
    this.patterns = patterns;
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  void add() {
    // Git compares what comes before the first wildcard by itself; to it the rest is a pattern of
    // its own. So in a**/b the stars stand at a beginning, and mean folders.
    while (at < text.length() && "*?[\\".indexOf(text.charAt(at)) < 0) {
      patterns.one(letter(text.charAt(at++)));
    }
    int start = at;
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case '*' -> addStars(start);
        case '?' -> patterns.one(PathPatterns.IN_NAME);
        case '[' -> patterns.one(brackets());
        case '\\' ->
            patterns.one(at < text.length() ? letter(text.charAt(at++)) : PathPatterns.NOTHING);
        default -> patterns.one(letter(c));
      }
    }
  }

  /**
   * @param start where the part with wildcards begins
   */
  private void addStars(int start) {
    int first = at - 1;
    while (is('*')) {
      at++;
    }
    boolean startsName = first == start || text.charAt(first - 1) == '/';
    if (isName || at - first == 1 || !startsName) {
      patterns.many(PathPatterns.IN_NAME);
    } else if (is('/')) {
      at++;
      patterns.folders();
    } else if (at == text.length() || text.startsWith("\\/", at)) {
      patterns.many(PathPatterns.ANY);
    } else {
      patterns.many(PathPatterns.IN_NAME);
    }
  }

  /** What is not closed, or names a class that there is not, stands for nothing. */
  private IntPredicate brackets() {
    boolean others = is('!') || is('^');
    if (others) {
      at++;
    }
    BitSet set = new BitSet(256);
    // Of a range; 0 where none can begin.
    int from = 0;
    do {
      if (at == text.length()) {
        return PathPatterns.NOTHING;
      }
      int c = text.charAt(at++);
      boolean range = c == '-' && from != 0 && at < text.length() && !is(']');
      if (range) {
        c = text.charAt(at++);
      }
      if (c == '\\') {
        if (at == text.length()) {
          return PathPatterns.NOTHING;
        }
        c = text.charAt(at++);
      } else if (c == '[' && !range && is(':')) {
        int end = text.indexOf(']', at + 1);
        if (end < 0) {
          return PathPatterns.NOTHING;
        }
        if (end > at + 1 && text.charAt(end - 1) == ':') {
          IntPredicate named = CLASSES.get(text.substring(at + 1, end - 1));
          if (named == null) {
            return PathPatterns.NOTHING;
          }
          IntStream.range(0, 256).filter(named).forEach(set::set);
          at = end + 1;
          from = 0;
          continue;
        }
      }
      if (range) {
        set.set(from, Math.max(from, c + 1));
        from = 0;
      } else {
        set.set(c);
        from = c;
      }
    } while (!is(']'));
    at++;
    return c -> c != '/' && set.get(c) != others;
  }

  private boolean is(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static IntPredicate letter(char letter) {
    return c -> c == letter;
  }
}
