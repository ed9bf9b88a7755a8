package io.github.armattribution.expression;

import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a parameter's declaration tells of a value that is given only when it is deployed. */
final class OpenParameter {

  private OpenParameter() {}

  /** The value of a parameter, which is unknown for the reason {@code why}. */
  static Value value(Call call, Unknown why, JsonObject declaration) {
    String type = declaration.string("type").map(JsonString::value).orElse("");
    // One that may be left out may be null.
    boolean nullable = declaration.get("nullable").isPresent();
    return switch (nullable ? "" : type.toLowerCase(Locale.ROOT)) {
      case "string", "securestring" -> text(call, why, declaration);
      case "int" -> unknown(why, Lengths.OF_NUMBER);
      case "bool" -> unknown(why, Lengths.OF_BOOL);
      default -> unknown(why, Lengths.ANY);
    };
  }

  private static Value unknown(Unknown why, Lengths lengths) {
    return new Value.UnknownValue(new FoldedText.Gap(why, lengths), Set.of());
  }

  private static Value text(Call call, Unknown why, JsonObject declaration) {
    List<JsonNode> allowed =
        declaration.array("allowedValues").map(JsonArray::elements).orElse(List.of());
    if (!call.budget().step(allowed.size())) {
      return call.tooMuch();
    }
    Optional<Lengths> ofAllowed =
        allowed.stream().map(OpenParameter::ofAllowed).reduce(Lengths::or);
    int min = limit(declaration, "minLength").orElse(0);
    int max = limit(declaration, "maxLength").orElse(Lengths.UNBOUNDED);
    min = Math.max(min, ofAllowed.map(Lengths::min).orElse(0));
    max = Math.min(max, ofAllowed.map(Lengths::max).orElse(Lengths.UNBOUNDED));
    Lengths lengths = min <= max ? new Lengths(min, max) : Lengths.ANY;
    return FoldedText.of(new FoldedText.Gap(why, lengths), Set.of());
  }

  private static Lengths ofAllowed(JsonNode value) {
    return value instanceof JsonString string
            && !string.value().startsWith("[")
            && !BuildTokens.isIn(string.value())
        ? Lengths.exactly(string.value().length())
        : Lengths.ANY;
  }

  private static OptionalInt limit(JsonObject declaration, String name) {
    if (declaration.get(name).orElse(null) instanceof JsonNode.Number number) {
      try {
        long limit = Long.parseLong(number.source());
        return OptionalInt.of((int) Math.max(0, Math.min(limit, Budget.MAX_TEXT)));
      } catch (NumberFormatException e) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }
}
