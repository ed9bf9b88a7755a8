package io.github.armattribution.finding;

import java.util.List;

/**
 * Where a rule comes from.
 *
 * @param text who says so, and how sure that is, in markdown without headings
 * @param references the public pages that are meant
 */
public record Source(String text, List<Reference> references) {

  public Source {
    references = List.copyOf(references);
  }

  public static Source of(String text, Reference... references) {
    return new Source(text, List.of(references));
  }
}
