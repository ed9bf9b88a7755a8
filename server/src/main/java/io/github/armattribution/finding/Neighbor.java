package io.github.armattribution.finding;

/**
 * Names another document, as seen from the one that a fix mends.
 *
 * @param place what the path starts from
 * @param path with forward slashes
 */
public record Neighbor(Place place, String path) {

  /** Where a path may start. */
  public enum Place {
    /** The folder of the document itself. */
    FOLDER,
    /** The root of its project, as in what {@code Surroundings} tells. */
    PROJECT
  }

  /** What a Marketplace package asks of its customers; on disk its name may have any case. */
  public static final Neighbor UI_DEFINITION =
      new Neighbor(Place.FOLDER, "createUiDefinition.json");

  public static Neighbor inProject(String path) {
    return new Neighbor(Place.PROJECT, path);
  }
}
