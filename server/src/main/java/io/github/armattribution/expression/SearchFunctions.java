package io.github.armattribution.expression;

import java.util.Map;
import java.util.Optional;

/** Functions that look into texts, arrays and objects. All but contains look in any case. */
final class SearchFunctions {

  private SearchFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("length", SearchFunctions::length);
    functions.put("empty", SearchFunctions::empty);
    functions.put("contains", SearchFunctions::contains);
    functions.put("startsWith", call -> meets(call, false));
    functions.put("endsWith", call -> meets(call, true));
    functions.put("indexOf", call -> index(call, true));
    functions.put("lastIndexOf", call -> index(call, false));
  }

  /** Whether looking for {@code wanted} in {@code text} is within the budget, at its worst. */
  static boolean isAffordable(Call call, FoldedText text, FoldedText wanted) {
    long length = text.text().length();
    return call.budget().characters(length + length * wanted.text().length() / 64);
  }

  private static Value length(Call call) {
    Value target = call.value(0);
    if (target instanceof FoldedText text && text.lengths().isExact()) {
      return call.madeNumber(text.shortest());
    }
    if (target instanceof Value.ArrayValue array) {
      return call.madeNumber(array.size());
    }
    if (target instanceof Value.ObjectValue object) {
      return object
          .unlisted()
          .map(call::unknown)
          .orElseGet(() -> call.madeNumber(object.names().size()));
    }
    return call.undecided();
  }

  private static Value empty(Call call) {
    Value target = call.value(0);
    if (target instanceof FoldedText text && (text.shortest() > 0 || text.longest() == 0)) {
      return call.madeBool(text.longest() == 0);
    }
    if (target instanceof Value.ArrayValue array) {
      return call.madeBool(array.size() == 0);
    }
    if (target instanceof Value.ObjectValue object) {
      return object.names().isEmpty() && object.unlisted().isPresent()
          ? call.unknown(object.unlisted().get())
          : call.madeBool(object.names().isEmpty());
    }
    return target instanceof Value.Null ? call.madeBool(true) : call.undecided();
  }

  private static Value contains(Call call) {
    Value target = call.value(0);
    Value wanted = call.value(1);
    if (target instanceof Value.ArrayValue array) {
      return containsElement(call, array, wanted);
    }
    if (!(wanted instanceof FoldedText part) || !part.isKnown()) {
      return call.undecided();
    }
    if (target instanceof Value.ObjectValue object) {
      boolean found = object.names().stream().anyMatch(part.text()::equalsIgnoreCase);
      return found || object.unlisted().isEmpty()
          ? call.madeBool(found)
          : call.unknown(object.unlisted().get());
    }
    if (target instanceof FoldedText text) {
      if (!isAffordable(call, text, part)) {
        return call.tooMuch();
      }
      boolean found = text.text().contains(part.text());
      boolean certain = found || text.isKnown() || part.text().length() > text.longest();
      return certain ? call.madeBool(found) : call.undecided();
    }
    return call.undecided();
  }

  private static Value containsElement(Call call, Value.ArrayValue array, Value wanted) {
    if (!call.budget().step(array.size())) {
      return call.tooMuch();
    }
    Value undecided = null;
    for (int i = 0; i < array.size(); i++) {
      Value element = array.element(i);
      Optional<Boolean> equal = Equality.of(element, wanted);
      if (equal.isEmpty()) {
        undecided =
            Reasons.of(element, wanted)
                .map(call::unknown)
                .orElseGet(() -> call.unknown(Unknown.Kind.NOT_FOLDED));
      } else if (equal.get()) {
        return call.madeBool(true).assuming(element.assumedFrom());
      }
    }
    if (undecided != null) {
      return undecided;
    }
    Value found = call.madeBool(false);
    for (int i = 0; i < array.size(); i++) {
      found = found.assuming(array.element(i).assumedFrom());
    }
    return found;
  }

  private static Value meets(Call call, boolean atEnd) {
    if (!call.isText(0) || !call.isText(1)) {
      return call.undecided();
    }
    FoldedText text = call.text(0);
    FoldedText part = call.text(1);
    int inText = atEnd ? text.knownSuffix() : text.knownPrefix();
    int inPart = atEnd ? part.knownSuffix() : part.knownPrefix();
    int both = Math.min(inText, inPart);
    boolean same =
        text.text()
            .regionMatches(
                true,
                atEnd ? text.text().length() - both : 0,
                part.text(),
                atEnd ? part.text().length() - both : 0,
                both);
    if (!same || part.shortest() > text.longest()) {
      return call.madeBool(false);
    }
    return part.isKnown() && inPart <= inText ? call.madeBool(true) : call.undecided();
  }

  private static Value index(Call call, boolean first) {
    if (!call.isText(0) || !call.isText(1)) {
      return call.undecided();
    }
    FoldedText text = call.text(0);
    FoldedText part = call.text(1);
    if (!part.isKnown() || part.text().isEmpty()) {
      return call.undecided();
    }
    if (!isAffordable(call, text, part)) {
      return call.tooMuch();
    }
    int length = part.text().length();
    // From behind, every index depends on the length of every gap.
    int known = first ? text.knownPrefix() : text.isKnown() ? text.text().length() : 0;
    for (int i = 0; i <= known - length; i++) {
      int at = first ? i : known - length - i;
      if (text.text().regionMatches(true, at, part.text(), 0, length)) {
        return call.madeNumber(at);
      }
    }
    return text.isKnown() || length > text.longest() ? call.madeNumber(-1) : call.undecided();
  }
}
