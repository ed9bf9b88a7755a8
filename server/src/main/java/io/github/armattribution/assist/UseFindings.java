package io.github.armattribution.assist;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Use;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells which finding says most about a use of a tracking ID. */
final class UseFindings {

  private UseFindings() {}

  /**
   * The most severe one on what carries the ID or on the ID itself; of several, one on the ID.
   *
   * @param findings those of the file, in its order
   */
  static Optional<Finding> worst(Use use, List<Finding> findings) {
    Span carrier = use.carrier().span();
    Span id = use.idSpan();
    return findings.stream()
        .filter(finding -> carrier.encloses(finding.span()) || finding.span().touches(id))
        .min(
            Comparator.comparing(Finding::severity)
                .reversed()
                .thenComparing(finding -> !finding.span().touches(id)));
  }
}
