package io.github.armattribution.workspace;

import io.github.armattribution.expression.FoldedText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a link's text that names folders and a file.
 *
 * @param start what comes before it
 * @param names folders and, last, the file; {@code ..} where the link has it
 */
record LinkPath(Start start, List<String> names) {

  /** What stands before the names that are known. */
  enum Start {
    /** The folder of the file that links. */
    OWN_FOLDER,
    /** A repository on GitHub, at some branch. */
    REPOSITORY,
    /** Some other place, whose own folders may stand before those of the project. */
    OTHER_PLACE,
    /** Something that the file does not tell. */
    UNKNOWN
  }

  private static final Pattern REPOSITORY_FILE =
      Pattern.compile(
          "https?://(?:raw\\.github(?:usercontent)?\\.com/[^/]+/[^/]+"
              + "|(?:www\\.)?github\\.com/[^/]+/[^/]+/(?:raw|blob))"
              + "/(?:refs/(?:heads|tags)/)?[^/]+/(.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HOST = Pattern.compile("[a-z][a-z0-9+.-]*://[^/]*", 2);

  LinkPath {
    names = List.copyOf(names);
  }

  static LinkPath of(Link link) {
    String text = withoutToken(link.text().strip());
    int gap = text.lastIndexOf(FoldedText.UNKNOWN);
    if (gap >= 0) {
      return new LinkPath(Start.UNKNOWN, names(text.substring(gap + 1)));
    }
    if (link.kind() == Link.Kind.RELATIVE_PATH) {
      return new LinkPath(Start.OWN_FOLDER, names(text));
    }
    Matcher repository = REPOSITORY_FILE.matcher(text);
    if (repository.matches()) {
      return new LinkPath(Start.REPOSITORY, names(repository.group(1)));
    }
    Matcher host = HOST.matcher(text);
    return host.lookingAt()
        ? new LinkPath(Start.OTHER_PLACE, names(text.substring(host.end())))
        : new LinkPath(Start.UNKNOWN, names(text));
  }

  /** What follows the path is no part of it: a query, or an access token that nobody knows. */
  private static String withoutToken(String text) {
    int end = text.length();
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == '?' || text.charAt(i) == '#') {
        end = i;
      }
    }
    while (end > 0 && text.charAt(end - 1) == FoldedText.UNKNOWN) {
      end--;
    }
    return text.substring(0, end);
  }

  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    for (String name : decoded(path).replace('\\', '/').split("/", -1)) {
      if (name.equals("..") && !names.isEmpty() && !names.get(names.size() - 1).equals("..")) {
        names.remove(names.size() - 1);
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    // A folder is no template.
    return path.endsWith("/") ? List.of() : names;
  }

  private static String decoded(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noEncoding) {
      return path;
    }
  }
}
