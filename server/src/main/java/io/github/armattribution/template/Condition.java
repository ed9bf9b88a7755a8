package io.github.armattribution.template;

import io.github.armattribution.expression.Expr;
import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.expression.Spelling;
import io.github.armattribution.expression.Value;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a resource depends on whether it is deployed at all.
 *
 * @param span where it is written
 * @param names what names mean in it
 * @param expression what is written, if that is an expression that can be read
 * @param parts what has to hold, each as it is spelled; none where that can't be read
 * @param value what it comes to, as far as the file tells
 */
public record Condition(
    Span span,
    Scope names,
    Optional<Expr> expression,
    List<String> parts,
    Optional<Value.Bool> value) {

  public Condition {
    parts = List.copyOf(parts);
  }

  static Condition of(JsonNode written, Scope names, Folder folder) {
    Optional<Expr> expression =
        written instanceof JsonString string
            ? Expressions.parse(string)
                .filter(parsed -> parsed.problem().isEmpty())
                .map(Expressions.Parsed::root)
            : Optional.empty();
    return new Condition(
        written.span(),
        names,
        expression,
        expression.map(root -> parts(root, (JsonString) written)).orElse(List.of()),
        folder.fold(written, names) instanceof Value.Bool known
            ? Optional.of(known)
            : Optional.empty());
  }

  private static List<String> parts(Expr root, JsonString written) {
    List<String> parts = new ArrayList<>();
    Deque<Expr> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Expr expr = open.remove();
      if (expr instanceof Expr.Call call && call.isCallOf("and")) {
        open.addAll(call.arguments());
      } else {
        parts.add(Spelling.of(expr, written));
      }
    }
    return parts;
  }

  /** Whether it holds whatever the parameters are. */
  public boolean always() {
    return isSettledAs(true);
  }

  /** Whether it fails whatever the parameters are. */
  public boolean never() {
    return isSettledAs(false);
  }

  private boolean isSettledAs(boolean wanted) {
    return value.filter(known -> known.value() == wanted && !known.assumed()).isPresent();
  }
}
