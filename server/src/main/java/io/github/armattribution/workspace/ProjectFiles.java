package io.github.armattribution.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The paths of a project's files, and what a link in one of them leads to. Paths are seen from the
 * project's root, with forward slashes. Looks at no disk.
 */
final class ProjectFiles {

  /** From a tail of this many names on, a file is taken for the one that is meant. */
  private static final int FOLDER_AND_FILE = 2;

  private record Entry(String path, List<String> names) {}

  private final boolean rootIsRepository;
  private final Map<String, List<Entry>> byName = new HashMap<>();

  /**
   * @param rootIsRepository whether the paths are those that a repository has, too; if not, they
   *     start somewhere inside
   */
  ProjectFiles(Collection<String> paths, boolean rootIsRepository) {
    this.rootIsRepository = rootIsRepository;
    for (String path : paths) {
      List<String> names = List.of(path.split("/", -1));
      byName
          .computeIfAbsent(key(names.get(names.size() - 1)), unseen -> new ArrayList<>(1))
          .add(new Entry(path, names));
    }
  }

  /**
   * The file that {@code link} in the file {@code from} leads to; empty where that isn't proven.
   */
  Optional<String> target(String from, Link link) {
    LinkPath path = LinkPath.of(link);
    List<String> names = path.names();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    return switch (path.start()) {
      case OWN_FOLDER -> find(beside(from, names));
      case REPOSITORY -> rootIsRepository ? find(names) : byTail(names, false);
      case OTHER_PLACE -> byTail(names, false);
      case UNKNOWN -> find(beside(from, names)).or(() -> byTail(names, true));
    };
  }

  private static List<String> beside(String from, List<String> names) {
    List<String> path = new ArrayList<>(List.of(from.split("/", -1)));
    path.remove(path.size() - 1);
    for (String name : names) {
      if (!name.equals("..")) {
        path.add(name);
      } else if (path.isEmpty()) {
        return List.of();
      } else {
        path.remove(path.size() - 1);
      }
    }
    return path;
  }

  /** The file at just this path; in another case only if there is no other one like it. */
  private Optional<String> find(List<String> names) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    return only(
        candidates(names).stream()
            .filter(entry -> entry.names().size() == names.size())
            .filter(entry -> common(entry, names) == names.size())
            .toList(),
        names);
  }

  /**
   * The file that has most of the last names in common.
   *
   * @param whole whether all names have to be found in its path, or all of its path in the names
   */
  private Optional<String> byTail(List<String> names, boolean whole) {
    List<String> tail = names.subList(names.lastIndexOf("..") + 1, names.size());
    int longest = FOLDER_AND_FILE;
    List<Entry> best = new ArrayList<>();
    for (Entry entry : candidates(tail)) {
      int common = common(entry, tail);
      if (common < longest || whole && common < Math.min(tail.size(), entry.names().size())) {
        continue;
      }
      if (common > longest) {
        longest = common;
        best.clear();
      }
      best.add(entry);
    }
    return only(best, tail);
  }

  private List<Entry> candidates(List<String> names) {
    return names.isEmpty()
        ? List.of()
        : byName.getOrDefault(key(names.get(names.size() - 1)), List.of());
  }

  private static Optional<String> only(List<Entry> found, List<String> names) {
    if (found.size() == 1) {
      return Optional.of(found.get(0).path());
    }
    String written = "/" + String.join("/", names);
    List<Entry> exact = found.stream().filter(e -> ("/" + e.path()).endsWith(written)).toList();
    return exact.size() == 1 ? Optional.of(exact.get(0).path()) : Optional.empty();
  }

  /** How many of the last names are the same, whatever their case: file systems differ in that. */
  private static int common(Entry entry, List<String> names) {
    List<String> own = entry.names();
    int most = Math.min(own.size(), names.size());
    int common = 0;
    while (common < most
        && own.get(own.size() - 1 - common)
            .equalsIgnoreCase(names.get(names.size() - 1 - common))) {
      common++;
    }
    return common;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
