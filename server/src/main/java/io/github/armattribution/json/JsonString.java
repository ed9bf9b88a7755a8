package io.github.armattribution.json;

import io.github.armattribution.text.Span;
import java.util.Arrays;

/**
 * A string, or an object's key.
 *
 * <p>A broken one may lack a quote, a broken key both; {@link #content} is what is inside either
 * way.
 */
public final class JsonString extends JsonNode {

  JsonString(JsonTree tree, int index) {
    super(tree, index);
  }

  /** Where the characters between the quotes stand. */
  public Span content() {
    return content(tree, index);
  }

  /** Whether some character is written as an escape, so that value and source differ. */
  public boolean hasEscapes() {
    Span content = content();
    for (int at = content.start(); at < content.end(); at++) {
      if (tree.text.charAt(at) == '\\') {
        return true;
      }
    }
    return false;
  }

  /** The characters with escapes resolved; a broken escape stands for itself. */
  public String value() {
    Span content = content();
    if (!hasEscapes()) {
      return content.in(tree.text);
    }
    StringBuilder value = new StringBuilder(content.length());
    for (int at = content.start(); at < content.end(); at += escapeLength(at, content.end())) {
      value.append(charAt(at, content.end()));
    }
    return value.toString();
  }

  /**
   * Where each character of {@link #value} stands: element i is the offset of character i, and one
   * more element gives the end of the last.
   */
  public int[] offsets() {
    Span content = content();
    int[] offsets = new int[content.length() + 1];
    int count = 0;
    for (int at = content.start(); at < content.end(); at += escapeLength(at, content.end())) {
      offsets[count++] = at;
    }
    offsets[count++] = content.end();
    return Arrays.copyOf(offsets, count);
  }

  static boolean equalsIgnoreCase(JsonTree tree, int index, String name) {
    Span content = content(tree, index);
    if (content.length() == name.length()) {
      return tree.text.regionMatches(true, content.start(), name, 0, name.length());
    }
    // Only an escape can make a longer text mean a shorter name.
    JsonString key = new JsonString(tree, index);
    return content.length() > name.length()
        && key.hasEscapes()
        && key.value().equalsIgnoreCase(name);
  }

  private static Span content(JsonTree tree, int index) {
    int start = tree.start(index);
    int end = tree.end(index);
    if (start < end && tree.text.charAt(start) == '"') {
      start++;
    }
    if (start < end && isClosed(tree.text, start, end)) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isClosed(String text, int start, int end) {
    if (text.charAt(end - 1) != '"') {
      return false;
    }
    int backslashes = 0;
    for (int at = end - 2; at >= start && text.charAt(at) == '\\'; at--) {
      backslashes++;
    }
    return backslashes % 2 == 0;
  }

  private int escapeLength(int at, int end) {
    if (tree.text.charAt(at) != '\\' || at + 1 >= end) {
      return 1;
    }
    return switch (tree.text.charAt(at + 1)) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> 2;
      case 'u' -> unicode(at, end) >= 0 ? 6 : 1;
      default -> 1;
    };
  }

  private char charAt(int at, int end) {
    int length = escapeLength(at, end);
    if (length == 1) {
      return tree.text.charAt(at);
    }
    if (length == 6) {
      return (char) unicode(at, end);
    }
    char escaped = tree.text.charAt(at + 1);
    return switch (escaped) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escaped;
    };
  }

  private int unicode(int at, int end) {
    if (at + 6 > end) {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = Character.digit(tree.text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
