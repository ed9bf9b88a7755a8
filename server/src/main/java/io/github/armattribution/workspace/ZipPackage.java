package io.github.armattribution.workspace;

import io.github.armattribution.template.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A package as it is uploaded to Partner Center: a zip file with mainTemplate.json and
 * createUiDefinition.json at its root, in any case. Its templates are read into memory; nothing is
 * unpacked to disk, and what is no JSON is not unpacked at all.
 *
 * @param entries the JSON files in it, by name
 * @param problems what is wrong with the package as a whole
 */
public record ZipPackage(List<Entry> entries, List<UnreadableFileException> problems) {

  private static final String MAIN_TEMPLATE = "maintemplate.json";

  /** Real packages hold a few dozen files. */
  private static final int MAX_FILES = 10_000;

  /** For all JSON of a package together. Azure takes 4 MB a template. */
  private static final int MAX_MEGABYTES = 64;

  public ZipPackage {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** A file in a package. */
  public static final class Entry {

    private final String name;
    private final byte[] content;
    private final Surroundings surroundings;

    private Entry(String name, byte[] content, Surroundings surroundings) {
      this.name = name;
      this.content = content;
      this.surroundings = surroundings;
    }

    /** Its path in the package, with forward slashes. */
    public String name() {
      return name;
    }

    public InputStream open() {
      return new ByteArrayInputStream(content);
    }

    /** What the package says about it. */
    public Surroundings surroundings() {
      return surroundings;
    }
  }

  /** Whether {@code file} is called like a package. */
  public static boolean isNamedLikeOne(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /**
   * Reads a package.
   *
   * @param name what messages call it
   * @param mains tells which other templates in it are main ones
   */
  public static ZipPackage read(Path file, String name, MainTemplates mains)
      throws UnreadableFileException {
    // Zip files are opened by other means than text files, which say less clearly what is wrong.
    if (Files.notExists(file)) {
      throw TemplateFiles.unreadable(name, new NoSuchFileException(name));
    }
    if (!Files.isReadable(file)) {
      throw TemplateFiles.unreadable(name, new AccessDeniedException(name));
    }
    TemplateFiles.refuseOther(file, name);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return read(zip, name, mains);
    } catch (ZipException broken) {
      throw broken(name, broken);
    } catch (IOException broken) {
      throw TemplateFiles.unreadable(name, broken);
    }
  }

  private static ZipPackage read(ZipFile zip, String name, MainTemplates mains)
      throws IOException, UnreadableFileException {
    if (zip.size() > MAX_FILES) {
      throw new UnreadableFileException(
          "%s holds %d files, so it is not read: a package has some dozens. The limit is %d."
              .formatted(name, zip.size(), MAX_FILES));
    }
    List<? extends ZipEntry> files = zip.stream().filter(entry -> !entry.isDirectory()).toList();
    List<String> atRoot =
        files.stream().map(ZipPackage::name).map(path -> path.toLowerCase(Locale.ROOT)).toList();
    PackageFolder folder = new PackageFolder(Set.copyOf(atRoot));
    List<Entry> entries = new ArrayList<>();
    List<UnreadableFileException> problems =
        new ArrayList<>(withoutMain(name, atRoot).stream().toList());
    Set<String> seen = new HashSet<>();
    Set<String> repeated = repeated(files);
    long rest = MAX_MEGABYTES * 1024L * 1024L;
    for (ZipEntry file : files) {
      String path = name(file);
      String lower = path.toLowerCase(Locale.ROOT);
      if (!lower.endsWith(".json") && !lower.endsWith(".jsonc")) {
        continue;
      }
      if (!seen.add(path)) {
        problems.add(
            new UnreadableFileException(
                "%s holds more than one file called %s, and which of them counts depends on who unpacks it. Make the package again."
                    .formatted(name, path)));
        continue;
      }
      byte[] content = content(zip, file, Math.min(rest, SizeLimit.TEMPLATE.most()));
      rest -= content.length;
      if (rest < 0) {
        throw new UnreadableFileException(
            "The JSON files in %s unpack to more than %d MB, so it is not read. Azure takes templates of up to 4 MB."
                .formatted(name, MAX_MEGABYTES));
      }
      // Of entries of one name any may be the one that is unpacked.
      if (!repeated.contains(file.getName()) && isDamaged(file, content)) {
        problems.add(
            new UnreadableFileException(
                "%s!/%s is damaged: its checksum is another one than the package says. Make the package again."
                    .formatted(name, path)));
        continue;
      }
      boolean root = path.indexOf('/') < 0;
      boolean main = (root && lower.equals(MAIN_TEMPLATE)) || mains.matchesGlob(name + "!/" + path);
      entries.add(
          new Entry(
              path,
              content,
              new Surroundings(
                  path.substring(path.lastIndexOf('/') + 1),
                  main,
                  root && folder.packs(path),
                  root && folder.packsAnother(path),
                  List.of(),
                  List.of())));
    }
    entries.sort(Comparator.comparing(Entry::name));
    return new ZipPackage(entries, problems);
  }

  /** The names, as the package has them, that more than one entry has. */
  private static Set<String> repeated(List<? extends ZipEntry> files) {
    Set<String> seen = new HashSet<>();
    return files.stream()
        .map(ZipEntry::getName)
        .filter(file -> !seen.add(file))
        .collect(Collectors.toSet());
  }

  private static byte[] content(ZipFile zip, ZipEntry file, long limit) throws IOException {
    // The size that an entry claims may be a lie.
    try (InputStream bytes = zip.getInputStream(file)) {
      return bytes.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
    }
  }

  /** Whether {@code content}, unless it was cut, is not what was packed. */
  private static boolean isDamaged(ZipEntry file, byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return content.length <= SizeLimit.TEMPLATE.most() && checksum.getValue() != file.getCrc();
  }

  private static String name(ZipEntry file) {
    // Some programs on Windows write backslashes, others ./ in front. A name must not command a
    // terminal, either.
    return file.getName()
        .replace('\\', '/')
        .replaceAll("/(\\.?/)+", "/")
        .replaceFirst("^(\\./|/)+", "")
        .replaceAll("\\p{Cntrl}", "?");
  }

  private static Optional<UnreadableFileException> withoutMain(String name, List<String> files) {
    if (files.contains(MAIN_TEMPLATE)) {
      return Optional.empty();
    }
    Optional<String> elsewhere =
        files.stream().filter(path -> path.endsWith("/" + MAIN_TEMPLATE)).findFirst();
    return Optional.of(
        new UnreadableFileException(
            name
                + " has no mainTemplate.json at its root, where Partner Center looks for it."
                + elsewhere
                    .map(
                        path ->
                            " There is one in a folder: zip what is in "
                                + path.substring(0, path.lastIndexOf('/'))
                                + ", not the folder itself.")
                    .orElse("")));
  }

  private static UnreadableFileException broken(String name, ZipException cause) {
    String reason = String.valueOf(cause.getMessage());
    if (reason.contains("encrypted")) {
      return new UnreadableFileException(
          name + " is encrypted, so it can't be read. Make the package without a password.", cause);
    }
    return new UnreadableFileException(
        name + " is no intact zip file (" + reason + "). Make the package again.", cause);
  }
}
