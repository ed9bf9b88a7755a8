package io.github.armattribution.workspace;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a template's bytes become text. The byte order mark is no part of the text. */
enum TextEncoding {
  UTF_8_WITH_MARK(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
  UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
  UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
  UTF_8(StandardCharsets.UTF_8, "");

  private final Charset charset;

  /** The bytes in front of the text, one a character. */
  private final String mark;

  TextEncoding(Charset charset, String mark) {
    this.charset = charset;
    this.mark = mark;
  }

  /** The encoding that the mark in front of {@code content} tells. */
  static TextEncoding of(byte[] content) {
    for (TextEncoding encoding : values()) {
      if (encoding.startsIn(content)) {
        return encoding;
      }
    }
    return UTF_8;
  }

  /** The encoding's name, for people. */
  String label() {
    return charset.name();
  }

  String decode(byte[] content) throws CharacterCodingException {
    ByteBuffer text = ByteBuffer.wrap(content, mark.length(), content.length - mark.length());
    // A new decoder reports malformed bytes; String's own constructor would hide them.
    return charset.newDecoder().decode(text).toString();
  }

  byte[] encode(String text) throws CharacterCodingException {
    ByteBuffer content = charset.newEncoder().encode(CharBuffer.wrap(text));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(mark.length() + content.remaining());
    bytes.writeBytes(mark.getBytes(StandardCharsets.ISO_8859_1));
    bytes.write(content.array(), content.arrayOffset(), content.remaining());
    return bytes.toByteArray();
  }

  private boolean startsIn(byte[] content) {
    if (content.length < mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if ((content[i] & 0xFF) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
