package io.github.armattribution.workspace;

import io.github.armattribution.finding.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The settings of the projects that files belong to. What was seen on the disk is remembered until
 * {@link #refresh}. For any number of threads.
 */
public final class SettingsFiles {

  private final Map<Path, Optional<SettingsFile>> byFolder = new ConcurrentHashMap<>();

  /** The settings of the project of a file, which need not exist; empty where it has none. */
  public Optional<SettingsFile> of(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
        .flatMap(folder -> byFolder.computeIfAbsent(folder, SettingsFiles::find));
  }

  /** The settings for a file, where {@code own} are the user's, which win over the project's. */
  public Settings settings(Path file, Settings own) {
    return of(file).map(found -> found.under(own)).orElse(own);
  }

  /** Whether a project says that a file is not to be checked. */
  public boolean excludes(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return of(absolute).filter(found -> found.excludes(absolute)).isPresent();
  }

  /** Whether a project says that a file is a main template. */
  boolean namesMain(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return of(absolute).filter(found -> found.namesMain(absolute)).isPresent();
  }

  /** Looks at the disk again, and tells whether anything is different. */
  public boolean refresh() {
    boolean changed = false;
    for (Map.Entry<Path, Optional<SettingsFile>> known : byFolder.entrySet()) {
      Optional<SettingsFile> now = find(known.getKey());
      if (!now.equals(known.getValue())) {
        known.setValue(now);
        changed = true;
      }
    }
    return changed;
  }

  private static Optional<SettingsFile> find(Path folder) {
    return ProjectRoot.of(folder.resolve(ProjectRoot.SETTINGS))
        .map(root -> root.resolve(ProjectRoot.SETTINGS))
        .filter(Files::isRegularFile)
        .map(SettingsFiles::read);
  }

  private static SettingsFile read(Path file) {
    try {
      return SettingsFile.of(file, TemplateFiles.read(file, SizeLimit.SETTINGS));
    } catch (UnreadableFileException problem) {
      return SettingsFile.unreadable(file, problem);
    }
  }
}
