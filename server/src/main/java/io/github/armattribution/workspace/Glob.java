package io.github.armattribution.workspace;

import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.util.regex.PatternSyntaxException;

/** A pattern for paths, as shells and .gitignore files understand it. */
final class Glob {

  private static final String ANY_FOLDERS = "**/";

  private Glob() {}

  /** Whether {@code text} means more than one name. */
  static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
  }

  /**
   * Makes a matcher of a glob.
   *
   * @throws IllegalArgumentException with a message for the user if {@code glob} is none
   */
  static PathMatcher compile(String glob) {
    if (glob.isBlank()) {
      throw new IllegalArgumentException("An empty text is no glob: it would match nothing.");
    }
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + withOptionalFolders(glob));
    } catch (PatternSyntaxException wrong) {
      throw new IllegalArgumentException(
          "'"
              + glob
              + "' is not a valid glob: "
              + wrong.getDescription()
              + ". Write * for any part of a name, ** for any folders, ? for one character,"
              + " {a,b} for a choice and [abc] for one of these characters.",
          wrong);
    }
  }

  /**
   * Lets {@code **}{@code /} stand for no folder, too. Java's own globs want at least one there,
   * which surprises whoever knows shells. Java knows no braces in braces, so inside them it stays.
   */
  private static String withOptionalFolders(String glob) {
    StringBuilder result = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      boolean startsName = i == 0 || glob.charAt(i - 1) == '/';
      if (c == '\\' && i + 1 < glob.length()) {
        result.append(c).append(glob.charAt(++i));
      } else if (braces == 0 && startsName && glob.startsWith(ANY_FOLDERS, i)) {
        result.append("{,**/}");
        i += ANY_FOLDERS.length() - 1;
      } else {
        braces += c == '{' ? 1 : c == '}' ? -1 : 0;
        result.append(c);
      }
    }
    return result.toString();
  }
}
