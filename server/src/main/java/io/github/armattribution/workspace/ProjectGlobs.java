package io.github.armattribution.workspace;

import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Globs of a project's settings, relative to the project's folder, with forward slashes. One
 * without a slash stands for that name in every folder, as in .gitignore.
 */
public final class ProjectGlobs {

  static final ProjectGlobs NONE = new ProjectGlobs(List.of());

  private final List<String> globs;
  private final List<PathMatcher> names = new ArrayList<>();
  private final List<PathMatcher> paths = new ArrayList<>();

  /**
   * @throws IllegalArgumentException with a message for the user if one is no glob
   */
  ProjectGlobs(List<String> globs) {
    this.globs = List.copyOf(globs);
    for (String written : globs) {
      String glob = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
      if (glob.contains("/")) {
        String anchored = glob.startsWith("./") ? glob.substring(2) : glob;
        paths.add(Glob.compile(anchored.startsWith("/") ? anchored.substring(1) : anchored));
      } else {
        names.add(Glob.compile(glob));
      }
    }
  }

  /**
   * The glob that stands for one file and no other.
   *
   * @param file a path from the project's folder on
   */
  public static String of(Path file) {
    String path = TemplateFiles.display(file).replaceAll("[*?\\[\\]{}\\\\]", "\\\\$0");
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
    Path name = file.getFileName();
    return name != null
        && (names.stream().anyMatch(glob -> glob.matches(name))
            || paths.stream().anyMatch(glob -> glob.matches(file)));
  }

  /** Whether one of them is {@code file} or a folder that it lies in. */
  boolean hold(Path file) {
    for (Path path = file; path != null; path = path.getParent()) {
      if (match(path)) {
        return true;
      }
    }
    return false;
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
