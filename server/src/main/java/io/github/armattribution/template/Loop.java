package io.github.armattribution.template;

import io.github.armattribution.expression.Binding;
import io.github.armattribution.expression.Expr;
import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.expression.Value;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A {@code copy} that multiplies a resource.
 *
 * @param span where it is written
 * @param name what it is called
 * @param count how often, as far as the file tells
 * @param many whether that is certainly more than once, whatever the parameters are
 * @param serial whether its rounds certainly don't overlap
 */
public record Loop(
    Span span, Optional<String> name, Optional<Value.Number> count, boolean many, boolean serial) {

  static Loop of(JsonNode written, Scope names, Folder folder) {
    Optional<JsonObject> copy =
        written instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    Optional<JsonNode> times = copy.flatMap(object -> object.get("count"));
    Optional<Value.Number> count =
        times
            .map(each -> folder.fold(each, names))
            .filter(Value.Number.class::isInstance)
            .map(Value.Number.class::cast);
    return new Loop(
        written.span(),
        copy.flatMap(object -> object.string("name")).map(JsonString::value),
        count,
        count.filter(known -> known.value() > 1 && !known.assumed()).isPresent()
            || times.filter(each -> isLimited(each, names)).isPresent(),
        copy.flatMap(object -> object.get("mode"))
            .map(mode -> folder.foldText(mode, names))
            .map(FoldedText::text)
            .filter("serial"::equalsIgnoreCase)
            .isPresent());
  }

  /** Whether a count is a parameter that is declared to be more than one. */
  private static boolean isLimited(JsonNode count, Scope names) {
    return count instanceof JsonString string
        && Expressions.parse(string).map(Expressions.Parsed::root).orElse(null)
            instanceof Expr.Call call
        && call.isCallOf("parameters")
        && call.arguments().size() == 1
        && call.arguments().get(0) instanceof Expr.Text name
        && names
            .parameter(name.written().text())
            .flatMap(Loop::declaration)
            .filter(Loop::excludesOne)
            .isPresent();
  }

  private static Optional<JsonObject> declaration(Binding parameter) {
    if (parameter instanceof Binding.Written written && written.assumed()) {
      return written.node().property().map(JsonProperty::object);
    }
    return parameter instanceof Binding.Unknowable open ? open.declaration() : Optional.empty();
  }

  private static boolean excludesOne(JsonObject declaration) {
    List<JsonNode> allowed =
        declaration.array("allowedValues").map(JsonArray::elements).orElse(List.of());
    return declaration.get("minValue").filter(Loop::isMany).isPresent()
        || !allowed.isEmpty() && allowed.stream().allMatch(Loop::isMany);
  }

  private static boolean isMany(JsonNode number) {
    return number instanceof JsonNode.Number && number.source().matches("[2-9]|[1-9]\\d+");
  }

  /** Whether it makes nothing, whatever the parameters are. */
  public boolean never() {
    return count.filter(known -> known.value() <= 0 && !known.assumed()).isPresent();
  }
}
