package io.github.armattribution.expression;

import io.github.armattribution.text.Span;
import java.util.Optional;

/**
 * Why a value, or a stretch of a text, can't be told from the file.
 *
 * @param kind the reason
 * @param subject what it is about, as it is written: a parameter's or function's name, a token
 * @param where the place in the file that makes it unknown
 * @param defect why Azure refuses to work it out, where it certainly does
 */
public record Unknown(Kind kind, String subject, Span where, Optional<Defect> defect) {

  public Unknown(Kind kind, String subject, Span where) {
    this(kind, subject, where, Optional.empty());
  }

  /** The reasons. */
  public enum Kind {
    /** A parameter without a default: whoever deploys gives it. */
    PARAMETER,
    /** A function whose result only the deployment knows, such as {@code reference}. */
    RUNTIME_FUNCTION,
    /** A function whose result changes with each deployment: newGuid, utcNow. */
    CHANGING_FUNCTION,
    /** A function whose result differs from customer to customer: who deploys, and where to. */
    CUSTOMER_FUNCTION,
    /** A build token such as {@code ${name}}, filled in before the file is deployed. */
    BUILD_TOKEN,
    /** A value that a copy loop makes. */
    COPY_LOOP,
    /** No such parameter, variable, function or property. */
    UNDEFINED,
    /** A function that is not folded here, or called with what it does not take. */
    NOT_FOLDED,
    /** A name that stands for itself in the end. */
    CYCLE,
    /** Too deep, too long or too much to work out. */
    TOO_MUCH,
    /** An expression that can't be read. */
    SYNTAX,
    /** The JSON value is missing or broken. */
    NO_VALUE
  }

  /**
   * The same as the reason why a choice is open. What there is to choose from may be the same with
   * each deployment and for each customer, whatever the choice depends on.
   */
  Unknown ofChoice() {
    return kind == Kind.CHANGING_FUNCTION || kind == Kind.CUSTOMER_FUNCTION
        ? new Unknown(Kind.RUNTIME_FUNCTION, subject, where, defect)
        : this;
  }

  /** The same where Azure refuses to work it out. */
  Unknown with(Defect refusal) {
    return new Unknown(kind, subject, where, Optional.of(refusal));
  }

  /** The same where Azure may never come to what it would refuse. */
  Unknown withoutDefect() {
    return defect.isEmpty() ? this : new Unknown(kind, subject, where);
  }

  /** {@code written} on one short line, to say what something is about. */
  static String brief(String written) {
    int max = 80;
    StringBuilder brief = new StringBuilder();
    for (int at = 0; at < written.length(); at++) {
      if (brief.length() == max) {
        return brief.append('…').toString();
      }
      char c = written.charAt(at);
      if (!Character.isWhitespace(c)) {
        brief.append(c);
      } else if (brief.length() > 0 && brief.charAt(brief.length() - 1) != ' ') {
        brief.append(' ');
      }
    }
    return brief.toString();
  }
}
