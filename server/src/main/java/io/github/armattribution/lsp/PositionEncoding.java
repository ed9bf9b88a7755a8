package io.github.armattribution.lsp;

import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Position;
import java.util.List;
import org.eclipse.lsp4j.PositionEncodingKind;

/** How a client counts the columns of a line, and the arithmetic between that and offsets. */
enum PositionEncoding {
  UTF_8(PositionEncodingKind.UTF8) {
    @Override
    int units(int codePoint) {
      return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
  },
  UTF_16(PositionEncodingKind.UTF16) {
    @Override
    int units(int codePoint) {
      return Character.charCount(codePoint);
    }
  },
  UTF_32(PositionEncodingKind.UTF32) {
    @Override
    int units(int codePoint) {
      return 1;
    }
  };

  private final String word;

  PositionEncoding(String word) {
    this.word = word;
  }

  /** How many columns one code point takes. */
  abstract int units(int codePoint);

  /** The protocol's word for this encoding. */
  String word() {
    return word;
  }

  /**
   * The encoding to speak with a client: UTF-16 where the client lists it, since it costs nothing
   * here; else the first one listed that is known; UTF-16 again where there is none, as every
   * client has to understand it.
   *
   * @param offered what the client lists, if anything
   */
  static PositionEncoding choose(List<String> offered) {
    if (offered.contains(UTF_16.word)) {
      return UTF_16;
    }
    for (String word : offered) {
      for (PositionEncoding encoding : values()) {
        if (encoding.word.equals(word)) {
          return encoding;
        }
      }
    }
    return UTF_16;
  }

  /**
   * The offset of a position. A line behind the text counts as its end, a column behind its line as
   * the place before the line break, and one inside a character as the character's start.
   */
  int offset(String text, LineIndex lines, Position position) {
    if (position.line() >= lines.count()) {
      return text.length();
    }
    int line = Math.max(0, position.line());
    int start = lines.start(line);
    int end = contentEnd(text, lines, line);
    if (this == UTF_16) {
      return Math.min(
          (int) Math.min(Integer.MAX_VALUE, (long) start + Math.max(0, position.column())), end);
    }
    int offset = start;
    int left = position.column();
    while (offset < end) {
      int codePoint = text.codePointAt(offset);
      left -= units(codePoint);
      if (left < 0) {
        break;
      }
      offset += Character.charCount(codePoint);
    }
    return offset;
  }

  /** The position of an offset; an offset outside the text counts as the nearest inside. */
  Position position(String text, LineIndex lines, int offset) {
    Position native16 = lines.positionAt(offset);
    if (this == UTF_16) {
      return native16;
    }
    int at = lines.start(native16.line());
    int end = at + native16.column();
    int column = 0;
    while (at < end) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      column += units(codePoint);
    }
    return new Position(native16.line(), column);
  }

  private static int contentEnd(String text, LineIndex lines, int line) {
    int start = lines.start(line);
    int end = lines.end(line);
    if (end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    return end;
  }
}
