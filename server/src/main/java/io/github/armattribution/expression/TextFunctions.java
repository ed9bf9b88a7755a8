package io.github.armattribution.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions that make texts of texts. */
final class TextFunctions {

  private TextFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("concat", TextFunctions::concat);
    functions.put("format", FormatFunction::apply);
    functions.put("toLower", call -> inCase(call, false));
    functions.put("toUpper", call -> inCase(call, true));
    functions.put("string", TextFunctions::string);
  }

  private static Value concat(Call call) {
    boolean text = false;
    boolean array = false;
    for (Value value : call.values()) {
      array |= value instanceof Value.ArrayValue;
      text |= !(value instanceof Value.ArrayValue || value instanceof Value.UnknownValue);
    }
    if (array) {
      return text ? call.unknown(Unknown.Kind.NOT_FOLDED) : concatArrays(call);
    }
    if (!text) {
      // Texts or arrays: can't be told.
      return call.undecided();
    }
    TextBuilder result = call.newText();
    for (int i = 0; i < call.count(); i++) {
      result.add(call.text(i));
    }
    return call.result(result);
  }

  private static Value concatArrays(Call call) {
    List<Value> elements = new ArrayList<>();
    for (Value value : call.values()) {
      if (!(value instanceof Value.ArrayValue array)) {
        return call.undecided();
      }
      if (!call.budget().step(array.size())) {
        return call.tooMuch();
      }
      for (int i = 0; i < array.size(); i++) {
        elements.add(array.element(i));
      }
    }
    return call.array(elements);
  }

  private static Value inCase(Call call, boolean upper) {
    if (call.count() != 1 || !call.isText(0)) {
      return call.undecided();
    }
    TextBuilder result = call.newText();
    for (FoldedText.Piece piece : call.text(0).pieces()) {
      if (piece instanceof FoldedText.Known known) {
        result.known(
            inCase(known.text(), upper),
            known.source(),
            known.exact(),
            known.assumedFrom(),
            known.string());
      } else {
        result.add(piece);
      }
    }
    return call.result(result.assuming(call.assumedFrom()));
  }

  /** Character by character, as .NET's invariant culture does, so that no length changes. */
  private static String inCase(String text, boolean upper) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      if (c != '\u0130' && c != '\u0131') {
        characters[i] = upper ? Character.toUpperCase(c) : Character.toLowerCase(c);
      }
    }
    return new String(characters);
  }

  private static Value string(Call call) {
    if (call.count() != 1) {
      return call.undecided();
    }
    return call.text(0);
  }
}
