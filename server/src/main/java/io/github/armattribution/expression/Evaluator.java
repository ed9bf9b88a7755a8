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
      Value target = evaluate(member.target());
      return Access.property(target, member.name(), kind -> failed(kind, member, target));
    }
    if (expr instanceof Expr.Index index) {
      Value target = evaluate(index.target());
      Value asked = evaluate(index.index());
      return Access.index(target, asked, kind -> failed(kind, index, target, asked));
    }
    return unknown(Unknown.Kind.NOT_FOLDED, expr);
  }

  private static Value failed(Unknown.Kind kind, Expr.Member member, Value target) {
    Unknown why = new Unknown(kind, member.name(), member.span());
    Optional<Defect> defect = Access.defectOfProperty(target, member.name(), member.nameSpan());
    return new Value.UnknownValue(defect.map(why::with).orElse(why), target.assumedFrom());
  }

  private Value failed(Unknown.Kind kind, Expr.Index index, Value target, Value asked) {
    Unknown why = new Unknown(kind, brief(index.span()), index.span());
    Optional<Defect> defect = Access.defectOfIndex(target, asked, index.index());
    return new Value.UnknownValue(defect.map(why::with).orElse(why), target.assumedFrom());
  }

  private Value builtIn(Expr.Call expr) {
    Call call = new Call(expr, this);
    Optional<String> refusal = ArgumentCounts.complaint(expr.name(), call.count());
    return refusal.isPresent() ? call.refused(refusal.get()) : BuiltIns.of(expr.name()).apply(call);
  }

  private Value userFunction(Expr.Call expr) {
    Optional<UserFunction> function = scope.function(expr.namespace().orElseThrow(), expr.name());
    Call call = new Call(expr, this);
    if (function.isEmpty()) {
      return call.unknown(Unknown.Kind.UNDEFINED);
    }
    int takes = function.get().parameters().size();
    if (takes != call.count()) {
      String name = expr.namespace().get() + "." + expr.name();
      return call.refused(ArgumentCounts.complaint(name, takes, takes, call.count()).orElseThrow());
    }
    return folding.fold(function.get().output(), new CallScope(function.get(), call.values()));
  }

  private Value unknown(Unknown.Kind kind, Expr expr) {
    return new Value.UnknownValue(kind, brief(expr.span()), expr.span());
  }
}
