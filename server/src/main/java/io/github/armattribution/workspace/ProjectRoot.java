package io.github.armattribution.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the project that a file belongs to: the nearest folder above it that has settings of its
 * own or is a repository. Never a wider one, so that a file gets the same findings whether it is
 * checked alone, in a walk, or in an editor that opened a folder inside the project.
 */
public final class ProjectRoot {

  /** The settings that a project keeps beside its files. */
  public static final String SETTINGS = "attribution.json";

  /** A folder, or a file in submodules and work trees. */
  private static final String REPOSITORY = ".git";

  private ProjectRoot() {}

  /** The project of {@code file}, absolute; the file need not exist. */
  public static Optional<Path> of(Path file) {
    return from(file.toAbsolutePath().normalize().getParent());
  }

  /**
   * Where the settings of {@code file}, absolute, are kept, or would be: they need not exist.
   *
   * @param open the folder that the user has open around it, which takes those of a file that is in
   *     no project
   */
  public static Path settingsOf(Path file, Optional<Path> open) {
    return of(file).or(() -> open).orElseGet(file::getParent).resolve(SETTINGS);
  }

  /** The project that {@code folder}, absolute, is or lies in. */
  public static Optional<Path> from(Path folder) {
    for (Path here = folder; here != null; here = here.getParent()) {
      if (Files.isRegularFile(here.resolve(SETTINGS)) || Files.exists(here.resolve(REPOSITORY))) {
        return Optional.of(here);
      }
    }
    return Optional.empty();
  }
}
