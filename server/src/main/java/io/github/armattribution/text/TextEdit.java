package io.github.armattribution.text;

import java.util.Comparator;
import java.util.List;

/**
 * One replacement in a text.
 *
 * @param span what goes, in the offsets of the text before any edit
 * @param newText what comes in its place
 */
public record TextEdit(Span span, String newText) {

  public static TextEdit insert(int offset, String newText) {
    return new TextEdit(Span.at(offset), newText);
  }

  public static TextEdit delete(Span span) {
    return new TextEdit(span, "");
  }

  /**
   * The text after all edits. Inserts at one offset come in the order of the list.
   *
   * @throws IllegalArgumentException if edits overlap or reach outside the text
   */
  public static String apply(String text, List<TextEdit> edits) {
    List<TextEdit> ordered =
        edits.stream().sorted(Comparator.comparingInt(edit -> edit.span().start())).toList();
    StringBuilder result = new StringBuilder(text.length() + 64);
    int copied = 0;
    for (TextEdit edit : ordered) {
      if (edit.span().start() < copied || edit.span().end() > text.length()) {
        throw new IllegalArgumentException("edits overlap or leave the text at " + edit.span());
      }
      result.append(text, copied, edit.span().start()).append(edit.newText());
      copied = edit.span().end();
    }
    return result.append(text, copied, text.length()).toString();
  }
}
