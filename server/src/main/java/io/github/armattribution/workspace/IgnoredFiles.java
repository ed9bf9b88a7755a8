package io.github.armattribution.workspace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/**
 * How many JSON files a search has left out.
 *
 * @param files how many were counted
 * @param more whether there may be more, since there was too much to look at all of it
 */
public record IgnoredFiles(int files, boolean more) {

  /** What build tools leave behind can be large, and nobody should wait for a number. */
  private static final int MAX_ENTRIES = 20_000;

  /**
   * Counts files and those in folders.
   *
   * @param ignored see {@link TemplateSearch.Found#ignored}
   */
  public static IgnoredFiles in(Collection<Path> ignored) {
    int files = 0;
    int seen = 0;
    Deque<Path> ahead = new ArrayDeque<>(ignored);
    while (!ahead.isEmpty() && seen++ < MAX_ENTRIES) {
      Path entry = ahead.remove();
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        addEntries(entry, ahead);
      } else if (TemplateSearch.isJson(entry)) {
        files++;
      }
    }
    return new IgnoredFiles(files, !ahead.isEmpty());
  }

  private static void addEntries(Path folder, Deque<Path> ahead) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (ahead.size() <= MAX_ENTRIES && TemplateSearch.mayEnter(entry.getFileName())) {
          ahead.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // What can't be looked into does not count: it would not be checked either.
      return;
    }
  }
}
