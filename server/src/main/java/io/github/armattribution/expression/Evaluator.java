package io.github.armattribution.expression;

import io.github.armattribution.expression.Expressions.Parsed;
import io.github.armattribution.text.Span;
import java.util.Optional;
import java.util.Set;

/** Walks an expression and gives what it stands for. */
final class Evaluator {

  private final Folder folder;

  Evaluator(Folder folder) {
    this.folder = folder;
  }

  /** The value of an expression that was read from {@code written}. */
  Value evaluate(Parsed parsed, WrittenText written, Scope scope) {
    if (parsed.problem().isEmpty()) {
      return new Context(written, scope).evaluate(parsed.root());
    }
    Expressions.Problem problem = parsed.problem().get();
    String subject = Folder.brief(written.value());
    if (problem.code() == Expressions.Problem.Code.TOO_LONG
        || problem.code() == Expressions.Problem.Code.TOO_DEEP) {
      return Folder.unknown(Unknown.Kind.TOO_MUCH, subject, problem.where());
    }
    // A token may expand to whatever makes the expression readable.
    return BuildTokens.first(written.value())
        .map(token -> Folder.unknown(Unknown.Kind.BUILD_TOKEN, token, written.string()))
        .orElseGet(() -> Folder.unknown(Unknown.Kind.SYNTAX, subject, problem.where()));
  }

  /** Where an expression is written and what names mean there. */
  final class Context {

    private final WrittenText written;
    private final Scope scope;

    Context(WrittenText written, Scope scope) {
      this.written = written;
      this.scope = scope;
    }

    Scope scope() {
      return scope;
    }

    Folder folder() {
      return folder;
    }

    Budget budget() {
      return folder.budget();
    }

    /** The JSON string that the expression stands in. */
    Span string() {
      return written.string();
    }

    /** What is written at {@code span}, on one short line. */
    String brief(Span span) {
      return Folder.brief(written.at(span));
    }

    Value evaluate(Expr expr) {
      try {
        return budget().enter()
            ? value(expr)
            : Folder.unknown(Unknown.Kind.TOO_MUCH, brief(expr.span()), expr.span());
      } finally {
        budget().leave();
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
            kind -> Folder.unknown(kind, member.name(), expr.span()));
      }
      if (expr instanceof Expr.Index index) {
        return Access.index(
            evaluate(index.target()),
            evaluate(index.index()),
            kind -> Folder.unknown(kind, brief(expr.span()), expr.span()));
      }
      return Folder.unknown(Unknown.Kind.NOT_FOLDED, brief(expr.span()), expr.span());
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
      return folder.fold(function.get().output(), new CallScope(function.get(), call.values()));
    }
  }
}
