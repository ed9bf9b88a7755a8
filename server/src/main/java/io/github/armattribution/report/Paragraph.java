package io.github.armattribution.report;

import java.util.function.UnaryOperator;

/** Words in lines that are no longer than a terminal is wide. None of them is broken. */
public final class Paragraph {

  private final int width;
  private final String indent;
  private final StringBuilder text = new StringBuilder();
  private int column;
  private boolean started;

  /**
   * An empty one.
   *
   * @param width how many columns a line has; 0 for a single line
   * @param first what the first line starts with
   * @param indent what all others start with
   */
  public Paragraph(int width, String first, String indent) {
    this.width = width;
    this.indent = indent;
    text.append(first);
    column = first.length();
  }

  /** Adds the words of a text. */
  public Paragraph add(String words) {
    for (String word : words.split(" ", -1)) {
      addWord(word, UnaryOperator.identity());
    }
    return this;
  }

  /** Adds something that stays together, even if there are blanks in it. */
  Paragraph addWord(String word, UnaryOperator<String> painted) {
    int columns = TerminalText.columns(word);
    if (started) {
      if (width > 0 && column + 1 + columns > width) {
        text.append('\n').append(indent);
        column = indent.length();
      } else {
        text.append(' ');
        column++;
      }
    }
    started = true;
    text.append(painted.apply(word));
    column += columns;
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
