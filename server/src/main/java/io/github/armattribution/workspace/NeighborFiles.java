package io.github.armattribution.workspace;

import io.github.armattribution.finding.Neighbor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the files that fixes ask for. */
public final class NeighborFiles {

  private NeighborFiles() {}

  /**
   * Where a neighbor of {@code file}, absolute, lies; it need not exist.
   *
   * @param index what is known of the project; without it nothing is found there
   */
  public static Optional<Path> locate(Path file, Neighbor neighbor, Optional<ProjectIndex> index) {
    return switch (neighbor.place()) {
      case FOLDER ->
          Optional.ofNullable(file.getParent()).map(folder -> beside(folder, neighbor.path()));
      case PROJECT -> index.map(known -> known.root().resolve(neighbor.path()).normalize());
    };
  }

  /** A file as it is spelled on disk: Partner Center takes any case. */
  private static Path beside(Path folder, String name) {
    Path asNamed = folder.resolve(name);
    return Files.exists(asNamed)
        ? asNamed
        : PackageFolder.files(folder).stream()
            .filter(file -> PackageFolder.isCalled(file, name))
            .findFirst()
            .orElse(asNamed);
  }
}
