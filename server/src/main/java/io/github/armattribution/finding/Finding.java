package io.github.armattribution.finding;

import io.github.armattribution.text.MessageText;
import io.github.armattribution.text.Span;
import java.util.List;

/**
 * One thing that is wrong, in one place, with what mends it.
 *
 * @param rule id of the rule that found it
 * @param severity how loud; settings are already applied in what an analysis returns
 * @param span where: the smallest range that is right
 * @param message what is wrong, why it matters and what to do, in plain words
 * @param related other places that it is about
 * @param fixes what mends it, the likeliest first
 */
public record Finding(
    String rule,
    Severity severity,
    Span span,
    String message,
    List<Related> related,
    List<Fix> fixes) {

  public Finding {
    message = MessageText.of(message);
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /** Another place in the same file that a finding is about. */
  public record Related(Span span, String message) {

    public Related {
      message = MessageText.of(message);
    }
  }

  /** A finding of {@code rule}, as loud as that is by default, without fixes. */
  public static Finding of(RuleDescription rule, Span span, String message) {
    return new Finding(rule.id(), rule.defaultSeverity(), span, message, List.of(), List.of());
  }

  public Finding withSeverity(Severity other) {
    return new Finding(rule, other, span, message, related, fixes);
  }

  public Finding withMessage(String other) {
    return new Finding(rule, severity, span, other, related, fixes);
  }

  public Finding withRelated(List<Related> places) {
    return new Finding(rule, severity, span, message, places, fixes);
  }

  public Finding withFixes(List<Fix> repairs) {
    return new Finding(rule, severity, span, message, related, repairs);
  }
}
