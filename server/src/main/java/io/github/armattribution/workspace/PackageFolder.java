package io.github.armattribution.workspace;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a folder holds beside a template: a package for the Marketplace, values for parameters.
 *
 * @param names those of the JSON files directly in it, in lower case
 */
record PackageFolder(Set<String> names) {

  private static final String UI_DEFINITION = "createuidefinition.json";
  private static final String MAIN_TEMPLATE = "maintemplate.json";

  /** How the name of a file with values for parameters ends, whatever they are for. */
  private static final String VALUES = "parameters(?:\\..*)?\\.json";

  private static final Pattern ANY_VALUES = Pattern.compile("(?:.*[.-])?" + VALUES);

  PackageFolder {
    names = Set.copyOf(names);
  }

  static PackageFolder of(Path folder) {
    return new PackageFolder(files(folder).stream().map(PackageFolder::name).collect(toSet()));
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
    return names.contains(UI_DEFINITION)
        && (!names.contains(MAIN_TEMPLATE) || file.equalsIgnoreCase(MAIN_TEMPLATE));
  }

  /** Whether {@code file}, in this folder, lies beside the template of a package. */
  boolean packsAnother(String file) {
    return names.contains(UI_DEFINITION) && !packs(file);
  }

  /**
   * Whether something here gives values to the parameters of {@code file}, in this folder, as for a
   * deployment: a file called after it, or after nobody where it is the only template, or the
   * portal where no main template is there to take those.
   */
  boolean holdsValuesFor(Path file) {
    String own = name(file);
    Pattern named =
        Pattern.compile(
            Pattern.quote(own.replaceFirst("\\.json$", "")) + "(?:\\.[^.]+)?[.-]" + VALUES);
    Set<String> values =
        names.stream().filter(name -> ANY_VALUES.matcher(name).matches()).collect(toSet());
    boolean only =
        names.stream()
            .filter(name -> !values.contains(name))
            .allMatch(name -> name.equals(own) || name.equals(ProjectRoot.SETTINGS));
    boolean portal =
        names.contains(UI_DEFINITION) && names.stream().noneMatch(MainTemplates::isAzureName);
    return values.stream().anyMatch(name -> named.matcher(name).matches())
        || only && !values.isEmpty()
        || portal;
  }

  static boolean isCalled(Path file, String name) {
    return name(file).equalsIgnoreCase(name);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
