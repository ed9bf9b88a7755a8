package io.github.armattribution.template;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A tracking ID that another file carries.
 *
 * @param id {@code pid-...}
 * @param file one that carries it, for people: its name, behind that of its folder
 */
public record TrackingIdInUse(String id, String file) {

  private record Use(int files, String first) {
    Use and(Use other) {
      return new Use(files + other.files, first.compareTo(other.first) <= 0 ? first : other.first);
    }
  }

  /**
   * Those that most files carry first.
   *
   * @param files paths with forward slashes, each with the IDs in that file
   */
  public static List<TrackingIdInUse> mostUsedFirst(Stream<Map.Entry<String, List<String>>> files) {
    Map<String, Use> uses = new TreeMap<>();
    files.forEach(
        file -> file.getValue().forEach(id -> uses.merge(id, new Use(1, file.getKey()), Use::and)));
    return uses.entrySet().stream()
        .sorted(
            Comparator.comparing(
                (Map.Entry<String, Use> use) -> use.getValue().files(), Comparator.reverseOrder()))
        .map(use -> new TrackingIdInUse(use.getKey(), shortened(use.getValue().first())))
        .toList();
  }

  private static String shortened(String path) {
    int folder = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
    return path.substring(folder + 1);
  }
}
