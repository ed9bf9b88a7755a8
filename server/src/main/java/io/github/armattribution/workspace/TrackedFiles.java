package io.github.armattribution.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.NavigableSet;

/**
 * The files of one work tree that git tracks: it follows them whatever {@code .gitignore} says. The
 * index is read when somebody asks. For one thread.
 */
final class TrackedFiles {

  private final Path workTree;
  private NavigableSet<String> paths;

  /**
   * @param workTree the folder with {@code .git} in it, absolute
   */
  TrackedFiles(Path workTree) {
    this.workTree = workTree;
  }

  boolean contain(Path file) {
    return paths().contains(path(file));
  }

  /** Whether {@code folder} holds any of them, or is itself a submodule. */
  boolean areIn(Path folder) {
    String start = path(folder) + "/";
    String first = paths().ceiling(start);
    return contain(folder) || first != null && first.startsWith(start);
  }

  private String path(Path file) {
    return TemplateFiles.display(workTree.relativize(file));
  }

  private NavigableSet<String> paths() {
    if (paths == null) {
      paths = read(workTree);
    }
    return paths;
  }

  private static NavigableSet<String> read(Path workTree) {
    try {
      return GitIndex.paths(workTree);
    } catch (IOException unknown) {
      // A repository without commits has none; of one that git itself can't read .gitignore tells.
      return Collections.emptyNavigableSet();
    }
  }
}
