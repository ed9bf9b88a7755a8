package io.github.armattribution.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The folders and files that the user has named, or has open. Links are followed wherever they lead
 * when files are read, but nothing is written outside of these: a repository could hold a link to
 * any file of whoever works on it.
 *
 * <p>A file with two names in the system itself, a hard link, can't be told from any other: but it
 * is replaced, not written into, so that its other name keeps what it had. And a program that
 * exchanges a folder for a link between the look and the write is not held off.
 */
public final class WriteRoots {

  private final List<Path> roots;

  private WriteRoots(List<Path> roots) {
    this.roots = roots;
  }

  /** What may be written if {@code named}, folders and files, are what the user means. */
  public static WriteRoots of(Collection<Path> named) {
    return new WriteRoots(named.stream().flatMap(root -> realIfThere(root).stream()).toList());
  }

  /** Nothing lies in a root that is not there. */
  private static Optional<Path> realIfThere(Path root) {
    try {
      return Optional.of(real(root));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /**
   * Where {@code file} really is, all links followed; it need not exist.
   *
   * @param name what messages call it
   * @throws UnwritableFileException if that is outside of the roots, or can't be told
   */
  public Path locate(Path file, String name) throws UnwritableFileException {
    Path real;
    try {
      real = real(file);
    } catch (NoSuchFileException dangling) {
      throw UnwritableFileException.linkToNothing(name);
    } catch (IOException unknown) {
      throw new UnwritableFileException(
          name
              + " can't be written: where it really is can't be told ("
              + TemplateFiles.reason(unknown)
              + ").",
          unknown);
    }
    if (!hold(real)) {
      throw new UnwritableFileException(
          name
              + " is left as it is: a link leads from it to "
              + TemplateFiles.display(real)
              + ", outside of the folders that you named or have open. To change that file, name or"
              + " open it itself.");
    }
    return real;
  }

  /** Whether a real path is one of the roots or lies in one. */
  private boolean hold(Path real) {
    if (roots.stream().anyMatch(real::startsWith)) {
      return true;
    }
    // One folder may be spelled in two ways, where case does not count.
    for (Path here = real; here != null; here = here.getParent()) {
      for (Path root : roots) {
        if (isSame(here, root)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException notThere) {
      return false;
    }
  }

  /** Of a file that is not there: its name in the real place of its folder. */
  private static Path real(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
      return followed(absolute);
    }
    Path folder = absolute.getParent();
    return folder == null
        ? absolute
        : real(folder).resolve(absolute.getFileName().toString()).normalize();
  }

  private static Path followed(Path absolute) throws IOException {
    try {
      return absolute.toRealPath();
    } catch (NoSuchFileException dangling) {
      throw dangling;
    } catch (IOException unknown) {
      // Some drives of Windows, such as those in memory, tell of no real path, and have no links.
      for (Path here = absolute; here != null; here = here.getParent()) {
        if (Files.isSymbolicLink(here)) {
          throw unknown;
        }
      }
      return absolute.normalize();
    }
  }
}
