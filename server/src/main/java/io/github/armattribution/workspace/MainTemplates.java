package io.github.armattribution.workspace;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which files are main templates: those that are deployed, not only linked to. Azure's own
 * names for them always count, in any case; globs add others.
 */
public final class MainTemplates {

  private static final Set<String> AZURE_NAMES = Set.of("maintemplate.json", "azuredeploy.json");

  private final List<PathMatcher> names = new ArrayList<>();
  private final List<PathMatcher> paths = new ArrayList<>();

  private final Optional<SettingsFiles> settings;

  private MainTemplates(Optional<SettingsFiles> settings) {
    this.settings = settings;
  }

  /**
   * Azure's names and those that {@code globs} match.
   *
   * @param globs further main templates, with forward slashes; one without a slash is compared with
   *     the file's name, one with a slash with the end of its path, from any folder on
   * @throws IllegalArgumentException with a message for the user if one is no glob
   */
  public static MainTemplates of(List<String> globs) {
    return of(globs, Optional.empty());
  }

  /**
   * The same, and those that the project of a file names.
   *
   * @throws IllegalArgumentException with a message for the user if one is no glob
   */
  public static MainTemplates of(List<String> globs, SettingsFiles settings) {
    return of(globs, Optional.of(settings));
  }

  private static MainTemplates of(List<String> globs, Optional<SettingsFiles> settings) {
    MainTemplates mains = new MainTemplates(settings);
    for (String glob : globs) {
      if (glob.contains("/")) {
        mains.paths.add(Glob.compile(glob.startsWith("./") ? glob.substring(2) : glob));
      } else {
        mains.names.add(Glob.compile(glob));
      }
    }
    return mains;
  }

  /** Whether the file at {@code path} is a main template; it need not exist. */
  public boolean matches(String path) {
    String name = path.substring(path.replace(File.separatorChar, '/').lastIndexOf('/') + 1);
    return isAzureName(name) || matchesGlob(path);
  }

  /** Whether a file called {@code name} is a main template wherever it lies. */
  static boolean isAzureName(String name) {
    return AZURE_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a glob, not only Azure's habit, says that the file at {@code text} is one. */
  boolean matchesGlob(String text) {
    if (names.isEmpty() && paths.isEmpty() && settings.isEmpty()) {
      return false;
    }
    Path path;
    try {
      path = Path.of(text);
    } catch (InvalidPathException notOnThisSystem) {
      return false;
    }
    Path name = path.getFileName();
    if (name == null) {
      return false;
    }
    return names.stream().anyMatch(glob -> glob.matches(name))
        || paths.stream().anyMatch(glob -> matchesEnd(glob, path))
        || settings.filter(known -> known.namesMain(path)).isPresent();
  }

  private static boolean matchesEnd(PathMatcher glob, Path path) {
    if (glob.matches(path)) {
      return true;
    }
    int parts = path.getNameCount();
    for (int from = 0; from < parts; from++) {
      if (glob.matches(path.subpath(from, parts))) {
        return true;
      }
    }
    return false;
  }
}
