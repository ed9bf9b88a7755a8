package io.github.armattribution.template;

import io.github.armattribution.expression.Expressions;
import io.github.armattribution.json.JsonProblem;
import io.github.armattribution.json.ZeroPadded;
import io.github.armattribution.text.Span;
import java.util.Optional;

/**
 * A place that some of Azure's tools read and its portal does not.
 *
 * @param what what stands there, as the start of a sentence
 * @param verdict who reads it and who does not, as the end of that sentence without its period
 * @param advice what to do, as a sentence without its period
 * @param cost what is lost when that is done
 */
public record Leniency(Span span, String what, String verdict, String advice, Cost cost) {

  /** What is lost when a place is written as strict JSON. */
  public enum Cost {
    NOTHING,
    A_COMMENT,
    /** What is meant there is not clear. */
    UNKNOWN
  }

  private static final String PORTAL = "the portal, which createUiDefinition.json is for,";
  private static final String REFUSED_BY_PORTAL =
      "Azure's command line tools accept it, but " + PORTAL + " refuses the template";

  /** What {@code problem} is, if it is one of those. */
  static Optional<Leniency> of(JsonProblem problem, String text) {
    String there = problem.span().in(text);
    return Optional.ofNullable(
        switch (problem.code()) {
          case COMMENT -> refusedByPortal(problem, "A comment", "Remove it", Cost.A_COMMENT);
          case RAW_LINE_BREAK ->
              refusedByPortal(
                  problem,
                  "A line break inside a string",
                  isExpression(there)
                      ? "Write the expression on one line"
                      : "Write \\n in place of the line break",
                  Cost.NOTHING);
          case RAW_CONTROL_CHARACTER -> control(problem, there);
          case ODD_BLANK ->
              refusedByPortal(
                  problem,
                  JsonProblem.described(there.charAt(0)) + " between values",
                  "Remove it",
                  Cost.NOTHING);
          case ZERO_PADDED -> zeroPadded(problem, there);
          default -> null;
        });
  }

  private static Leniency control(JsonProblem problem, String string) {
    char control = (char) string.chars().filter(c -> c < ' ').findFirst().orElseThrow();
    return refusedByPortal(
        problem,
        (control == '\t' ? "A tab" : JsonProblem.described(control)) + " inside a string",
        "Write "
            + (isExpression(string) && control == '\t'
                ? "a space"
                : control == '\t' ? "\\t" : "\\u%04x".formatted((int) control))
            + " in its place",
        Cost.NOTHING);
  }

  private static Leniency zeroPadded(JsonProblem problem, String number) {
    ZeroPadded padded = ZeroPadded.of(number).orElseThrow();
    String read = padded.read();
    String meant = padded.withoutZeros();
    boolean clear = read.equals(meant);
    return new Leniency(
        problem.span(),
        "The number " + number,
        "Azure PowerShell reads " + read + ", but Azure CLI and " + PORTAL + " refuse the template",
        "Write " + (clear ? read : meant + ", or " + read + " if that is meant"),
        clear ? Cost.NOTHING : Cost.UNKNOWN);
  }

  private static Leniency refusedByPortal(
      JsonProblem problem, String what, String advice, Cost cost) {
    return new Leniency(problem.span(), what, REFUSED_BY_PORTAL, advice, cost);
  }

  private static boolean isExpression(String string) {
    return Expressions.isExpression(string.substring(1, string.length() - 1));
  }
}
