package io.github.armattribution.workspace;

import io.github.armattribution.template.Surroundings;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the disk says about files. An instance remembers the folders that it looked into, so it is
 * for one run over many files, by one thread; {@link #of} looks afresh.
 */
public final class DiskSurroundings {

  private static final String UI_DEFINITION = "createUiDefinition.json";

  private final MainTemplates mains;
  private final List<String> trackingIdsInUse;
  private final Map<Path, Boolean> uiDefinitions = new HashMap<>();

  public DiskSurroundings(MainTemplates mains, List<String> trackingIdsInUse) {
    this.mains = mains;
    this.trackingIdsInUse = List.copyOf(trackingIdsInUse);
  }

  /**
   * Looks at the disk around {@code file}, which itself need not exist.
   *
   * @param trackingIdsInUse see {@link Surroundings#trackingIdsInUse}
   */
  public static Surroundings of(Path file, MainTemplates mains, List<String> trackingIdsInUse) {
    return new DiskSurroundings(mains, trackingIdsInUse).around(file);
  }

  public Surroundings around(Path file) {
    // Absolute, so that a glob with folders also matches what is named from inside of them.
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    return new Surroundings(
        mains.matches(absolute.toString()),
        folder != null
            && uiDefinitions.computeIfAbsent(folder, DiskSurroundings::holdsUiDefinition),
        trackingIdsInUse);
  }

  private static boolean holdsUiDefinition(Path folder) {
    if (Files.isRegularFile(folder.resolve(UI_DEFINITION))) {
      return true;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        Path name = entry.getFileName();
        if (name != null
            && name.toString().equalsIgnoreCase(UI_DEFINITION)
            && Files.isRegularFile(entry)) {
          return true;
        }
      }
      return false;
    } catch (IOException | DirectoryIteratorException | SecurityException unknown) {
      // A folder that can't be listed tells of nothing beside the file.
      return false;
    }
  }
}
