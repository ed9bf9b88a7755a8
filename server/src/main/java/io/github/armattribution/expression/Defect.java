package io.github.armattribution.expression;

import io.github.armattribution.json.JsonNode;
import io.github.armattribution.text.NearNames;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A place at which Azure can't work out an expression.
 *
 * @param kind what is wrong
 * @param subject the name that means nothing; for {@link Kind#SYNTAX}, {@link Kind#LITERAL} and
 *     {@link Kind#REFUSED}, what is wrong there, in a sentence
 * @param span where it stands: the name without its quotes, or where the expression can't be read
 *     or worked out
 * @param near names that may be meant, the nearest first
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

  /** Namespaces that Azure's own functions may be called with. */
  private static final List<String> OWN_NAMESPACES = List.of("sys", "az");

  public Defect {
    near = near.stream().limit(OFFERED).toList();
    repair = List.copyOf(repair);
  }

  Defect(Kind kind, String subject, Span span, List<String> near) {
    this(kind, subject, span, near, List.of());
  }

  /**
   * Why {@code node}, or the text that is all that it stands for, is no expression though it is
   * meant as one.
   */
  public static Optional<Defect> ofLiteral(JsonNode node, Scope scope) {
    return AlmostExpression.in(node, scope);
  }

  /** What is refused at {@code span}, for the reason that {@code advice} gives in a sentence. */
  public static Defect refused(String advice, Span span) {
    return new Defect(Kind.REFUSED, advice, span, List.of());
  }

  /** Why {@code target} certainly has no property of that name. */
  static Optional<Defect> ofAccess(Value target, String name, Span span) {
    if (target instanceof Value.ObjectValue object) {
      return Optional.of(defect(Kind.NO_PROPERTY, name, span, object.names()));
    }
    return kindOfValue(target)
        .map(kind -> refused("It has no property \"%s\": it is %s.".formatted(name, kind), span));
  }

  /**
   * Why {@code target} certainly has nothing at {@code index}, which is written as {@code expr}.
   */
  static Optional<Defect> ofIndex(Value target, Value index, Expr expr) {
    if (target instanceof Value.ArrayValue array && index instanceof Value.Number number) {
      return Optional.of(
          refused(
              "The array has %d element%s, counted from 0, so there is none at index %d."
                  .formatted(array.size(), array.size() == 1 ? "" : "s", number.value()),
              expr.span()));
    }
    if (index instanceof FoldedText name && name.isKnown()) {
      Span span =
          expr instanceof Expr.Text written
              ? written.written().exactSpan(0, name.text().length()).orElse(expr.span())
              : expr.span();
      return ofAccess(target, name.text(), span);
    }
    return Optional.empty();
  }

  private static Optional<String> kindOfValue(Value value) {
    if (value instanceof Value.Number) {
      return Optional.of("a number");
    }
    if (value instanceof Value.Bool) {
      return Optional.of("a truth value");
    }
    return value instanceof FoldedText text && text.isKnown()
        ? Optional.of("a text")
        : Optional.empty();
  }

  /** Whether it shows in the text alone, whatever names mean. */
  public boolean isOfText() {
    return kind == Kind.SYNTAX || kind == Kind.LITERAL;
  }

  /** The defects of an expression that was reached, in its order. */
  public static List<Defect> in(ReachableExpressions.Reached reached) {
    List<Defect> undeclared = new ArrayList<>();
    boolean told = false;
    for (Expr part : ReachableExpressions.parts(reached.root())) {
      if (part instanceof Expr.Call call) {
        Optional<Defect> defect = undeclared(call, reached.scope());
        // A name that means nothing need not be told to lack its parentheses, too.
        told |= defect.isPresent() && isBare(call);
        defect.ifPresent(undeclared::add);
      }
    }
    List<Defect> defects = new ArrayList<>();
    Optional<Expressions.Problem> problem =
        reached.problem().filter(found -> !isLimit(found.code()));
    if (problem.isPresent() && (!told || !problem.get().repair().isEmpty())) {
      defects.add(
          new Defect(
              Kind.SYNTAX,
              problem.get().advice(),
              problem.get().where(),
              List.of(),
              problem.get().repair()));
    }
    defects.addAll(undeclared);
    return defects;
  }

  /** Whether no parenthesis stands behind the name. */
  private static boolean isBare(Expr.Call call) {
    return call.span().end() == call.nameSpan().end();
  }

  /** Azure's limit is no slip, and ours is not Azure's. */
  private static boolean isLimit(Expressions.Problem.Code code) {
    return code == Expressions.Problem.Code.TOO_LONG || code == Expressions.Problem.Code.TOO_DEEP;
  }

  private static Optional<Defect> undeclared(Expr.Call call, Scope scope) {
    if (call.name().isEmpty()) {
      return Optional.empty();
    }
    if (call.namespace().isPresent()) {
      String full = call.namespace().get() + "." + call.name();
      if (isBare(call) && BuiltIns.has(call.namespace().get())) {
        Span span = new Span(call.span().start(), call.nameSpan().end());
        String meant = call.namespace().get() + "()." + call.name();
        return Optional.of(new Defect(Kind.NO_FUNCTION, full, span, List.of(meant)));
      }
      return OWN_NAMESPACES.contains(call.namespace().get())
              || scope.function(call.namespace().get(), call.name()).isPresent()
          ? Optional.empty()
          : undeclared(
              Kind.NO_FUNCTION,
              full,
              new Span(call.span().start(), call.nameSpan().end()),
              scope.names(Scope.Kind.FUNCTION));
    }
    if (!BuiltIns.has(call.name())) {
      List<String> names = new ArrayList<>(BuiltIns.names());
      names.addAll(scope.names(Scope.Kind.FUNCTION).declared());
      return Optional.of(defect(Kind.NO_FUNCTION, call.name(), call.nameSpan(), names));
    }
    boolean parameter = call.isCallOf("parameters");
    if (!parameter && !call.isCallOf("variables")) {
      return Optional.empty();
    }
    if (call.arguments().size() != 1
        || !(call.arguments().get(0) instanceof Expr.Text written)
        || BuildTokens.isIn(written.written().text())) {
      return Optional.empty();
    }
    String name = written.written().text();
    Span span = written.written().exactSpan(0, name.length()).orElse(written.span());
    if (parameter ? scope.parameter(name).isPresent() : scope.variable(name).isPresent()) {
      return Optional.empty();
    }
    return parameter
        ? undeclared(Kind.NO_PARAMETER, name, span, scope.names(Scope.Kind.PARAMETER))
        : undeclared(Kind.NO_VARIABLE, name, span, scope.names(Scope.Kind.VARIABLE));
  }

  private static Optional<Defect> undeclared(Kind kind, String name, Span span, Names names) {
    // One that is declared and not finished yet has no value, but is there.
    return names.areAll() && names.declared().stream().noneMatch(name::equalsIgnoreCase)
        ? Optional.of(defect(kind, name, span, names.declared()))
        : Optional.empty();
  }

  private static Defect defect(Kind kind, String name, Span span, Collection<String> names) {
    return new Defect(kind, name, span, NearNames.of(name, names));
  }
}
