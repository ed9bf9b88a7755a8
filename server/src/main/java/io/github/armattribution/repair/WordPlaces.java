package io.github.armattribution.repair;

import io.github.armattribution.tracking.Guids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where words stand in a text: those in quotes, double or single ones, those that start so with a
 * bracket behind them, and GUIDs. The text is read once, however many words are looked for.
 */
final class WordPlaces {

  /** What is longer is seldom a word. */
  private static final int LONGEST = 200;

  private static final int FIRST_HYPHEN = 8;

  private final String text;
  private final Map<String, List<Integer>> places = new HashMap<>();

  WordPlaces(String text) {
    this.text = text;
    readQuoted('"');
    readQuoted('\'');
    readGuids();
  }

  private void readQuoted(char quote) {
    int start = text.indexOf(quote);
    while (start >= 0) {
      int end = text.indexOf(quote, start + 1);
      int behind = Math.min(end < 0 ? text.length() : end + 1, start + LONGEST);
      int bracket = start + 1;
      while (bracket < behind && text.charAt(bracket) != '[') {
        bracket++;
      }
      if (bracket < behind) {
        add(start, bracket + 1);
      }
      if (end >= 0 && end < behind) {
        add(start, end + 1);
      }
      start = end;
    }
  }

  private void readGuids() {
    for (int at = text.indexOf('-', FIRST_HYPHEN); at >= 0; at = text.indexOf('-', at + 1)) {
      int start = at - FIRST_HYPHEN;
      if (Guids.startsAt(text, start)) {
        add(start, start + Guids.LENGTH);
      }
    }
  }

  private void add(int start, int end) {
    places.computeIfAbsent(text.substring(start, end), any -> new ArrayList<>(1)).add(start);
  }

  /** The offsets at which {@code word} starts; empty if only a look through the text can tell. */
  Optional<List<Integer>> of(String word) {
    if (isRead(word)) {
      return Optional.of(places.getOrDefault(word, List.of()));
    }
    for (int at = 0; at < word.length(); at++) {
      if (Guids.startsAt(word, at)) {
        int before = at;
        return Optional.of(
            places.getOrDefault(word.substring(at, at + Guids.LENGTH), List.of()).stream()
                .map(guid -> guid - before)
                .filter(start -> start >= 0 && text.startsWith(word, start))
                .toList());
      }
    }
    return Optional.empty();
  }

  /** Whether a word is quoted, or starts so up to a bracket. */
  private static boolean isRead(String word) {
    int last = word.length() - 1;
    char quote = word.charAt(0);
    if (last == 0 || last >= LONGEST || quote != '"' && quote != '\'') {
      return false;
    }
    int end = word.indexOf(quote, 1);
    return end == last || end < 0 && word.indexOf('[') == last;
  }
}
