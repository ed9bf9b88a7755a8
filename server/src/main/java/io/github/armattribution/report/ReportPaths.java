package io.github.armattribution.report;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
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
        // Only where they part names: in one on Linux, a backslash is a character like others.
        String inside = base.relativize(absolute).toString().replace(File.separatorChar, '/');
        return inside + path.substring(file.length());
      }
    } catch (InvalidPathException notOnThisSystem) {
      return path;
    }
    return path;
  }

  /** Whether {@code shown} is below the base. */
  static boolean isInside(String shown) {
    return !isAbsolute(shown) && !shown.startsWith("../");
  }

  /** On Linux, {@code c:} may be the name of a folder. */
  private static boolean isAbsolute(String shown) {
    try {
      return Path.of(shown).isAbsolute();
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  /** The URI of what {@link #shown} returned: relative if it is below the base. */
  static String uri(String shown) {
    // On Windows a name may have half a character in it, which no URI can.
    return uriOf(new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  private static String uriOf(String shown) {
    try {
      if (!isAbsolute(shown)) {
        String path = new URI(null, null, "/" + shown, null).toASCIIString().substring(1);
        int firstEnd = path.indexOf('/');
        String first = firstEnd < 0 ? path : path.substring(0, firstEnd);
        // What stands before a colon there would be taken for a scheme.
        return first.replace(":", "%3A") + path.substring(first.length());
      }
      String path = shown.startsWith("/") ? shown : "/" + shown;
      return new URI("file", "", path, null).toASCIIString();
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException("no URI can be made of " + shown, impossible);
    }
  }
}
