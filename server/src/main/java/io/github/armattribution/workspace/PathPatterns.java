package io.github.armattribution.workspace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;

/**
 * Patterns that a path is compared with, all at once. One pass over the path keeps track of every
 * place in the patterns where it may be, a bit for each, so nothing is ever tried again: whatever
 * the patterns are, the time is at most their length times that of the path, and the stack does not
 * grow. Safe for use by several threads.
 */
final class PathPatterns {

  static final IntPredicate ANY = c -> true;
  static final IntPredicate IN_NAME = c -> c != '/';
  static final IntPredicate NOTHING = c -> false;

  /** No pattern, among their numbers. */
  static final int NONE = -1;

  /** Of names nearly all characters are ASCII; others are looked at each time. */
  private static final int REMEMBERED = 128;

  /** The code points that lead on from each place. */
  private final List<IntPredicate> accepted;

  /** The places for which that is known, by code point. */
  private final AtomicReferenceArray<long[]> accepting = new AtomicReferenceArray<>(REMEMBERED);

  /** Where any number is accepted: these places lead back to themselves, others to the next one. */
  private final long[] many;

  /** Places, all of them later, that are reached from some without any character. */
  private final Map<Integer, List<Integer>> skips;

  private final long[] skipping;

  /** Where each pattern is complete. */
  private final List<Integer> ends;

  private final long[] start;

  private PathPatterns(Builder written) {
    accepted = List.copyOf(written.accepted);
    many = bits(written.many);
    skips = Map.copyOf(written.skips);
    BitSet from = new BitSet();
    skips.keySet().forEach(from::set);
    skipping = bits(from);
    ends = List.copyOf(written.ends);
    start = bits(written.starts);
    skip(start);
  }

  private long[] bits(BitSet places) {
    long[] bits = new long[accepted.size() / Long.SIZE + 1];
    places.stream().forEach(place -> bits[place / Long.SIZE] |= 1L << place);
    return bits;
  }

  /** Whether a pattern is the whole of {@code path}. */
  boolean match(String path) {
    return last(path, ANY) != NONE;
  }

  /**
   * The number of the last pattern that is the whole of {@code path}, in the order in which they
   * were added, from 0; {@link #NONE} if no pattern is.
   *
   * @param counted the numbers of the patterns that count
   */
  int last(String path, IntPredicate counted) {
    long[] here = start;
    for (int at = 0; at < path.length(); at = path.offsetByCodePoints(at, 1)) {
      here = after(path.codePointAt(at), here);
    }
    return last(here, counted);
  }

  /** Whether a pattern is the whole of {@code path}, or of a folder that it lies in. */
  boolean hold(String path) {
    long[] here = start;
    for (int at = 0; at < path.length(); at = path.offsetByCodePoints(at, 1)) {
      int c = path.codePointAt(at);
      if (c == '/' && last(here, ANY) != NONE) {
        return true;
      }
      here = after(c, here);
    }
    return last(here, ANY) != NONE;
  }

  private int last(long[] here, IntPredicate counted) {
    for (int number = ends.size() - 1; number >= 0; number--) {
      int end = ends.get(number);
      if ((here[end / Long.SIZE] & 1L << end) != 0 && counted.test(number)) {
        return number;
      }
    }
    return NONE;
  }

  private long[] after(int c, long[] before) {
    long[] leading = accepting(c);
    long[] here = new long[before.length];
    long carry = 0;
    for (int word = 0; word < here.length; word++) {
      long leaving = before[word] & leading[word];
      long on = leaving & ~many[word];
      here[word] = leaving & many[word] | on << 1 | carry;
      carry = on >>> Long.SIZE - 1;
    }
    skip(here);
    return here;
  }

  private long[] accepting(int c) {
    long[] known = c < REMEMBERED ? accepting.get(c) : null;
    if (known == null) {
      BitSet places = new BitSet();
      for (int place = 0; place < accepted.size(); place++) {
        places.set(place, accepted.get(place).test(c));
      }
      known = bits(places);
      if (c < REMEMBERED) {
        accepting.set(c, known);
      }
    }
    return known;
  }

  /** Adds what is reached without any character. */
  private void skip(long[] here) {
    for (int word = 0; word < here.length; word++) {
      long seen = 0;
      // What is reached lies ahead: in this word, or in one to come.
      for (long fresh = here[word]; fresh != 0; fresh = here[word] & ~seen) {
        seen |= fresh;
        long none = fresh & many[word];
        here[word] |= none << 1;
        if (none < 0) {
          here[word + 1] |= 1;
        }
        for (long rest = fresh & skipping[word]; rest != 0; rest &= rest - 1) {
          int from = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
          for (int place : skips.get(from)) {
            here[place / Long.SIZE] |= 1L << place;
          }
        }
      }
    }
  }

  /** Writes patterns down, piece by piece. */
  static final class Builder {

    /** The place behind any folders: from here the patterns start that may lie in any. */
    private static final int IN_ANY_FOLDER = 3;

    private final List<IntPredicate> accepted = new ArrayList<>();
    private final BitSet many = new BitSet();
    private final Map<Integer, List<Integer>> skips = new HashMap<>();
    private final List<Integer> ends = new ArrayList<>();
    private final BitSet starts = new BitSet();
    private final List<Integer> alternatives = new ArrayList<>();
    private int choice;

    Builder() {
      folders();
      one(NOTHING);
    }

    /**
     * Begins a pattern.
     *
     * @param inAnyFolder whether any folders may come before it
     */
    void begin(boolean inAnyFolder) {
      if (inAnyFolder) {
        starts.set(0);
        skipFrom(IN_ANY_FOLDER);
      } else {
        starts.set(accepted.size());
      }
    }

    /** One code point. */
    void one(IntPredicate which) {
      accepted.add(which);
    }

    /** Any number of code points. */
    void many(IntPredicate which) {
      many.set(accepted.size());
      accepted.add(which);
    }

    /** Any folders, with a slash behind each. */
    void folders() {
      int start = accepted.size();
      one(NOTHING);
      skipFrom(start);
      many(ANY);
      one(c -> c == '/');
      skipFrom(start);
    }

    /** Begins a choice; inside of a choice there can be no other one. */
    void choose() {
      choice = accepted.size();
      one(NOTHING);
      skipFrom(choice);
    }

    /** Begins the next alternative of the choice. */
    void or() {
      alternatives.add(accepted.size());
      one(NOTHING);
      skipFrom(choice);
    }

    /** Ends the choice. */
    void chosen() {
      alternatives.forEach(this::skipFrom);
      alternatives.clear();
    }

    /** Ends the pattern. */
    void end() {
      ends.add(accepted.size());
      one(NOTHING);
    }

    /** Lets what comes next be reached from {@code place} without any character. */
    private void skipFrom(int place) {
      skips.computeIfAbsent(place, first -> new ArrayList<>(1)).add(accepted.size());
    }

    /** How much has been written: about one for a character. */
    int length() {
      return accepted.size();
    }

    PathPatterns build() {
      return new PathPatterns(this);
    }
  }
}
