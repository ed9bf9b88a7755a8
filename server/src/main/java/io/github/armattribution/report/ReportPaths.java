package io.github.armattribution.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Paths of files as reports for build servers name them: from the folder on that a run started in.
 */
public final class ReportPaths {

  private static final String IN_PACKAGE = "!/";

  private final Path base;

  /**
   * Paths below a folder.
   *
   * @param base the folder that a run started in
   */
  public ReportPaths(Path base) {
    this.base = base.toAbsolutePath().normalize();
  }

  /** {@code path} from the base on, if it is below it; with forward slashes. */
  String shown(String path) {
    // What lies in a package is no path of the file system, but the package is.
    int packed = path.indexOf(IN_PACKAGE);
    String file = packed < 0 ? path : path.substring(0, packed);
    try {
      Path absolute = base.resolve(file).normalize();
      if (absolute.startsWith(base) && !absolute.equals(base)) {
        String inside = base.relativize(absolute).toString().replace('\\', '/');
        return inside + path.substring(file.length());
      }
    } catch (InvalidPathException notOnThisSystem) {
      return path;
    }
    return path;
  }

  /** Whether {@code shown} is below the base. */
  static boolean isInside(String shown) {
    return !shown.startsWith("/") && !shown.startsWith("../") && !shown.matches("[A-Za-z]:/.*");
  }

  /** The URI of what {@link #shown} returned: relative if it is below the base. */
  static String uri(String shown) {
    try {
      if (isInside(shown) || shown.startsWith("../")) {
        // The first part must not look like a scheme.
        String path = new URI(null, null, "/" + shown, null).toASCIIString();
        return path.substring(1);
      }
      String path = shown.startsWith("/") ? shown : "/" + shown;
      return new URI("file", "", path, null).toASCIIString();
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException("no URI can be made of " + shown, impossible);
    }
  }
}
