package io.github.armattribution.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** What changes in a file, as {@code git apply} and {@code patch} read it. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /**
   * The difference between two texts; empty if there is none.
   *
   * @param path how the file is called, with forward slashes
   */
  public static String of(String path, String before, String after) {
    List<String> old = lines(before);
    String shown = TerminalText.inOneLine(path);
    boolean relative = !shown.startsWith("/") && !shown.startsWith("../");
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            relative ? "a/" + shown : shown,
            relative ? "b/" + shown : shown,
            old,
            DiffUtils.diff(old, lines(after)),
            CONTEXT);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < diff.size(); i++) {
      String line = diff.get(i);
      boolean header = i < 2 || line.startsWith("@@");
      text.append(line);
      if (header) {
        text.append('\n');
      } else if (!line.endsWith("\n")) {
        text.append("\n\\ No newline at end of file\n");
      }
    }
    return text.toString();
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
