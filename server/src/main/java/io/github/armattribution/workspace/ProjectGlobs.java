package io.github.armattribution.workspace;

import java.nio.file.Path;
import java.util.List;

/**
 * Globs of a project's settings, relative to the project's folder, with forward slashes. One
 * without a slash stands for that name in every folder, as in .gitignore.
 */
public final class ProjectGlobs {

  static final ProjectGlobs NONE = new ProjectGlobs(List.of());

  private final List<String> globs;
  private final PathPatterns patterns;

  /**
   * @throws IllegalArgumentException with a message for the user if one is no glob, or if they are
   *     too many
   */
  ProjectGlobs(List<String> globs) {
    this.globs = List.copyOf(globs);
    PathPatterns.Builder all = new PathPatterns.Builder();
    for (String written : globs) {
      String glob = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
      boolean isName = !glob.contains("/");
      String fromFolder = glob.startsWith("./") ? glob.substring(2) : glob;
      Glob.add(fromFolder.startsWith("/") ? fromFolder.substring(1) : fromFolder, isName, all);
    }
    patterns = all.build();
  }

  /**
   * The glob that stands for one file and no other.
   *
   * @param file a path from the project's folder on
   */
  public static String of(Path file) {
    // In brackets, not behind a backslash, which settings take for a slash gone wrong.
    String path = TemplateFiles.display(file).replaceAll("[*?\\[{]", "[$0]");
    return path.contains("/") ? path : "./" + path;
  }

  /**
   * Looks whether {@code glob} is one.
   *
   * @throws IllegalArgumentException with a message for the user if it is not
   */
  static void check(String glob) {
    ProjectGlobs unused = new ProjectGlobs(List.of(glob));
  }

  /**
   * Whether one of them is {@code file}.
   *
   * @param file a path from the project's folder on
   */
  boolean match(Path file) {
    return patterns.match(Glob.comparable(file));
  }

  /** Whether one of them is {@code file} or a folder that it lies in. */
  boolean hold(Path file) {
    return patterns.hold(Glob.comparable(file));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProjectGlobs same && same.globs.equals(globs);
  }

  @Override
  public int hashCode() {
    return globs.hashCode();
  }

  @Override
  public String toString() {
    return globs.toString();
  }
}
