package io.github.armattribution.json;

import java.util.List;
import java.util.function.BiConsumer;

/** Writes new values in the style of a text. */
final class NewJsonWriter {

  private final JsonStyle style;
  private final boolean onOneLine;
  private final StringBuilder out = new StringBuilder();

  private NewJsonWriter(JsonStyle style, boolean onOneLine) {
    this.style = style;
    this.onOneLine = onOneLine;
  }

  /**
   * The value as text.
   *
   * @param indent blanks in front of the line that the value starts on; null to write it on one
   *     line
   */
  static String value(JsonStyle style, String indent, NewJson value) {
    NewJsonWriter writer = new NewJsonWriter(style, indent == null);
    writer.value(indent == null ? "" : indent, value);
    return writer.out.toString();
  }

  /** The property as text; see {@link #value}. */
  static String property(JsonStyle style, String indent, String name, NewJson value) {
    return quoted(name) + style.colon() + value(style, indent, value);
  }

  private static String quoted(String value) {
    NewJsonWriter writer = new NewJsonWriter(null, true);
    writer.string(value);
    return writer.out.toString();
  }

  private void value(String indent, NewJson value) {
    if (value instanceof NewJson.Text text) {
      string(text.value());
    } else if (value instanceof NewJson.Truth truth) {
      out.append(truth.value());
    } else if (value instanceof NewJson.Verbatim written) {
      out.append(written.source());
    } else if (value instanceof NewJson.Elements array) {
      list('[', "", array.values(), ']', indent, this::value);
    } else if (value instanceof NewJson.Members object) {
      list('{', style.padding(), object.members(), '}', indent, this::member);
    }
  }

  private void member(String indent, NewJson.Member member) {
    string(member.name());
    out.append(style.colon());
    value(indent, member.value());
  }

  private <T> void list(
      char opener,
      String padding,
      List<T> items,
      char closer,
      String indent,
      BiConsumer<String, T> writeItem) {
    out.append(opener);
    String inner = indent + style.unit();
    boolean isFirst = true;
    for (T item : items) {
      if (!isFirst) {
        out.append(',');
      }
      out.append(onOneLine ? (isFirst ? padding : style.gap()) : style.lineBreak() + inner);
      writeItem.accept(inner, item);
      isFirst = false;
    }
    if (!items.isEmpty()) {
      out.append(onOneLine ? padding : style.lineBreak() + indent);
    }
    out.append(closer);
  }

  private void string(String value) {
    out.append('"');
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
