package io.github.armattribution.workspace;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

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

  /**
   * What a file was when it was read last.
   *
   * @param checksum of its bytes; 0 if they can't be read
   */
  private record Read(long modified, long size, long checksum, IndexedFile file) {
    boolean holdsTheSameAs(Read other) {
      return size == other.size && checksum == other.checksum;
    }
  }

  /**
   * What came of files to which something happened.
   *
   * @param forOthers whether the project says anything else to other files now
   * @param templates those that were made, changed or deleted and are, or were, templates
   */
  public record Change(boolean forOthers, Set<Path> templates) {
    public Change {
      templates = Set.copyOf(templates);
    }
  }

  private final Path root;
  private final Optional<Path> nearFolder;

  @GuardedBy("this")
  private final Map<String, Read> files = new HashMap<>();

  @GuardedBy("this")
  private ProjectIndex newest;

  @GuardedBy("this")
  private boolean outdated = true;

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

  /**
   * What the files say, as far as they have been read. The same object as long as that is the same.
   */
  public synchronized ProjectIndex index() {
    if (outdated) {
      Map<String, IndexedFile> known = new HashMap<>();
      files.forEach((path, read) -> known.put(path, read.file()));
      ProjectIndex now = new ProjectIndex(root, known, nearFolder.isEmpty());
      newest = newest != null && now.saysTheSameAs(newest) ? newest : now;
      outdated = false;
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
            templates.put(root.resolve(path), read.checksum() + "-" + read.size());
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
        nearFolder.isEmpty() ? TemplateSearch.inWorkspace(root, false).files() : near());
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
        look(found.get(done++), changed -> {});
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
      unseen.forEach(path -> look(root.resolve(path), changed -> {}));
    }
  }

  /**
   * Takes in that files, absolute, were made, changed or deleted; some clients tell of a folder
   * only, and not of the files in it. What else is no JSON file is passed over.
   */
  public Change update(Collection<Path> changed) {
    ProjectIndex before = index();
    Set<Path> templates = new HashSet<>();
    changed.forEach(file -> look(file, templates::add));
    return new Change(index() != before, templates);
  }

  /**
   * @param changed takes what is or was a template, and has another content now
   */
  private void look(Path file, Consumer<Path> changed) {
    if (!covers(file)) {
      return;
    }
    BasicFileAttributes attributes = attributes(file);
    if (attributes != null && attributes.isDirectory()) {
      in(file).forEach(inside -> look(inside, changed));
    } else if (attributes == null || !attributes.isRegularFile()) {
      forget(path(file), changed);
    } else if (TemplateSearch.isJson(file) && !isKnown(file, attributes)) {
      put(file, read(file, attributes), changed);
    }
  }

  private synchronized boolean isKnown(Path file, BasicFileAttributes attributes) {
    Read before = files.get(path(file));
    return before != null
        && before.modified() == attributes.lastModifiedTime().toMillis()
        && before.size() == attributes.size();
  }

  private List<Path> in(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      return List.of();
    }
    return nearFolder.isEmpty()
        ? TemplateSearch.inWorkspace(folder, false).files()
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

  private void put(Path file, Read read, Consumer<Path> changed) {
    Read before;
    synchronized (this) {
      before = files.put(path(file), read);
      outdated |= before == null || !before.file().equals(read.file());
    }
    if (before == null
        ? read.file().template()
        : (read.file().template() || before.file().template()) && !read.holdsTheSameAs(before)) {
      changed.accept(file);
    }
  }

  /** Forgets a file, or all that was in a folder. */
  private void forget(String path, Consumer<Path> changed) {
    Map<String, Read> gone = new HashMap<>();
    synchronized (this) {
      files.forEach(
          (known, read) -> {
            if (known.equals(path) || known.startsWith(path + "/")) {
              gone.put(known, read);
            }
          });
      files.keySet().removeAll(gone.keySet());
      outdated |= !gone.isEmpty();
    }
    gone.forEach(
        (known, read) -> {
          if (read.file().template()) {
            changed.accept(root.resolve(known));
          }
        });
  }

  private static Read read(Path file, BasicFileAttributes attributes) {
    long modified = attributes.lastModifiedTime().toMillis();
    long size = attributes.size();
    if (size > MAX_BYTES) {
      return new Read(modified, size, 0, IndexedFile.NO_TEMPLATE);
    }
    CRC32C checksum = new CRC32C();
    try (InputStream bytes = new CheckedInputStream(Files.newInputStream(file), checksum)) {
      String text = TemplateFiles.read(bytes, file.toString());
      IndexedFile known =
          BY_AZURE.matches(file.toString()) ? IndexedFile.ofExpected(text) : IndexedFile.of(text);
      return new Read(modified, size, checksum.getValue(), known);
    } catch (IOException | UnreadableFileException unreadable) {
      // Whoever checks that file itself says so.
      return new Read(modified, size, 0, IndexedFile.NO_TEMPLATE);
    } catch (RuntimeException | StackOverflowError broken) {
      // So, too, with a file that breaks the analysis: it must not keep the others from being read.
      return new Read(modified, size, 0, IndexedFile.NO_TEMPLATE);
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
