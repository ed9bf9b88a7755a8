package io.github.armattribution.workspace;

import io.github.armattribution.template.TrackingIdInUse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a project's files say about each other, at one moment: which template links to which, what
 * lies beside what, and which tracking IDs are in use. Immutable, and looks at no disk.
 */
public final class ProjectIndex {

  private static final String UI_DEFINITION = "createUiDefinition.json";
  private static final String MAIN_TEMPLATE = "mainTemplate.json";

  private final Path root;
  private final Map<String, Set<String>> linksTo = new HashMap<>();
  private final Map<String, Set<String>> linkedBy = new HashMap<>();
  private final Set<String> packages = new HashSet<>();

  /** Those that hold their main template under the name that Partner Center wants. */
  private final Set<String> finishedPackages = new HashSet<>();

  private final Map<String, List<String>> trackingIds = new HashMap<>();

  /**
   * @param root the folder that the paths are seen from
   * @param files all JSON files there, by their paths, with forward slashes
   * @param rootIsRepository see {@link ProjectFiles}
   */
  ProjectIndex(Path root, Map<String, IndexedFile> files, boolean rootIsRepository) {
    this.root = root;
    ProjectFiles paths = new ProjectFiles(files.keySet(), rootIsRepository);
    files.forEach(
        (path, file) -> {
          for (Link link : file.links()) {
            paths
                .target(path, link)
                .filter(target -> !target.equals(path))
                .ifPresent(target -> join(path, target));
          }
          // Folders that are only near may belong to somebody else.
          if (rootIsRepository && !file.trackingIds().isEmpty()) {
            trackingIds.put(path, file.trackingIds());
          }
          String name = name(path);
          if (name.equalsIgnoreCase(UI_DEFINITION)) {
            packages.add(folder(path));
          } else if (name.equalsIgnoreCase(MAIN_TEMPLATE)) {
            finishedPackages.add(folder(path));
          }
        });
    finishedPackages.retainAll(packages);
  }

  /** Whether both say the same to every file. */
  boolean saysTheSameAs(ProjectIndex other) {
    return root.equals(other.root)
        && linksTo.equals(other.linksTo)
        && packages.equals(other.packages)
        && finishedPackages.equals(other.finishedPackages)
        && trackingIds.equals(other.trackingIds);
  }

  /** The folder that its paths are seen from. */
  Path root() {
    return root;
  }

  private void join(String from, String to) {
    linksTo.computeIfAbsent(from, unseen -> new TreeSet<>()).add(to);
    linkedBy.computeIfAbsent(to, unseen -> new TreeSet<>()).add(from);
  }

  /**
   * What other files make of one.
   *
   * @param hasMainAbove whether a main template links to it that it does not link back to: a part
   *     then, whatever its name
   * @param mains the main templates that it belongs to, since they link to it, themselves or
   *     through others; paths from the root, those that link to it themselves first
   */
  record Role(boolean hasMainAbove, List<String> mains) {
    static final Role ALONE = new Role(false, List.of());

    Role {
      mains = List.copyOf(mains);
    }
  }

  /** Whether any template links to {@code file}, absolute. */
  boolean isLinkedTo(Path file) {
    return path(file).filter(linkedBy::containsKey).isPresent();
  }

  /** The role of {@code file}, absolute, where {@code mains} tells the main templates. */
  Role role(Path file, MainTemplates mains) {
    Optional<String> path = path(file);
    if (path.isEmpty() || !linkedBy.containsKey(path.get())) {
      return Role.ALONE;
    }
    String here = path.get();
    Set<String> above = reached(here, linkedBy);
    above.add(here);
    LinkCircles circles = new LinkCircles(above, linkedBy);
    Set<String> named = new HashSet<>(above);
    named.removeIf(other -> !mains.matches(root.resolve(other).toString()));
    // Mains that link each other in a circle are as good as each other: none is a part for that.
    Set<String> parts = circles.reachedFromOutside(named);
    boolean isMain = named.remove(here);
    boolean hasMainAbove = isMain ? parts.contains(here) : !named.isEmpty();
    // One named like a main template may be deployed by itself, too, if it lies elsewhere.
    List<String> from =
        new ArrayList<>(
            named.stream()
                .filter(main -> !parts.contains(main) || isMainForSure(main, mains))
                .filter(main -> !isMain || isBelow(here, main))
                .toList());
    from.sort(
        Comparator.<String>comparingInt(main -> linksTo(main, here) ? 0 : 1)
            .thenComparing(Comparator.naturalOrder()));
    return new Role(hasMainAbove, from);
  }

  /** Whether a main template stays one though another one links to it. */
  private boolean isMainForSure(String main, MainTemplates mains) {
    return packages.contains(folder(main)) || mains.matchesGlob(root.resolve(main).toString());
  }

  /** Whether {@code path} lies in a folder beside {@code main}. */
  private static boolean isBelow(String path, String main) {
    return folder(path).startsWith(folder(main)) && !folder(path).equals(folder(main));
  }

  private boolean linksTo(String from, String to) {
    return linksTo.getOrDefault(from, Set.of()).contains(to);
  }

  /** All that can be reached from {@code start}; {@code start} itself only by a circle. */
  private static Set<String> reached(String start, Map<String, Set<String>> edges) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(edges.getOrDefault(start, Set.of()));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (reached.add(next)) {
        open.addAll(edges.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  /** The good tracking IDs in files other than {@code file}. */
  public List<TrackingIdInUse> trackingIdsBeside(Path file) {
    String own = path(file).orElse("");
    return TrackingIdInUse.mostUsedFirst(
        trackingIds.entrySet().stream().filter(other -> !other.getKey().equals(own)));
  }

  private Optional<String> path(Path file) {
    return file.startsWith(root)
        ? Optional.of(TemplateFiles.display(root.relativize(file)))
        : Optional.empty();
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
