package io.github.armattribution.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What {@code .gitignore} files leave out of a walk through folders: those of the folders on the
 * way down from the root of the repository. Without a repository, those in the walk alone count.
 * What git tracks is never left out: git itself heeds these files only for what it does not know.
 */
final class GitIgnores {

  private static final String FILE = ".gitignore";
  private static final String REPOSITORY = ".git";

  /** Each entry of a folder is compared with all of it; real ones have a few kilobytes. */
  private static final int MAX_KILOBYTES = 100;

  /** They leave out nothing, and look at no file. */
  static final GitIgnores NONE =
      new GitIgnores(List.of(), Optional.empty(), false, false, note -> {});

  /** The nearest folder first: it has the last word. */
  private final List<Level> levels;

  /** Absent outside of repositories. */
  private final Optional<TrackedFiles> tracked;

  /** Whether the folder that the walk is in is named, and was entered for what git tracks in it. */
  private final boolean insideIgnored;

  private final boolean looking;

  private final Consumer<String> notes;

  private record Level(Path folder, IgnoreRules rules) {}

  private GitIgnores(
      List<Level> levels,
      Optional<TrackedFiles> tracked,
      boolean insideIgnored,
      boolean looking,
      Consumer<String> notes) {
    this.levels = levels;
    this.tracked = tracked;
    this.insideIgnored = insideIgnored;
    this.looking = looking;
    this.notes = notes;
  }

  /**
   * What is left out at the folder where a walk starts. Whoever names a folder wants it walked: if
   * it is itself left out, the files above it don't count.
   *
   * @param notes takes what the user should know about the files
   */
  static GitIgnores above(Path start, Consumer<String> notes) {
    Path folder = start.toAbsolutePath().normalize();
    List<Path> down = new ArrayList<>();
    Path at = folder;
    while (at != null && Files.notExists(at.resolve(REPOSITORY))) {
      down.add(0, at);
      at = at.getParent();
    }
    GitIgnores fresh =
        new GitIgnores(
            List.of(), Optional.ofNullable(at).map(TrackedFiles::new), false, true, notes);
    if (at == null) {
      return fresh;
    }
    GitIgnores ignores = fresh;
    for (Path below : down) {
      ignores = ignores.inside(below.getParent());
      if (ignores.name(below, true)) {
        return fresh;
      }
    }
    return ignores;
  }

  /** The same, and what the file in {@code folder} says. */
  GitIgnores inside(Path folder) {
    if (!looking) {
      return this;
    }
    Path absolute = folder.toAbsolutePath().normalize();
    // A repository in another one is on its own.
    boolean repository = Files.exists(absolute.resolve(REPOSITORY));
    List<Level> all = new ArrayList<>();
    IgnoreRules rules = read(absolute.resolve(FILE));
    if (!rules.isEmpty()) {
      all.add(new Level(absolute, rules));
    }
    if (!repository) {
      all.addAll(levels);
    }
    return new GitIgnores(
        List.copyOf(all),
        repository ? Optional.of(new TrackedFiles(absolute)) : tracked,
        !repository && name(absolute, true),
        true,
        notes);
  }

  boolean leaveOut(Path entry, boolean isFolder) {
    return name(entry, isFolder)
        && tracked.filter(files -> isTracked(files, entry, isFolder)).isEmpty();
  }

  private static boolean isTracked(TrackedFiles files, Path entry, boolean isFolder) {
    Path absolute = entry.toAbsolutePath().normalize();
    return isFolder ? files.areIn(absolute) : files.contain(absolute);
  }

  /** Whether the files name {@code entry}, or a folder that it lies in. */
  private boolean name(Path entry, boolean isFolder) {
    if (insideIgnored) {
      return true;
    }
    Path absolute = entry.toAbsolutePath().normalize();
    for (Level level : levels) {
      String inside = TemplateFiles.display(level.folder().relativize(absolute));
      Optional<Boolean> ignored = level.rules().ignore(inside, isFolder);
      if (ignored.isPresent()) {
        return ignored.get();
      }
    }
    return false;
  }

  private IgnoreRules read(Path file) {
    if (!Files.isRegularFile(file)) {
      return IgnoreRules.NONE;
    }
    try (InputStream lines = Files.newInputStream(file)) {
      byte[] content = lines.readNBytes(MAX_KILOBYTES * 1024 + 1);
      if (content.length <= MAX_KILOBYTES * 1024) {
        return IgnoreRules.parse(content);
      }
      notes.accept(
          "%s is larger than %d KB, so it is not heeded: what it names is checked, too."
              .formatted(TemplateFiles.display(file), MAX_KILOBYTES));
    } catch (IOException unreadable) {
      // Better to check too much than to pass over what nobody asked to leave out.
    }
    return IgnoreRules.NONE;
  }
}
