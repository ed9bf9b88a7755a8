package io.github.armattribution.workspace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

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
    boolean definition = false;
    boolean main = false;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.[jJ][sS][oO][nN]")) {
      for (Path entry : entries) {
        definition |= isCalled(entry, UI_DEFINITION) && Files.isRegularFile(entry);
        main |= isCalled(entry, MAIN_TEMPLATE) && Files.isRegularFile(entry);
      }
    } catch (IOException | DirectoryIteratorException | SecurityException unknown) {
      // A folder that can't be listed tells of nothing in it.
      return new PackageFolder(false, false);
    }
    return new PackageFolder(definition, main);
  }

  /**
   * Whether {@code file}, in this folder, is what a customer of the package deploys. Partner Center
   * takes mainTemplate.json; another template may still get that name when it is packed.
   */
  boolean packs(Path file) {
    return uiDefinition && (!mainTemplate || isCalled(file, MAIN_TEMPLATE));
  }

  /** Whether {@code file}, in this folder, lies beside the template of a package. */
  boolean packsAnother(Path file) {
    return uiDefinition && !packs(file);
  }

  private static boolean isCalled(Path file, String name) {
    return String.valueOf(file.getFileName()).equalsIgnoreCase(name);
  }
}
