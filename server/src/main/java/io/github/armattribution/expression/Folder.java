package io.github.armattribution.expression;

import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.json.ZeroPadded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds JSON values and the expressions in them. Make one for each analysis: it remembers what it
 * worked out, for each node and scope, and has a budget, so that an absurd input ends in {@link
 * Unknown.Kind#TOO_MUCH} soon. Scopes are compared with {@code equals}. Not safe for use by several
 * threads at once, and neither are the arrays and objects that it gives.
 */
public final class Folder implements Folding {

  private final Budget budget = new Budget();
  private final Map<Place, Remembered> remembered = new HashMap<>();
  private final Set<Place> active = new HashSet<>();

  private record Place(JsonNode node, Scope scope) {}

  /**
   * A value that was folded.
   *
   * @param levels how many levels deep folding it goes
   * @param outermost whether it holds only where folding begins with it: it met a limit or a cycle
   */
  private record Remembered(Value value, int levels, boolean outermost) {}

  @Override
  public Value fold(JsonNode node, Scope scope) {
    if (node instanceof JsonString string) {
      return fold(string, scope);
    }
    if (node instanceof JsonObject object) {
      return remember(object, scope, () -> new WrittenObject(object, scope, this, budget));
    }
    if (node instanceof JsonArray array) {
      return remember(array, scope, () -> new WrittenArray(array, scope, this, budget));
    }
    if (node instanceof JsonNode.Number number) {
      return number(number);
    }
    if (node instanceof JsonNode.Bool bool) {
      return new Value.Bool(bool.value(), Set.of());
    }
    if (node instanceof JsonNode.Null) {
      return new Value.Null(Set.of());
    }
    JsonNode.Word word = (JsonNode.Word) node;
    return BuildTokens.first(word.source())
        .map(token -> new Value.UnknownValue(Unknown.Kind.BUILD_TOKEN, token, word.span()))
        .orElseGet(
            () ->
                new Value.UnknownValue(
                    Unknown.Kind.NO_VALUE, Unknown.brief(word.source()), word.span()));
  }

  /**
   * What {@code node} stands for, as a text. Numbers and truth values are written as Azure writes
   * them; what is no text is a gap.
   */
  public FoldedText foldText(JsonNode node, Scope scope) {
    Value value = fold(node, scope);
    return value instanceof FoldedText text
        ? text
        : FoldedText.of(value, Unknown.brief(node.source()), node.span(), node.span());
  }

  /** What the arguments of {@code call}, which stands in {@code string}, stand for, as texts. */
  public List<FoldedText> foldArguments(JsonString string, Expr.Call call, Scope scope) {
    Evaluator evaluator = new Evaluator(new WrittenText(string), scope, this, budget);
    return call.arguments().stream()
        .map(
            argument ->
                FoldedText.of(
                    evaluator.evaluate(argument),
                    evaluator.brief(argument.span()),
                    argument.span(),
                    string.span()))
        .toList();
  }

  private Value fold(JsonString string, Scope scope) {
    Place place = new Place(string, scope);
    Remembered known = remembered.get(place);
    if (known != null && (!known.outermost() || budget.depth() == 0)) {
      return budget.hasRoomFor(known.levels())
          ? known.value()
          : unknown(Unknown.Kind.TOO_MUCH, string);
    }
    WrittenText written = new WrittenText(string);
    if (!Expressions.isExpression(written.value())) {
      return remember(string, scope, () -> literal(written));
    }
    if (!active.add(place)) {
      budget.taint();
      return cycle(string);
    }
    try {
      return expression(place, string, written);
    } finally {
      active.remove(place);
    }
  }

  private Value expression(Place place, JsonString string, WrittenText written) {
    if (!budget.enterExpression()) {
      budget.leaveExpression();
      return unknown(Unknown.Kind.TOO_MUCH, string);
    }
    int deepest = budget.deepest();
    boolean tainted = budget.tainted();
    budget.restart();
    Value value =
        budget.characters(written.value().length())
            ? new Evaluator(written, place.scope(), this, budget)
                .evaluate(new Parser(written).parse())
            : unknown(Unknown.Kind.TOO_MUCH, string);
    boolean outermost = budget.depth() == 1;
    if ((!budget.tainted() || outermost) && !(place.scope() instanceof CallScope)) {
      int levels = budget.deepest() - budget.depth() + 1;
      remembered.put(place, new Remembered(value, levels, budget.tainted()));
    }
    budget.resume(deepest, tainted);
    budget.leaveExpression();
    return value;
  }

  private static FoldedText literal(WrittenText written) {
    int start = Expressions.isEscaped(written.value()) ? 1 : 0;
    return BuildTokens.asGaps(written.text(start, written.value().length()), true);
  }

  private interface Maker {
    Value make();
  }

  private Value remember(JsonNode node, Scope scope, Maker maker) {
    if (scope instanceof CallScope) {
      return maker.make();
    }
    Place place = new Place(node, scope);
    Remembered known = remembered.get(place);
    if (known == null) {
      known = new Remembered(maker.make(), 0, false);
      remembered.put(place, known);
    }
    return known.value();
  }

  private static Value number(JsonNode.Number number) {
    try {
      String read = ZeroPadded.of(number.source()).map(ZeroPadded::read).orElse(number.source());
      return new Value.Number(Long.parseLong(read), Set.of());
    } catch (NumberFormatException e) {
      return new Value.UnknownValue(
          Unknown.Kind.NOT_FOLDED, Unknown.brief(number.source()), number.span());
    }
  }

  private static Value cycle(JsonString string) {
    Defect defect = Defect.refused("Its value depends on itself.", string.span());
    Unknown why = new Unknown(Unknown.Kind.CYCLE, name(string), string.span());
    return new Value.UnknownValue(why.with(defect), Set.of());
  }

  private static Value unknown(Unknown.Kind kind, JsonString string) {
    return new Value.UnknownValue(kind, name(string), string.span());
  }

  private static String name(JsonString string) {
    return string
        .property()
        .map(JsonProperty::name)
        .orElseGet(() -> Unknown.brief(string.source()));
  }
}
