package io.github.armattribution.workspace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one .gitignore file says, as git itself understands it. To git a name is bytes: a question
 * mark stands for one of them. So they are told apart here, each as the character of its number.
 */
final class IgnoreRules {

  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  /** No rule. */
  static final IgnoreRules NONE = parse(new byte[0]);

  /**
   * @param ignores whether it leaves files out, or else takes them in again
   * @param onlyFolders whether it is about folders alone
   */
  private record Rule(boolean ignores, boolean onlyFolders) {}

  private final List<Rule> rules = new ArrayList<>();
  private final PathPatterns patterns;

  private IgnoreRules(String text) {
    PathPatterns.Builder all = new PathPatterns.Builder();
    for (String line : text.split("\n", -1)) {
      if (!line.startsWith("#")) {
        add(line, all);
      }
    }
    patterns = all.build();
  }

  static IgnoreRules parse(byte[] content) {
    String text = new String(content, ISO_8859_1);
    return new IgnoreRules(
        text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text);
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /**
   * What they say of a file or folder; empty if nothing. What its folders are is another matter.
   *
   * @param path from the folder on that the rules are in, with forward slashes
   * @return whether it is left out
   */
  Optional<Boolean> ignore(String path, boolean isFolder) {
    String bytes = new String(path.getBytes(UTF_8), ISO_8859_1);
    int last = patterns.last(bytes, number -> isFolder || !rules.get(number).onlyFolders());
    return last == PathPatterns.NONE ? Optional.empty() : Optional.of(rules.get(last).ignores());
  }

  private void add(String line, PathPatterns.Builder all) {
    String written = withoutTrailingSpaces(line);
    boolean ignores = !written.startsWith("!");
    String pattern = ignores ? written : written.substring(1);
    boolean onlyFolders = pattern.endsWith("/");
    if (onlyFolders) {
      pattern = pattern.substring(0, pattern.length() - 1);
    }
    if (pattern.isEmpty()) {
      return;
    }
    boolean isName = !pattern.contains("/");
    rules.add(new Rule(ignores, onlyFolders));
    all.begin(isName);
    new IgnorePattern(pattern.startsWith("/") ? pattern.substring(1) : pattern, isName, all).add();
    all.end();
  }

  private static String withoutTrailingSpaces(String line) {
    String written = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    int end = written.indexOf(0) < 0 ? written.length() : written.indexOf(0);
    int kept = 0;
    for (int at = 0; at < end; at++) {
      if (written.charAt(at) == '\\') {
        at = Math.min(at + 1, end - 1);
        kept = at + 1;
      } else if (written.charAt(at) != ' ') {
        kept = at + 1;
      }
    }
    return written.substring(0, kept);
  }
}
