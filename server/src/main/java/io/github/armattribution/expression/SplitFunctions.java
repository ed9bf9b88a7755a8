package io.github.armattribution.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions that make an array of a text, and a text of an array. */
final class SplitFunctions {

  private SplitFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("split", SplitFunctions::split);
    functions.put("join", SplitFunctions::join);
  }

  private static Value split(Call call) {
    if (!call.isText(0)) {
      return call.undecided();
    }
    List<String> delimiters = new ArrayList<>();
    Value given = call.value(1);
    List<Value> all = given instanceof Value.ArrayValue array ? array.elements() : List.of(given);
    FoldedText text = call.text(0);
    for (Value value : all) {
      if (!(value instanceof FoldedText delimiter)
          || !delimiter.isKnown()
          || delimiter.text().isEmpty()) {
        return Reasons.of(value).map(call::unknown).orElseGet(call::undecided);
      }
      if (!SearchFunctions.isAffordable(call, text, delimiter)) {
        return call.tooMuch();
      }
      delimiters.add(delimiter.text());
    }
    return text.isKnown() ? split(call, text, delimiters) : call.undecided();
  }

  private static Value split(Call call, FoldedText text, List<String> delimiters) {
    List<Value> parts = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.text().length()) {
      int end = delimiterEnd(text.text(), at, delimiters);
      if (end < 0) {
        at++;
      } else {
        parts.add(text.slice(from, at));
        from = end;
        at = end;
        if (!call.budget().step(1)) {
          return call.tooMuch();
        }
      }
    }
    parts.add(text.slice(from, text.text().length()));
    return call.madeArray(parts);
  }

  private static int delimiterEnd(String text, int at, List<String> delimiters) {
    for (String delimiter : delimiters) {
      if (text.startsWith(delimiter, at)) {
        return at + delimiter.length();
      }
    }
    return -1;
  }

  private static Value join(Call call) {
    if (!(call.value(0) instanceof Value.ArrayValue array) || !call.isText(1)) {
      return call.undecided();
    }
    if (!call.budget().step(array.size())) {
      return call.tooMuch();
    }
    FoldedText delimiter = call.text(1);
    TextBuilder result = call.newText();
    for (int i = 0; i < array.size() && !result.tooLong(); i++) {
      if (i > 0) {
        result.add(delimiter);
      }
      result.add(call.asText(array.element(i)));
    }
    return call.result(result).assuming(array.assumedFrom());
  }
}
