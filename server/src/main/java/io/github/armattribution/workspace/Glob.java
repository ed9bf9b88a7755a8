package io.github.armattribution.workspace;

import java.io.File;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A pattern for paths, as shells understand it. It has forward slashes on every system. */
final class Glob {

  /** For all globs that every file is compared with; real ones have a few hundred. */
  private static final int MAX_CHARACTERS = 20_000;

  /** Of a glob that a message quotes. */
  private static final int QUOTED_CHARACTERS = 100;

  private static final boolean ANY_CASE = File.separatorChar == '\\';

  private final String glob;
  private final int[] text;
  private final PathPatterns.Builder patterns;
  private int at;

  private Glob(String glob, PathPatterns.Builder patterns) {
    this.glob = glob;
    this.text = comparable(glob).codePoints().toArray();
    this.patterns = patterns;
  }

  /** Whether {@code text} means more than one name. */
  static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
  }

  /** The text of a path that globs are compared with. */
  static String comparable(Path path) {
    return comparable(TemplateFiles.display(path));
  }

  private static String comparable(String path) {
    // macOS takes accents off their letters, which nobody sees and no user types.
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  /**
   * Adds a glob to others.
   *
   * @param inAnyFolder whether it means files in any folder, not only from the first on
   * @throws IllegalArgumentException with a message for the user if {@code glob} is none, or is too
   *     much beside the others
   */
  static void add(String glob, boolean inAnyFolder, PathPatterns.Builder patterns) {
    if (glob.isBlank()) {
      throw new IllegalArgumentException("An empty text is no glob: it would match nothing.");
    }
    if (glob.length() > MAX_CHARACTERS - patterns.length()) {
      throw new IllegalArgumentException(
          "The globs have more than %,d characters together, and every file would be compared with all of them. Name folders rather than single files."
              .formatted(MAX_CHARACTERS));
    }
    patterns.begin(inAnyFolder);
    new Glob(glob, patterns).add();
    patterns.end();
  }

  private void add() {
    boolean startsName = true;
    boolean choosing = false;
    boolean choiceStartsName = false;
    while (at < text.length) {
      int c = text[at++];
      boolean first = startsName;
      startsName = c == '/';
      if (c == '*') {
        startsName = addStars(first);
      } else if (c == '?') {
        patterns.one(PathPatterns.IN_NAME);
      } else if (c == '[') {
        addBrackets();
      } else if (c == '{') {
        if (choosing) {
          throw wrong("there are braces in braces");
        }
        choosing = true;
        choiceStartsName = first;
        startsName = first;
        patterns.choose();
      } else if (choosing && c == ',') {
        startsName = choiceStartsName;
        patterns.or();
      } else if (choosing && c == '}') {
        choosing = false;
        patterns.chosen();
      } else if (c == '\\') {
        if (at == text.length) {
          throw wrong("nothing follows the backslash at the end");
        }
        patterns.one(letter(text[at++]));
      } else {
        patterns.one(letter(c));
      }
    }
    if (choosing) {
      throw wrong("a } is missing");
    }
  }

  /**
   * Adds the stars that begin before {@link #at}.
   *
   * @return whether a name starts behind them
   */
  private boolean addStars(boolean startsName) {
    if (next() != '*') {
      patterns.many(PathPatterns.IN_NAME);
      return false;
    }
    at++;
    if (startsName && next() == '/') {
      at++;
      patterns.folders();
      return true;
    }
    patterns.many(PathPatterns.ANY);
    return false;
  }

  private void addBrackets() {
    boolean others = next() == '!';
    if (others) {
      at++;
    }
    List<IntPredicate> ranges = new ArrayList<>();
    int start = at;
    while (next() != ']' || at == start) {
      if (at == text.length) {
        throw wrong("a ] is missing");
      }
      int from = text[at++];
      int to = from;
      if (next() == '-' && at + 1 < text.length && text[at + 1] != ']') {
        to = text[at + 1];
        at += 2;
      }
      if (from == '/' || to == '/') {
        throw wrong("there is a slash in brackets");
      }
      if (from > to) {
        throw wrong("what is in brackets has to go up, as in [a-z]");
      }
      ranges.add(between(from, to));
    }
    at++;
    patterns.one(c -> c != '/' && ranges.stream().anyMatch(range -> range.test(c)) != others);
  }

  private int next() {
    return at < text.length ? text[at] : -1;
  }

  private static IntPredicate letter(int letter) {
    return between(letter, letter);
  }

  private static IntPredicate between(int from, int to) {
    IntPredicate same = c -> from <= c && c <= to;
    return ANY_CASE
        ? c ->
            same.test(c)
                || same.test(Character.toLowerCase(c))
                || same.test(Character.toUpperCase(c))
        : same;
  }

  private IllegalArgumentException wrong(String reason) {
    String quoted =
        glob.length() > QUOTED_CHARACTERS ? glob.substring(0, QUOTED_CHARACTERS) + "..." : glob;
    return new IllegalArgumentException(
        "'"
            + quoted
            + "' is not a valid glob: "
            + reason
            + ". Write * for any part of a name, ** for any folders, ? for one character,"
            + " {a,b} for a choice and [abc] for one of these characters.");
  }
}
