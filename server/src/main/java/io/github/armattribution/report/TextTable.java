package io.github.armattribution.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows whose cells stand under each other. The last cell goes on in further lines where a terminal
 * is too narrow for it.
 */
public final class TextTable {

  private static final String GAP = "  ";

  private final int width;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param terminal whose lines are not exceeded
   */
  public TextTable(Terminal terminal) {
    this.width = terminal.width();
  }

  /** Adds a row, of as many cells as all rows have. */
  public void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** The rows, each with a line break behind it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder start = new StringBuilder();
      for (int i = 0; i < row.size() - 1; i++) {
        start.append(row.get(i)).append(" ".repeat(columns(i) - row.get(i).length())).append(GAP);
      }
      // A column beside the last one has to be left for it.
      int left = Math.max(width - start.length(), 1);
      Paragraph last = new Paragraph(width == 0 ? 0 : left, "", "");
      last.add(row.get(row.size() - 1));
      String indent = "\n" + " ".repeat(start.length());
      text.append(start).append(last.toString().replace("\n", indent)).append('\n');
    }
    return text.toString();
  }

  private int columns(int cell) {
    return rows.stream().mapToInt(row -> row.get(cell).length()).max().orElse(0);
  }
}
