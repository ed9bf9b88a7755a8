package io.github.armattribution.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Guesses which of some names was meant by one that is none of them. */
public final class NearNames {

  /** A slip in one of so many letters is still one. */
  private static final int LETTERS_A_SLIP = 3;

  private NearNames() {}

  /** Those of {@code names} that {@code typed} may be a slip of, the nearest first. */
  public static List<String> of(String typed, Collection<String> names) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return names.stream()
        .distinct()
        .filter(name -> isNear(lower, name.toLowerCase(Locale.ROOT)))
        .sorted(
            Comparator.comparingInt(
                (String name) -> distance(lower, name.toLowerCase(Locale.ROOT))))
        .toList();
  }

  private static boolean isNear(String typed, String name) {
    int length = Math.min(typed.length(), name.length());
    boolean isPart = length >= LETTERS_A_SLIP && (name.contains(typed) || typed.contains(name));
    return isPart || distance(typed, name) <= Math.max(1, length / LETTERS_A_SLIP);
  }

  /** Levenshtein's distance: how many characters have to be put in, taken out or replaced. */
  private static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
