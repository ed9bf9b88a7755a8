package io.github.armattribution.template;

import io.github.armattribution.text.Span;
import java.util.List;

/**
 * What is wrong with the {@code $schema} of a file that is meant as a template.
 *
 * @param span the value, or where the property would stand
 * @param written the value as far as it is known; of {@link Kind#VERSION} only that
 * @param likely what the template may be deployed to, likeliest first; one alone is sure
 */
public record SchemaFault(Kind kind, Span span, String written, List<DeploymentScope> likely) {

  /** The kinds of faults. */
  public enum Kind {
    /** There is none, or nothing in it. */
    MISSING,
    NO_TEXT,
    /** It is not the one of a template. */
    OTHER,
    /** It is, but of no version that Azure knows. */
    VERSION
  }

  public SchemaFault {
    likely = List.copyOf(likely);
  }
}
