package io.github.armattribution.text;

import java.util.List;

/**
 * A text at one moment. Every edit makes another one, so a snapshot can be read by any thread while
 * the user types on.
 */
public final class SourceText {

  private final String content;
  private final int version;
  private final LineIndex lines;

  /**
   * @param content the whole text
   * @param version its number, as whoever owns the document counts
   */
  public SourceText(String content, int version) {
    this(content, version, LineIndex.of(content));
  }

  private SourceText(String content, int version, LineIndex lines) {
    this.content = content;
    this.version = version;
    this.lines = lines;
  }

  public String content() {
    return content;
  }

  public int version() {
    return version;
  }

  public LineIndex lines() {
    return lines;
  }

  /** The next text, with all of {@code edits} done at once. See {@link TextEdit#apply}. */
  public SourceText edited(List<TextEdit> edits, int nextVersion) {
    String next = TextEdit.apply(content, edits);
    if (edits.size() != 1) {
      return new SourceText(next, nextVersion);
    }
    TextEdit edit = edits.get(0);
    return new SourceText(
        next, nextVersion, lines.edited(next, edit.span(), edit.newText().length()));
  }
}
