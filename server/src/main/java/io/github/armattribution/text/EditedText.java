package io.github.armattribution.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text after some rounds of edits, each of which counts on the ones before it. It remembers what
 * is left of the first text, so that all rounds can be made at once, and no more is touched than
 * they touched.
 */
public final class EditedText {

  /** A stretch of the text as it is now. */
  private sealed interface Piece {
    int length();

    /** The part of this piece from {@code from} to {@code to}, counted from its own start. */
    Piece part(int from, int to);
  }

  private record Kept(Span of) implements Piece {
    @Override
    public int length() {
      return of.length();
    }

    @Override
    public Piece part(int from, int to) {
      return new Kept(new Span(of.start() + from, of.start() + to));
    }
  }

  private record Written(String text) implements Piece {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public Piece part(int from, int to) {
      return new Written(text.substring(from, to));
    }
  }

  private final String first;
  private final String content;
  private final List<Piece> pieces;

  private EditedText(String first, String content, List<Piece> pieces) {
    this.first = first;
    this.content = content;
    this.pieces = pieces;
  }

  /** A text without edits so far. */
  public static EditedText of(String text) {
    return new EditedText(text, text, List.of(new Kept(new Span(0, text.length()))));
  }

  /** The text as it is now. */
  public String content() {
    return content;
  }

  /** The text after one more round, in the offsets of {@link #content}. */
  public EditedText then(List<TextEdit> edits) {
    String next = TextEdit.apply(content, edits);
    List<Piece> result = new ArrayList<>();
    int copied = 0;
    for (TextEdit edit :
        edits.stream().sorted(Comparator.comparingInt(edit -> edit.span().start())).toList()) {
      copy(copied, edit.span().start(), result);
      result.add(new Written(edit.newText()));
      copied = edit.span().end();
    }
    copy(copied, content.length(), result);
    return new EditedText(first, next, result);
  }

  private void copy(int from, int to, List<Piece> into) {
    int start = 0;
    for (Piece piece : pieces) {
      int end = start + piece.length();
      if (start < to && from < end) {
        into.add(piece.part(Math.max(from, start) - start, Math.min(to, end) - start));
      }
      start = end;
    }
  }

  /** What makes this text of the first one, in the offsets of that. */
  public List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    StringBuilder written = new StringBuilder();
    int gone = 0;
    for (Piece piece : pieces) {
      if (piece instanceof Kept kept) {
        addIfNeeded(new Span(gone, kept.of().start()), written.toString(), edits);
        written.setLength(0);
        gone = kept.of().end();
      } else {
        written.append(((Written) piece).text());
      }
    }
    addIfNeeded(new Span(gone, first.length()), written.toString(), edits);
    return edits;
  }

  private void addIfNeeded(Span span, String written, List<TextEdit> edits) {
    if (!span.in(first).equals(written)) {
      edits.add(new TextEdit(span, written));
    }
  }
}
