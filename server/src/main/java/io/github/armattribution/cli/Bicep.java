package io.github.armattribution.cli;

import java.util.List;
import java.util.Locale;

/** What to say of Bicep as long as it is not understood: what it is built to is. */
public final class Bicep {

  private static final String EXTENSION = ".bicep";

  private Bicep() {}

  /** Whether a text is Bicep, as reports call its file. */
  static boolean isNamed(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
  }

  /** What to do about a file that somebody asked for. */
  static String named(String path) {
    String built = path.substring(0, path.length() - EXTENSION.length()) + ".json";
    return "%s is Bicep, which is not read yet. Build it with 'az bicep build --file %s' or 'bicep build %s', and check the template that this makes: %s."
        .formatted(path, path, path, built);
  }

  /** What to do about files that were come upon. */
  static String found(List<String> paths) {
    return paths.size() == 1
        ? paths.get(0)
            + " is Bicep, which is not read yet: build it with 'az bicep build' or 'bicep build',"
            + " and check the template that this makes."
        : "%d Bicep files, %s among them, are not read yet: build them with 'az bicep build' or 'bicep build', and check the templates that this makes."
            .formatted(paths.size(), paths.get(0));
  }
}
