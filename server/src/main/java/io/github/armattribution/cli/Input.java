package io.github.armattribution.cli;

import io.github.armattribution.template.Surroundings;
import io.github.armattribution.workspace.DiskSurroundings;
import io.github.armattribution.workspace.TemplateFiles;
import io.github.armattribution.workspace.UnreadableFileException;
import io.github.armattribution.workspace.ZipPackage;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One text to check.
 *
 * @param path what the report calls it
 * @param file where it lies, or would lie; absent for standard input without a name; of a file in a
 *     package, where that lies
 * @param packed what it is in a package, if it lies in one
 * @param fromStdin whether the text comes from standard input
 * @param named whether the user asked for just this one, not for a folder or glob around it
 */
record Input(
    String path,
    Optional<Path> file,
    Optional<ZipPackage.Entry> packed,
    boolean fromStdin,
    boolean named) {

  static Input stdin(String path, Optional<Path> file) {
    return new Input(path, file, Optional.empty(), true, true);
  }

  static Input file(String path, Path file, boolean named) {
    return new Input(path, Optional.of(file), Optional.empty(), false, named);
  }

  /** A file in a package. */
  static Input packed(String path, Path zip, ZipPackage.Entry entry) {
    return new Input(path, Optional.of(zip), Optional.of(entry), false, false);
  }

  String read(InputStream stdin) throws UnreadableFileException {
    if (packed.isPresent()) {
      return TemplateFiles.read(packed.get().open(), path);
    }
    return fromStdin || file.isEmpty()
        ? TemplateFiles.read(stdin, path)
        : TemplateFiles.read(file.get(), path);
  }

  Surroundings surroundings(DiskSurroundings disk) {
    return packed
        .map(ZipPackage.Entry::surroundings)
        .or(() -> file.map(disk::around))
        .orElse(Surroundings.NONE);
  }

  Input asNamed() {
    return new Input(path, file, packed, fromStdin, true);
  }
}
