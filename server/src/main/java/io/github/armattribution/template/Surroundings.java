package io.github.armattribution.template;

import java.util.List;

/**
 * What is known about a file from outside it. Plain values: whoever makes them has looked at the
 * disk, the settings and the other open files.
 *
 * @param fileName its name without its folder; empty if it has none
 * @param mainTemplate whether it is the template that is deployed, by its name or by the settings,
 *     and not a part of another one
 * @param uiDefinitionBeside whether createUiDefinition.json lies in its folder, and is for it: in a
 *     Marketplace package, or behind a button that opens the portal
 * @param besidePackage whether it is for another main template there, which Partner Center takes
 * @param linkedFrom the main templates that provably link to it, themselves or through others; of a
 *     file named like a main template only those above it, since others may link to what is
 *     deployed by itself, too. For people, so paths from the project's root
 * @param trackingIdsInUse those in other files, each once, most used first
 * @param unlinked whether all of its project has been looked at, and no template there links to it
 * @param besideItsValues whether what lies beside it is made for deploying it: a file with values
 *     for its parameters, or createUiDefinition.json without a main template
 */
public record Surroundings(
    String fileName,
    boolean mainTemplate,
    boolean uiDefinitionBeside,
    boolean besidePackage,
    List<String> linkedFrom,
    List<TrackingIdInUse> trackingIdsInUse,
    boolean unlinked,
    boolean besideItsValues) {

  /** What Partner Center calls the template of a package, and takes under no other name. */
  private static final String PACKED = "mainTemplate.json";

  /** A file alone of which nothing is known. */
  public static final Surroundings NONE = new Surroundings(false, false, List.of());

  public Surroundings {
    linkedFrom = List.copyOf(linkedFrom);
    trackingIdsInUse = List.copyOf(trackingIdsInUse);
  }

  /** Those of a file of which it is not known whether it is deployed by itself. */
  public Surroundings(
      String fileName,
      boolean mainTemplate,
      boolean uiDefinitionBeside,
      boolean besidePackage,
      List<String> linkedFrom,
      List<TrackingIdInUse> trackingIdsInUse) {
    this(
        fileName,
        mainTemplate,
        uiDefinitionBeside,
        besidePackage,
        linkedFrom,
        trackingIdsInUse,
        false,
        false);
  }

  /** Those of a file without a name that no main template is known to link to. */
  public Surroundings(
      boolean mainTemplate, boolean uiDefinitionBeside, List<TrackingIdInUse> trackingIdsInUse) {
    this("", mainTemplate, uiDefinitionBeside, false, List.of(), trackingIdsInUse);
  }

  /** The same of a file that is deployed, whatever its name. */
  public Surroundings asMainTemplate() {
    return new Surroundings(
        fileName, true, uiDefinitionBeside, besidePackage, linkedFrom, trackingIdsInUse);
  }

  /**
   * Whether it is the template of a Marketplace package as it is uploaded. One with another name
   * and a UI definition beside it may as well be behind a button that opens the portal.
   */
  public boolean isOfPackage() {
    return uiDefinitionBeside && fileName.equalsIgnoreCase(PACKED);
  }
}
