package io.github.armattribution.workspace;

import io.github.armattribution.template.Surroundings;
import io.github.armattribution.template.TrackingIdInUse;
import io.github.armattribution.workspace.ProjectIndex.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the disk says about files. An instance remembers the folders and projects that it looked
 * into, so it is for one run over many files; {@link #of} looks afresh.
 */
public final class DiskSurroundings {

  private final MainTemplates mains;
  private final Map<Path, PackageFolder> folders = new ConcurrentHashMap<>();
  private final Map<Path, Optional<Path>> roots = new ConcurrentHashMap<>();
  private final Map<Path, ProjectIndex> projects = new ConcurrentHashMap<>();
  private final Map<Path, ProjectIndex> nearFolders = new ConcurrentHashMap<>();

  public DiskSurroundings(MainTemplates mains) {
    this.mains = mains;
  }

  /**
   * Looks at the disk around {@code file}, which itself need not exist.
   *
   * @param trackingIdsInUse see {@link Surroundings#trackingIdsInUse}
   * @param index what the files of its project say; without it only names count
   */
  public static Surroundings of(
      Path file,
      MainTemplates mains,
      List<TrackingIdInUse> trackingIdsInUse,
      Optional<ProjectIndex> index) {
    Path absolute = absolute(file);
    return surroundings(
        absolute, mains, PackageFolder.of(folder(absolute)), trackingIdsInUse, index);
  }

  /**
   * The same while nothing is known of the other files: a file that may turn out to be a part of a
   * main template counts as neither, so that nothing is said of it that may not be true.
   */
  public static Surroundings undecided(
      Path file, MainTemplates mains, List<TrackingIdInUse> trackingIdsInUse) {
    Path absolute = absolute(file);
    PackageFolder folder = PackageFolder.of(folder(absolute));
    return new Surroundings(
        name(absolute),
        isMainForSure(absolute, mains, folder),
        folder.packs(name(absolute)),
        folder.packsAnother(name(absolute)),
        List.of(),
        trackingIdsInUse);
  }

  /** Looks at the disk around {@code file}, and at all of its project the first time. */
  public Surroundings around(Path file) {
    Path absolute = absolute(file);
    PackageFolder folder = folders.computeIfAbsent(folder(absolute), PackageFolder::of);
    return surroundings(absolute, mains, folder, List.of(), Optional.of(index(absolute)));
  }

  private ProjectIndex index(Path file) {
    Path folder = folder(file);
    return roots
        .computeIfAbsent(folder, ProjectRoot::from)
        .map(root -> projects.computeIfAbsent(root, unseen -> scanned(Project.at(root))))
        .orElseGet(
            () ->
                nearFolders.computeIfAbsent(
                    folder, unseen -> scanned(Project.near(folder, Optional.empty()))));
  }

  private static ProjectIndex scanned(Project project) {
    project.scan();
    return project.index();
  }

  private static Surroundings surroundings(
      Path file,
      MainTemplates mains,
      PackageFolder folder,
      List<TrackingIdInUse> trackingIdsInUse,
      Optional<ProjectIndex> index) {
    Role role = index.map(known -> known.role(file, mains)).orElse(Role.ALONE);
    boolean main =
        isMainForSure(file, mains, folder)
            || mains.matches(file.toString()) && !role.hasMainAbove();
    return new Surroundings(
        name(file),
        main,
        folder.packs(name(file)),
        folder.packsAnother(name(file)),
        role.mains(),
        trackingIdsInUse,
        index.filter(known -> !known.isLinkedTo(file)).isPresent(),
        folder.holdsValuesFor(file));
  }

  /** Whether it is a main template whoever links to it. */
  private static boolean isMainForSure(Path file, MainTemplates mains, PackageFolder folder) {
    return folder.packs(name(file)) && mains.matches(file.toString())
        || mains.matchesGlob(file.toString());
  }

  // Absolute, so that a glob with folders also matches what is named from inside of them.
  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static String name(Path absolute) {
    return String.valueOf(absolute.getFileName());
  }

  private static Path folder(Path absolute) {
    return Optional.ofNullable(absolute.getParent()).orElse(absolute);
  }
}
