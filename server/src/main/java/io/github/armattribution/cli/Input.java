package io.github.armattribution.cli;

import io.github.armattribution.template.Surroundings;
import io.github.armattribution.workspace.DiskSurroundings;
import io.github.armattribution.workspace.TemplateFiles;
import io.github.armattribution.workspace.UnreadableFileException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One text to check.
 *
 * @param path what the report calls it
 * @param file where it lies, or would lie; absent for standard input without a name
 * @param fromStdin whether the text comes from standard input
 * @param named whether the user asked for just this one, not for a folder or glob around it
 */
record Input(String path, Optional<Path> file, boolean fromStdin, boolean named) {

  String read(InputStream stdin) throws UnreadableFileException {
    return fromStdin || file.isEmpty()
        ? TemplateFiles.read(stdin, path)
        : TemplateFiles.read(file.get());
  }

  Surroundings surroundings(DiskSurroundings disk) {
    return file.map(disk::around).orElse(Surroundings.NONE);
  }

  Input asNamed() {
    return new Input(path, file, fromStdin, true);
  }
}
