package io.github.armattribution.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A project's files on disk, followed as they change. Safe for use by several threads; nobody waits
 * for a file that another thread reads.
 */
public final class Project {

  /** Azure takes 4 MB of template; in UTF-16 that is twice as much. */
  private static final int MAX_BYTES = 8 * 1024 * 1024;

  /** A folder with more JSON files than this is no folder of templates. */
  private static final int NEAR_FILES = 200;

  private static final MainTemplates BY_AZURE = MainTemplates.of(List.of());

  /** What a file was when it was read last. */
  private record Read(long modified, long size, IndexedFile file) {}

  private final Path root;
  private final Optional<Path> nearFolder;
  private final Map<String, Read> files = new HashMap<>();
  private ProjectIndex newest;

  private Project(Path root, Optional<Path> nearFolder) {
    this.root = root;
    this.nearFolder = nearFolder;
  }

  /** All of the project at {@code root}; see {@link ProjectRoot}. */
  public static Project at(Path root) {
    return new Project(root, Optional.empty());
  }

  /**
   * Only {@code folder} and the one above it, without the folders in them: what can be looked at on
   * the spot, where there is no project or it is not known yet.
   *
   * @param projectRoot the project that is not to be left
   */
  public static Project near(Path folder, Optional<Path> projectRoot) {
    boolean top = folder.getParent() == null || projectRoot.filter(folder::equals).isPresent();
    return new Project(top ? folder : folder.getParent(), Optional.of(folder));
  }

  public Path root() {
    return root;
  }

  /** What the files say, as far as they have been read. */
  public synchronized ProjectIndex index() {
    if (newest == null) {
      Map<String, IndexedFile> known = new HashMap<>();
      files.forEach((path, read) -> known.put(path, read.file()));
      newest = new ProjectIndex(root, known, nearFolder.isEmpty());
    }
    return newest;
  }

  /**
   * The files that may be templates, in the order of their paths, each with a mark of its state.
   */
  public synchronized Map<Path, String> templates() {
    Map<Path, String> templates = new TreeMap<>();
    files.forEach(
        (path, read) -> {
          if (read.file().template()) {
            templates.put(root.resolve(path), read.modified() + "-" + read.size());
          }
        });
    return templates;
  }

  /** Looks at the disk: all at once. */
  public void scan() {
    Scan scan = startScan();
    while (scan.read(Integer.MAX_VALUE)) {
      // All in one go, so this is the end.
    }
  }

  /** Begins to look at the disk; reads only what is new or has changed since the last time. */
  public Scan startScan() {
    return new Scan(
        nearFolder.isEmpty() ? TemplateSearch.inFolder(root, BY_AZURE, false).files() : near());
  }

  private List<Path> near() {
    Set<Path> folders = new HashSet<>(Set.of(root));
    nearFolder.ifPresent(folders::add);
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      List<Path> here = TemplateSearch.directlyIn(folder, BY_AZURE);
      found.addAll(here.size() > NEAR_FILES ? List.of() : here);
    }
    return found;
  }

  /** One look at the disk, in as many steps as its caller likes. For one thread at a time. */
  public final class Scan {
    private final List<Path> found;
    private int done;

    private Scan(List<Path> found) {
      this.found = found;
    }

    /** How many files there are. */
    public int total() {
      return found.size();
    }

    /** How many of them have been looked at. */
    public int done() {
      return done;
    }

    /** Looks at the next {@code count} files and tells whether there are more. */
    public boolean read(int count) {
      for (int i = 0; i < count && done < found.size(); i++) {
        update(found.get(done++));
      }
      if (done < found.size()) {
        return true;
      }
      forgetOthers();
      return false;
    }

    private void forgetOthers() {
      Set<String> seen = new HashSet<>();
      found.forEach(file -> seen.add(path(file)));
      List<String> unseen;
      synchronized (Project.this) {
        unseen = files.keySet().stream().filter(path -> !seen.contains(path)).toList();
      }
      // What was made during the scan is there, though it was not found.
      unseen.forEach(path -> update(root.resolve(path)));
    }
  }

  /**
   * Takes in that {@code file}, absolute, was made, changed or deleted; some clients tell of a
   * folder only, and not of the files in it. What else is no JSON file is passed over.
   *
   * @return whether that changes what is known
   */
  public boolean update(Path file) {
    if (!covers(file)) {
      return false;
    }
    String path = path(file);
    BasicFileAttributes attributes = attributes(file);
    if (attributes != null && attributes.isDirectory()) {
      return updateFolder(file);
    }
    if (attributes == null || !attributes.isRegularFile()) {
      return forget(path);
    }
    if (!TemplateSearch.isJson(file)) {
      return false;
    }
    long modified = attributes.lastModifiedTime().toMillis();
    synchronized (this) {
      Read before = files.get(path);
      if (before != null && before.modified() == modified && before.size() == attributes.size()) {
        return false;
      }
    }
    return put(path, new Read(modified, attributes.size(), read(file, attributes.size())));
  }

  private boolean updateFolder(Path folder) {
    boolean changed = false;
    for (Path file : in(folder)) {
      changed |= update(file);
    }
    return changed;
  }

  private List<Path> in(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      return List.of();
    }
    return nearFolder.isEmpty()
        ? TemplateSearch.inFolder(folder, BY_AZURE, false).files()
        : TemplateSearch.directlyIn(folder, BY_AZURE);
  }

  private boolean covers(Path file) {
    Path folder = file.getParent();
    return file.startsWith(root)
        && folder != null
        && !file.equals(root)
        && TemplateSearch.mayEnter(root.relativize(file))
        && (nearFolder.isEmpty() || folder.equals(root) || folder.equals(nearFolder.get()));
  }

  private synchronized boolean put(String path, Read read) {
    Read before = files.put(path, read);
    boolean changed = before == null || !before.file().equals(read.file());
    newest = changed ? null : newest;
    return changed;
  }

  /** Forgets a file, or all that was in a folder. */
  private synchronized boolean forget(String path) {
    boolean changed = files.remove(path) != null;
    changed |= files.keySet().removeIf(other -> other.startsWith(path + "/"));
    newest = changed ? null : newest;
    return changed;
  }

  private static IndexedFile read(Path file, long size) {
    if (size > MAX_BYTES) {
      return IndexedFile.NO_TEMPLATE;
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return IndexedFile.of(TemplateFiles.read(bytes, file.toString()));
    } catch (IOException | UnreadableFileException unreadable) {
      // Whoever checks that file itself says so.
      return IndexedFile.NO_TEMPLATE;
    } catch (RuntimeException | StackOverflowError broken) {
      // So, too, with a file that breaks the analysis: it must not keep the others from being read.
      return IndexedFile.NO_TEMPLATE;
    }
  }

  private static BasicFileAttributes attributes(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException | SecurityException gone) {
      return null;
    }
  }

  private String path(Path file) {
    return TemplateFiles.display(root.relativize(file));
  }
}
