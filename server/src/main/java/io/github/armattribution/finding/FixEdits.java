package io.github.armattribution.finding;

import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.TextEdit;
import java.util.List;

/**
 * What a fix does to which document.
 *
 * @param own edits to the text that the finding was made on
 * @param elsewhere edits to other documents
 */
public record FixEdits(List<TextEdit> own, List<Elsewhere> elsewhere) {

  /** Those of a fix that turns out not to be possible. */
  public static final FixEdits NONE = of(List.of());

  /**
   * Edits to another document.
   *
   * @param text what they were worked out on
   */
  public record Elsewhere(Neighbor document, SourceText text, List<TextEdit> edits) {
    public Elsewhere {
      edits = List.copyOf(edits);
    }
  }

  public FixEdits {
    own = List.copyOf(own);
    elsewhere = List.copyOf(elsewhere);
  }

  public static FixEdits of(List<TextEdit> own) {
    return new FixEdits(own, List.of());
  }

  public boolean isEmpty() {
    return own.isEmpty() && elsewhere.isEmpty();
  }
}
