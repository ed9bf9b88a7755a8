package io.github.armattribution.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Guesses which of some names was meant by one that is none of them. */
public final class NearNames {

  /** A slip in one of so many letters is still one. */
  private static final int LETTERS_A_SLIP = 3;

  private NearNames() {}

  /** The nearest of those {@code names} that {@code typed} may be a slip of. */
  public static List<String> of(String typed, Collection<String> names) {
    String lower = typed.toLowerCase(Locale.ROOT);
    Map<Integer, List<String>> byDistance =
        names.stream()
            .distinct()
            .filter(name -> isNear(lower, name.toLowerCase(Locale.ROOT)))
            .collect(Collectors.groupingBy(name -> distance(lower, name.toLowerCase(Locale.ROOT))));
    return byDistance.keySet().stream()
        .min(Integer::compare)
        .map(byDistance::get)
        .orElse(List.of());
  }

  private static boolean isNear(String typed, String name) {
    int length = Math.min(typed.length(), name.length());
    boolean isPart = length >= LETTERS_A_SLIP && (name.contains(typed) || typed.contains(name));
    return isPart || distance(typed, name) <= Math.max(1, length / LETTERS_A_SLIP);
  }

  /**
   * How many characters have to be put in, taken out, replaced or swapped with the next one
   * (optimal string alignment).
   */
  public static int distance(String from, String to) {
    int[][] rows = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, from, i, to, j);
      }
    }
    return rows[from.length()][to.length()];
  }

  private static int step(int[][] rows, String from, int i, String to, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int least = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
    least = Math.min(least, rows[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
