package io.github.armattribution.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** What changes in a file, as {@code git apply} and {@code patch} read it. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NO_END = "\n\\ No newline at end of file\n";

  private UnifiedDiff() {}

  /**
   * The difference between two texts; empty if there is none.
   *
   * @param path how the file is called, with forward slashes
   */
  public static String of(String path, String before, String after) {
    List<String> diff = lines(path, before, after);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < diff.size(); i++) {
      String line = diff.get(i);
      text.append(line);
      if (isHeader(line, i)) {
        text.append('\n');
      } else if (!line.endsWith("\n")) {
        text.append(NO_END);
      }
    }
    return text.toString();
  }

  /** The same for a person to look at: in colors, and without what could command a terminal. */
  public static String shown(String path, String before, String after, Terminal terminal) {
    AnsiStyle style = terminal.style();
    List<String> diff = lines(path, before, after);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < diff.size(); i++) {
      String line = TerminalText.inOneLine(diff.get(i)).stripTrailing();
      text.append(
          isHeader(line, i)
              ? style.faint(line)
              : line.startsWith("+")
                  ? style.added(line)
                  : line.startsWith("-") ? style.removed(line) : line);
      text.append('\n');
    }
    return text.toString();
  }

  private static boolean isHeader(String line, int index) {
    return index < 2 || line.startsWith("@@");
  }

  private static List<String> lines(String path, String before, String after) {
    List<String> old = lines(before);
    String shown = TerminalText.inOneLine(path);
    boolean relative = !shown.startsWith("/") && !shown.startsWith("../");
    return UnifiedDiffUtils.generateUnifiedDiff(
        relative ? "a/" + shown : shown,
        relative ? "b/" + shown : shown,
        old,
        DiffUtils.diff(old, lines(after)),
        CONTEXT);
  }

  /** Lines with their ends, so that a diff tells {@code \r\n} from {@code \n}. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }
}
