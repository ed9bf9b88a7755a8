package io.github.armattribution.workspace;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the files in a folder, or those that a glob matches, that may be templates. Files stand in
 * the order of their names, the same on every system.
 *
 * <p>{@code .git} and {@code node_modules} are left out, and packages, which have to be named.
 * Links to files are taken, links to folders are not followed.
 */
public final class TemplateSearch {

  private static final Set<String> LEFT_OUT = Set.of(".git", "node_modules");

  private static final Path HERE = Path.of("");

  /** A folder that an editor has open may be a home or a whole disk, which nobody waits for. */
  static final int MOST_IN_WORKSPACE = 200_000;

  private final MainTemplates mains;
  private final List<Path> files = new ArrayList<>();
  private final List<UnreadableFileException> problems = new ArrayList<>();
  private final List<Path> ignored = new ArrayList<>();
  private final List<Path> bicep = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Windows' junctions look like plain folders; without this, one could lead into a circle. */
  private final Set<Object> visited = new HashSet<>();

  /** How many more entries of folders may be looked at. */
  private int left = Integer.MAX_VALUE;

  private TemplateSearch(MainTemplates mains) {
    this.mains = mains;
  }

  /**
   * What a search came upon.
   *
   * @param files each starts as the folder or glob was written
   * @param problems folders that could not be looked into
   * @param ignored files that would be among them, but for {@code .gitignore}, and folders that
   *     were not looked into for that
   * @param bicep files of which templates are built
   * @param notes what the user should know about the search
   */
  public record Found(
      List<Path> files,
      List<UnreadableFileException> problems,
      List<Path> ignored,
      List<Path> bicep,
      List<String> notes) {
    public Found {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
      ignored = List.copyOf(ignored);
      bicep = List.copyOf(bicep);
      notes = List.copyOf(notes);
    }
  }

  /**
   * All JSON files and main templates in {@code folder} and the folders in it.
   *
   * @param ignoring whether what {@code .gitignore} files name is left out
   */
  public static Found inFolder(Path folder, MainTemplates mains, boolean ignoring) {
    TemplateSearch search = new TemplateSearch(mains);
    // What is found in "." is shown as users write it, without "./".
    search.walk(folder.equals(Path.of(".")) ? HERE : folder, search.ignores(folder, ignoring));
    return search.found();
  }

  /**
   * The JSON files in {@code folder}, absolute, and the folders in it, as far as it is not absurdly
   * large; its notes say if it is.
   *
   * @param ignoring whether what {@code .gitignore} files name is left out
   */
  public static Found inWorkspace(Path folder, boolean ignoring) {
    return inWorkspace(folder, ignoring, MOST_IN_WORKSPACE);
  }

  /**
   * @param most how many entries of folders are looked at
   */
  static Found inWorkspace(Path folder, boolean ignoring, int most) {
    TemplateSearch search = new TemplateSearch(MainTemplates.of(List.of()));
    search.left = most;
    search.walk(folder, search.ignores(folder, ignoring));
    if (search.left < 0) {
      search.notes.add(
          "%s holds more than %,d files and folders, so only a part of them is looked at. Open the folder that your templates are in."
              .formatted(TemplateFiles.display(folder), most));
    }
    return search.found();
  }

  /**
   * Whether {@link #inWorkspace} would come upon any of {@code files}, absolute, if they were
   * there.
   */
  public static boolean comesUponAny(Collection<Path> files, Path folder) {
    GitIgnores above = GitIgnores.above(folder, note -> {});
    Map<Path, GitIgnores> known = new HashMap<>();
    return files.stream()
        .filter(file -> file.startsWith(folder) && mayEnter(folder.relativize(file)))
        .anyMatch(file -> comesUpon(file, folder, above, known));
  }

  private static boolean comesUpon(
      Path file, Path folder, GitIgnores above, Map<Path, GitIgnores> known) {
    GitIgnores ignores = above;
    Path at = folder;
    for (Path name : folder.relativize(file)) {
      GitIgnores outside = ignores;
      ignores = known.computeIfAbsent(at, outside::inside);
      at = at.resolve(name);
      if (ignores.leaveOut(at, !at.equals(file))) {
        return false;
      }
    }
    return true;
  }

  /** The files in a folder without those in its folders; nothing if it can't be looked into. */
  static List<Path> directlyIn(Path folder, MainTemplates mains) {
    TemplateSearch search = new TemplateSearch(mains);
    return search.entries(folder).stream()
        .filter(entry -> search.mayBeTemplate(entry) && Files.isRegularFile(entry))
        .toList();
  }

  /** Whether {@code path} is meant as a pattern, not as the name of one file. */
  public static boolean isGlob(String path) {
    return Glob.isPattern(path);
  }

  /**
   * All files that {@code glob} matches, whatever they are called. A folder that it matches stands
   * for the JSON files and main templates in it.
   *
   * @param ignoring whether what {@code .gitignore} files name is left out
   * @throws IllegalArgumentException with a message for the user if it is no glob
   */
  public static Found matching(String glob, MainTemplates mains, boolean ignoring) {
    String pattern = glob.replace(File.separatorChar, '/');
    int start = start(pattern);
    Path base = Path.of(pattern.substring(0, start));
    String rest = pattern.substring(start);
    boolean anyDepth = rest.contains("**");
    int depth = (int) rest.chars().filter(c -> c == '/').count();
    PathPatterns.Builder matcher = new PathPatterns.Builder();
    Glob.add(rest, false, matcher);
    TemplateSearch search = new TemplateSearch(mains);
    if (Files.isDirectory(base)) {
      search.match(
          base,
          HERE,
          matcher.build(),
          anyDepth ? Integer.MAX_VALUE : depth,
          search.ignores(base, ignoring));
    }
    return search.found();
  }

  /** The folder that a glob names, in which it matches. */
  public static Path base(String glob) {
    String pattern = glob.replace(File.separatorChar, '/');
    return Path.of(pattern.substring(0, start(pattern)));
  }

  /** Where the first name that is a pattern starts, in a glob with forward slashes. */
  private static int start(String pattern) {
    int start = 0;
    for (int slash = pattern.indexOf('/');
        slash >= 0 && !Glob.isPattern(pattern.substring(start, slash));
        slash = pattern.indexOf('/', start)) {
      start = slash + 1;
    }
    return start;
  }

  private Found found() {
    return new Found(files, problems, ignored, bicep, notes);
  }

  private GitIgnores ignores(Path start, boolean ignoring) {
    return ignoring ? GitIgnores.above(start, notes::add) : GitIgnores.NONE;
  }

  private void walk(Path folder, GitIgnores above) {
    GitIgnores ignores = above.inside(folder);
    for (Path entry : entries(folder)) {
      if (isFolder(entry)) {
        if (ignores.leaveOut(entry, true)) {
          ignored.add(entry);
        } else {
          walk(entry, ignores);
        }
      } else if (mayBeTemplate(entry) || isBicep(entry)) {
        add(entry, ignores);
      }
    }
  }

  private void add(Path file, GitIgnores ignores) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    boolean left = ignores.leaveOut(file, false);
    if (!isBicep(file)) {
      (left ? ignored : files).add(file);
    } else if (!left) {
      bicep.add(file);
    }
  }

  private void match(Path folder, Path relative, PathPatterns glob, int depth, GitIgnores above) {
    GitIgnores ignores = above.inside(folder);
    for (Path entry : entries(folder)) {
      // Not by its text: in some locales a name has characters that no text can hold.
      Path inside = relative.resolve(entry.getFileName());
      boolean matches = glob.match(Glob.comparable(inside));
      if (!isFolder(entry)) {
        if (matches) {
          add(entry, ignores);
        }
      } else if (matches || depth > 0) {
        if (ignores.leaveOut(entry, true)) {
          ignored.add(entry);
        } else if (matches) {
          walk(entry, ignores);
        } else {
          match(entry, inside, glob, depth - 1, ignores);
        }
      }
    }
  }

  private boolean mayBeTemplate(Path file) {
    return isJson(file) || mains.matches(file.toAbsolutePath().normalize().toString());
  }

  /** Whether {@code file} is JSON by its name. */
  public static boolean isJson(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return name.endsWith(".json") || name.endsWith(".jsonc");
  }

  /** Whether {@code file} is Bicep by its name. */
  public static boolean isBicep(Path file) {
    return name(file).toLowerCase(Locale.ROOT).endsWith(".bicep");
  }

  /** Whether a path below a folder leads through none that is left out. */
  static boolean mayEnter(Path path) {
    for (Path name : path) {
      if (LEFT_OUT.contains(name.toString())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFolder(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  /** What lies in {@code folder}, by name; nothing if it was visited before or can't be listed. */
  private List<Path> entries(Path folder) {
    List<Path> entries = new ArrayList<>();
    try {
      if (!visited.add(identity(folder))) {
        return entries;
      }
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        for (Path entry : stream) {
          if (left-- <= 0) {
            break;
          }
          if (!LEFT_OUT.contains(name(entry))) {
            entries.add(entry);
          }
        }
      }
    } catch (IOException broken) {
      problems.add(TemplateFiles.unreadable(TemplateFiles.display(folder), broken));
    } catch (DirectoryIteratorException broken) {
      problems.add(TemplateFiles.unreadable(TemplateFiles.display(folder), broken.getCause()));
    }
    entries.sort(Comparator.comparing(TemplateSearch::name));
    return entries;
  }

  /** The same for all paths that lead to one folder. */
  private static Object identity(Path folder) throws IOException {
    Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    return key == null ? real(folder) : key;
  }

  /**
   * Windows has no keys, and some of its drives, such as those in memory, tell of no real path. To
   * ask for one where there are keys would take a look at each folder above, each time.
   */
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException unknown) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private static String name(Path entry) {
    return String.valueOf(entry.getFileName());
  }
}
