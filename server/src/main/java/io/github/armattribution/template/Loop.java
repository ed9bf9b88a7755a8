package io.github.armattribution.template;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.expression.Value;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import java.util.Optional;

/**
 * A {@code copy} that multiplies a resource.
 *
 * @param span where it is written
 * @param name what it is called
 * @param count how often, as far as the file tells
 * @param serial whether its rounds certainly don't overlap
 */
public record Loop(Span span, Optional<String> name, Optional<Value.Number> count, boolean serial) {

  static Loop of(JsonNode written, Scope names, Folder folder) {
    Optional<JsonObject> copy =
        written instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    return new Loop(
        written.span(),
        copy.flatMap(object -> object.string("name")).map(JsonString::value),
        copy.flatMap(object -> object.get("count"))
            .map(count -> folder.fold(count, names))
            .filter(Value.Number.class::isInstance)
            .map(Value.Number.class::cast),
        copy.flatMap(object -> object.get("mode"))
            .map(mode -> folder.foldText(mode, names))
            .map(FoldedText::text)
            .filter("serial"::equalsIgnoreCase)
            .isPresent());
  }

  /** Whether it makes several, if parameters have their defaults. */
  boolean isMany() {
    return count.filter(known -> known.value() > 1).isPresent();
  }

  /** Whether it makes nothing, whatever the parameters are. */
  public boolean never() {
    return count.filter(known -> known.value() <= 0 && !known.assumed()).isPresent();
  }
}
