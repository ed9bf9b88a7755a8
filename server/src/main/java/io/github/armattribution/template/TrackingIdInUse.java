package io.github.armattribution.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tracking ID that another file carries.
 *
 * @param id {@code pid-...}
 * @param file one that carries it, for people: its name, behind that of its folder
 */
public record TrackingIdInUse(String id, String file) {

  /**
   * Those that most files carry first.
   *
   * @param files the IDs in each file, by its path with forward slashes
   */
  public static List<TrackingIdInUse> mostUsedFirst(Map<String, List<String>> files) {
    Map<String, List<String>> uses = new TreeMap<>();
    new TreeMap<>(files)
        .forEach(
            (file, ids) ->
                ids.forEach(id -> uses.computeIfAbsent(id, any -> new ArrayList<>()).add(file)));
    return uses.entrySet().stream()
        .sorted(
            Comparator.comparing(
                (Map.Entry<String, List<String>> use) -> use.getValue().size(),
                Comparator.reverseOrder()))
        .map(use -> new TrackingIdInUse(use.getKey(), shortened(use.getValue().get(0))))
        .toList();
  }

  private static String shortened(String path) {
    int folder = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
    return path.substring(folder + 1);
  }
}
