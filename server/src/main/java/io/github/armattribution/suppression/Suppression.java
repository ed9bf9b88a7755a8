package io.github.armattribution.suppression;

import io.github.armattribution.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A suppression in the file: findings of one rule, in one place, that the file's owner has
 * accepted.
 *
 * @param rule the rule's id as it is written; there may be no such rule
 * @param form how it is written
 * @param at where the id is written
 * @param places the stretches of the file in which findings have to start to be suppressed
 * @param reason why, as far as the file says
 */
public record Suppression(
    String rule, Form form, Span at, List<Span> places, Optional<String> reason) {

  /** The comment that suppresses rules on the line below it, in front of their names. */
  public static final String NEXT_LINE = "arm-attribution-disable-next-line";

  /** The comment that suppresses rules in its file. */
  public static final String IN_FILE = "arm-attribution-disable-file";

  /** The property of a resource or template that holds notes of all kinds. */
  public static final String METADATA = "metadata";

  /** Our part of it. */
  public static final String SECTION = "arm-attribution";

  /** The list of rules in our part. */
  public static final String DISABLE = "disable";

  /** How a suppression can be written. */
  public enum Form {
    NEXT_LINE_COMMENT,
    FILE_COMMENT,
    RESOURCE_METADATA,
    TEMPLATE_METADATA
  }

  public Suppression {
    places = List.copyOf(places);
  }

  /** The id of the rule that is meant. */
  public String id() {
    return rule.toLowerCase(Locale.ROOT);
  }

  /** Whether this is written in a comment, not in metadata. */
  public boolean isComment() {
    return form == Form.NEXT_LINE_COMMENT || form == Form.FILE_COMMENT;
  }

  /** Whether {@code span} starts where this holds. */
  public boolean reaches(Span span) {
    return places.stream()
        .anyMatch(place -> place.start() <= span.start() && span.start() < place.end());
  }
}
