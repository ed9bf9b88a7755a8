package io.github.armattribution.expression;

import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import java.util.Set;

/** A JSON string's characters and where in the file each is written. */
final class WrittenText {

  private final String value;
  private final Span string;
  private final String source;
  private final int contentStart;

  /** Absent where every character stands for itself. */
  private final int[] offsets;

  private WrittenText(String value) {
    this.string = new Span(0, value.length());
    this.source = value;
    this.contentStart = 0;
    this.value = value;
    this.offsets = null;
  }

  /** A text that stands nowhere in the file, to see whether it can be read. */
  static WrittenText made(String value) {
    return new WrittenText(value);
  }

  WrittenText(JsonString string) {
    this.string = string.span();
    this.source = string.source();
    this.contentStart = string.content().start();
    this.value = string.value();
    this.offsets = value.length() == string.content().length() ? null : string.offsets();
  }

  String value() {
    return value;
  }

  /** The JSON string, quotes included. */
  Span string() {
    return string;
  }

  /** Where the characters from {@code from} to {@code to} are written. */
  Span span(int from, int to) {
    return new Span(offset(from), offset(to));
  }

  /** What is written in the file at {@code span}, a part of this string. */
  String at(Span span) {
    return source.substring(span.start() - string.start(), span.end() - string.start());
  }

  private int offset(int index) {
    return offsets == null ? contentStart + index : offsets[index];
  }

  /** Adds the characters from {@code from} to {@code to}, each escape as an inexact piece. */
  void addTo(TextBuilder text, int from, int to) {
    int start = from;
    if (offsets != null) {
      for (int at = from; at < to; at++) {
        if (offsets[at + 1] - offsets[at] != 1) {
          addKnown(text, start, at, true);
          addKnown(text, at, at + 1, false);
          start = at + 1;
        }
      }
    }
    addKnown(text, start, to, true);
  }

  private void addKnown(TextBuilder text, int from, int to, boolean exact) {
    if (from < to) {
      text.known(value.substring(from, to), span(from, to), exact, Set.of(), string);
    }
  }

  FoldedText text(int from, int to) {
    TextBuilder text = new TextBuilder();
    addTo(text, from, to);
    return text.build();
  }
}
