package io.github.armattribution.expression;

import io.github.armattribution.expression.Expressions.Parsed;
import io.github.armattribution.text.Span;
import java.util.Optional;
import java.util.Set;

/** Walks an expression and gives what it stands for. */
final class Evaluator implements Evaluation {

  private final WrittenText written;
  private final Scope scope;
  private final Folding folding;
  private final Budget budget;

  /**
   * @param written the string that the expression stands in
   * @param scope what names mean in it
   */
  Evaluator(WrittenText written, Scope scope, Folding folding, Budget budget) {
    this.written = written;
    this.scope = scope;
    this.folding = folding;
    this.budget = budget;
  }

  @Override
  public Scope scope() {
    return scope;
  }

  @Override
  public Folding folding() {
    return folding;
  }

  @Override
  public Budget budget() {
    return budget;
  }

  @Override
  public Span string() {
    return written.string();
  }

  @Override
  public String brief(Span span) {
    return Unknown.brief(written.at(span));
  }

  /** The value of the whole expression, as it was read. */
  Value evaluate(Parsed parsed) {
    if (parsed.problem().isEmpty()) {
      return evaluate(parsed.root());
    }
    Expressions.Problem problem = parsed.problem().get();
    String subject = Unknown.brief(written.value());
    if (problem.code() == Expressions.Problem.Code.TOO_LONG
        || problem.code() == Expressions.Problem.Code.TOO_DEEP) {
      return new Value.UnknownValue(Unknown.Kind.TOO_MUCH, subject, problem.where());
    }
    // A token between literals may expand to whatever makes the expression readable.
    return BuildTokens.firstBare(written.value())
        .map(token -> new Value.UnknownValue(Unknown.Kind.BUILD_TOKEN, token, written.string()))
        .orElseGet(() -> new Value.UnknownValue(Unknown.Kind.SYNTAX, subject, problem.where()));
  }

  @Override
  public Value evaluate(Expr expr) {
    try {
      return budget.enter() ? value(expr) : unknown(Unknown.Kind.TOO_MUCH, expr);
    } finally {
      budget.leave();
    }
  }

  private Value value(Expr expr) {
    if (expr instanceof Expr.Text text) {
      return BuildTokens.asGaps(text.written(), true);
    }
    if (expr instanceof Expr.Int number) {
      return new Value.Number(number.value(), Set.of());
    }
    if (expr instanceof Expr.Call call) {
      return call.namespace().isPresent() ? userFunction(call) : builtIn(call);
    }
    if (expr instanceof Expr.Member member) {
      return Access.property(
          evaluate(member.target()),
          member.name(),
          kind -> new Value.UnknownValue(kind, member.name(), expr.span()));
    }
    if (expr instanceof Expr.Index index) {
      return Access.index(
          evaluate(index.target()), evaluate(index.index()), kind -> unknown(kind, expr));
    }
    return unknown(Unknown.Kind.NOT_FOLDED, expr);
  }

  private Value builtIn(Expr.Call expr) {
    return BuiltIns.of(expr.name()).apply(new Call(expr, this));
  }

  private Value userFunction(Expr.Call expr) {
    Optional<UserFunction> function = scope.function(expr.namespace().orElseThrow(), expr.name());
    Call call = new Call(expr, this);
    if (function.isEmpty()) {
      return call.unknown(Unknown.Kind.UNDEFINED);
    }
    if (function.get().parameters().size() != call.count()) {
      return call.unknown(Unknown.Kind.NOT_FOLDED);
    }
    return folding.fold(function.get().output(), new CallScope(function.get(), call.values()));
  }

  private Value unknown(Unknown.Kind kind, Expr expr) {
    return new Value.UnknownValue(kind, brief(expr.span()), expr.span());
  }
}
