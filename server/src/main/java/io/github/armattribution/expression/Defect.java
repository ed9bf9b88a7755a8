package io.github.armattribution.expression;

import io.github.armattribution.text.NearNames;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.Collection;
import java.util.List;

/**
 * A place at which Azure can't work out an expression.
 *
 * @param kind what is wrong
 * @param subject the name that means nothing; for {@link Kind#SYNTAX}, {@link Kind#LITERAL} and
 *     {@link Kind#REFUSED}, what is wrong there, in a sentence
 * @param span where it stands: the name without its quotes, or where the expression can't be read
 *     or worked out
 * @param near names that may be meant
 * @param repair what puts it right; empty where that is not clear
 */
public record Defect(
    Kind kind, String subject, Span span, List<String> near, List<TextEdit> repair) {

  /** What can be wrong with an expression. */
  public enum Kind {
    SYNTAX,
    /** It is meant as an expression, but Azure takes it for a literal text. */
    LITERAL,
    NO_PARAMETER,
    NO_VARIABLE,
    NO_FUNCTION,
    NO_PROPERTY,
    /** It can be read, and has no value all the same. */
    REFUSED
  }

  /** How many names are offered. */
  private static final int OFFERED = 3;

  public Defect {
    near = near.stream().limit(OFFERED).toList();
    repair = List.copyOf(repair);
  }

  Defect(Kind kind, String subject, Span span, List<String> near) {
    this(kind, subject, span, near, List.of());
  }

  /** What is refused at {@code span}, for the reason that {@code advice} gives in a sentence. */
  public static Defect refused(String advice, Span span) {
    return new Defect(Kind.REFUSED, advice, span, List.of());
  }

  /** Whether it shows in the text alone, whatever names mean. */
  public boolean isOfText() {
    return kind == Kind.SYNTAX || kind == Kind.LITERAL;
  }

  /** A name that means nothing, and those of {@code names} that may be meant. */
  static Defect named(Kind kind, String name, Span span, Collection<String> names) {
    return new Defect(kind, name, span, NearNames.of(name, names));
  }
}
