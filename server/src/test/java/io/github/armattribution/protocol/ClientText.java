package io.github.armattribution.protocol;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document as its client sees it, with positions in the encoding that was agreed on. */
record ClientText(String text, String encoding) {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

  /** The text after a change of the range between two positions. */
  ClientText changed(int startLine, int start, int endLine, int end, String newText) {
    return new ClientText(
        text.substring(0, offset(startLine, start, true))
            + newText
            + text.substring(offset(endLine, end, true)),
        encoding);
  }

  /** Whether there is such a position: on a line, at most at its end, between characters. */
  boolean has(int line, int column) {
    return offset(line, column, false) >= 0;
  }

  /**
   * In UTF-16 code units.
   *
   * @param lenient whether what is behind the end of a line or of the text means that end, as it
   *     does where a client says so; else it is -1
   */
  private int offset(int line, int column, boolean lenient) {
    int start = 0;
    Matcher ends = LINE_END.matcher(text);
    for (int i = 0; i < line; i++) {
      if (!ends.find()) {
        return lenient ? text.length() : -1;
      }
      start = ends.end();
    }
    int end = ends.find() ? ends.start() : text.length();
    int units = 0;
    int offset = start;
    while (units < column && offset < end) {
      int character = text.codePointAt(offset);
      units += units(character);
      offset += Character.charCount(character);
    }
    return units == column || lenient ? offset : -1;
  }

  private int units(int character) {
    return switch (encoding) {
      case "utf-8" -> Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      case "utf-32" -> 1;
      default -> Character.charCount(character);
    };
  }
}
