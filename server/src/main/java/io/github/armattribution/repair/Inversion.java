package io.github.armattribution.repair;

import io.github.armattribution.expression.Expr;
import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.ParameterNames;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Turns round the part of a condition that asks for a parameter. */
public final class Inversion {

  private final Scope scope;
  private final String parameter;
  private final YesNoValues answers;

  private Inversion(Scope scope, String parameter, YesNoValues answers) {
    this.scope = scope;
    this.parameter = parameter;
    this.answers = answers;
  }

  public static Optional<List<TextEdit>> edits(
      JsonString condition, Scope scope, String parameter, YesNoValues answers) {
    return Expressions.parse(condition)
        .filter(parsed -> parsed.problem().isEmpty())
        .flatMap(parsed -> new Inversion(scope, parameter, answers).of(parsed.root()));
  }

  private Optional<List<TextEdit>> of(Expr expr) {
    if (expr instanceof Expr.Call call && call.isCallOf("and")) {
      List<Expr> asking = call.arguments().stream().filter(this::asks).toList();
      return asking.size() == 1 ? of(asking.get(0)) : Optional.empty();
    }
    if (expr instanceof Expr.Call call && call.isCallOf("not") && call.arguments().size() == 1) {
      Span inside = call.arguments().get(0).span();
      return Optional.of(
          List.of(
              TextEdit.delete(new Span(call.span().start(), inside.start())),
              TextEdit.delete(new Span(inside.end(), call.span().end()))));
    }
    return Optional.of(
        otherAnswer(expr)
            .orElseGet(
                () ->
                    List.of(
                        TextEdit.insert(expr.span().start(), "not("),
                        TextEdit.insert(expr.span().end(), ")"))));
  }

  private boolean asks(Expr expr) {
    return ParameterNames.in(expr, scope).contains(parameter);
  }

  /** Compares with the other answer: {@code equals(p, 'No')} for {@code equals(p, 'Yes')}. */
  private Optional<List<TextEdit>> otherAnswer(Expr expr) {
    if (!(expr instanceof Expr.Call call) || !call.isCallOf("equals")) {
      return Optional.empty();
    }
    for (Expr argument : call.arguments()) {
      if (argument instanceof Expr.Text text) {
        Optional<String> other = answers.opposite(text.written().text());
        Optional<Span> span = text.written().exactSpan(0, text.written().text().length());
        if (other.isPresent() && span.isPresent()) {
          return Optional.of(List.of(new TextEdit(span.get(), other.get())));
        }
      }
    }
    return Optional.empty();
  }
}
