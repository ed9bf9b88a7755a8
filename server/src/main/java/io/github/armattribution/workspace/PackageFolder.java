package io.github.armattribution.workspace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a folder holds of a package for the Marketplace.
 *
 * @param uiDefinition whether createUiDefinition.json is there
 * @param mainTemplate whether mainTemplate.json is there
 */
record PackageFolder(boolean uiDefinition, boolean mainTemplate) {

  private static final String UI_DEFINITION = "createUiDefinition.json";
  private static final String MAIN_TEMPLATE = "mainTemplate.json";

  static PackageFolder of(Path folder) {
    List<Path> files = files(folder);
    return new PackageFolder(
        files.stream().anyMatch(file -> isCalled(file, UI_DEFINITION)),
        files.stream().anyMatch(file -> isCalled(file, MAIN_TEMPLATE)));
  }

  /** The JSON files directly in {@code folder}; one that can't be listed tells of nothing in it. */
  static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.[jJ][sS][oO][nN]")) {
      for (Path entry : entries) {
        if (Files.isRegularFile(entry)) {
          files.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException | SecurityException unknown) {
      return List.of();
    }
    return files;
  }

  /**
   * Whether the file of that name, in this folder, is what a customer of the package deploys.
   * Partner Center takes mainTemplate.json; another template may still get that name when it is
   * packed, or be behind a button that opens the portal.
   */
  boolean packs(String file) {
    return uiDefinition && (!mainTemplate || file.equalsIgnoreCase(MAIN_TEMPLATE));
  }

  /** Whether the file of that name, in this folder, lies beside the template of a package. */
  boolean packsAnother(String file) {
    return uiDefinition && !packs(file);
  }

  static boolean isCalled(Path file, String name) {
    return String.valueOf(file.getFileName()).equalsIgnoreCase(name);
  }
}
