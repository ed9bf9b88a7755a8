package io.github.armattribution.repair;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that a text calls for, wherever that stands, be it in a comment: enough to tell
 * that nobody uses one.
 *
 * @param names in lower case
 * @param areKnown whether no other variable can be meant: each name is written out
 */
record VariableCalls(Set<String> names, boolean areKnown) {

  /** Windows PowerShell writes a single quote as an escape. */
  private static final Pattern CALL =
      Pattern.compile(
          "variables\\s*\\(\\s*(?:(?:'|\\\\u0027)([^'\\\\]+)(?:'|\\\\u0027)\\s*\\))?",
          Pattern.CASE_INSENSITIVE);

  static VariableCalls in(String text) {
    Set<String> names = new HashSet<>();
    boolean areKnown = true;
    Matcher call = CALL.matcher(text);
    while (call.find()) {
      if (call.group(1) == null) {
        areKnown = false;
      } else {
        names.add(call.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return new VariableCalls(names, areKnown);
  }
}
