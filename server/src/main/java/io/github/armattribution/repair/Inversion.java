package io.github.armattribution.repair;

import io.github.armattribution.expression.Expr;
import io.github.armattribution.expression.ParameterNames;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.template.Condition;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.CustomerChoice;
import java.util.List;
import java.util.Optional;

/** Turns round the part of a condition that asks for a parameter. */
public final class Inversion {

  private final Scope scope;
  private final CustomerChoice choice;

  private Inversion(Scope scope, CustomerChoice choice) {
    this.scope = scope;
    this.choice = choice;
  }

  public static Optional<Fix> fix(Condition condition, CustomerChoice choice) {
    return condition
        .expression()
        .flatMap(root -> new Inversion(condition.names(), choice).of(root))
        .map(edits -> Fix.of("Invert the condition", false, edits));
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
    return ParameterNames.in(expr, scope).contains(choice.parameter());
  }

  /** Compares with the other answer: {@code equals(p, 'No')} for {@code equals(p, 'Yes')}. */
  private Optional<List<TextEdit>> otherAnswer(Expr expr) {
    if (!(expr instanceof Expr.Call call) || !call.isCallOf("equals")) {
      return Optional.empty();
    }
    for (Expr argument : call.arguments()) {
      if (argument instanceof Expr.Text text) {
        Optional<String> other = choice.answers().opposite(text.written().text());
        Optional<Span> span = text.written().exactSpan(0, text.written().text().length());
        if (other.isPresent() && span.isPresent()) {
          return Optional.of(List.of(new TextEdit(span.get(), other.get())));
        }
      }
    }
    return Optional.empty();
  }
}
