package io.github.armattribution.protocol;

import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document as its client sees it, with positions in the encoding that was agreed on. */
public record ClientText(String text, String encoding) {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

  /** The text after a change of a range, given as in LSP. */
  public ClientText changed(JsonElement range, String newText) {
    return new ClientText(
        text.substring(0, offset(range, "start")) + newText + text.substring(offset(range, "end")),
        encoding);
  }

  private int offset(JsonElement range, String end) {
    return offset(
        Message.at(range, end, "line").getAsInt(),
        Message.at(range, end, "character").getAsInt(),
        true);
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
