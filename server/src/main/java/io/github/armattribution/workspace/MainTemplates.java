package io.github.armattribution.workspace;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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

  private final Optional<PathPatterns> globs;
  private final Optional<SettingsFiles> settings;

  private MainTemplates(Optional<PathPatterns> globs, Optional<SettingsFiles> settings) {
    this.globs = globs;
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
    PathPatterns.Builder all = new PathPatterns.Builder();
    for (String glob : globs) {
      Glob.add(glob.startsWith("./") ? glob.substring(2) : glob, true, all);
    }
    return new MainTemplates(
        globs.isEmpty() ? Optional.empty() : Optional.of(all.build()), settings);
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
    if (globs.isEmpty() && settings.isEmpty()) {
      return false;
    }
    Path path;
    try {
      path = Path.of(text);
    } catch (InvalidPathException notOnThisSystem) {
      return false;
    }
    return globs.filter(all -> all.match(Glob.comparable(path))).isPresent()
        || settings.filter(known -> known.namesMain(path)).isPresent();
  }
}
