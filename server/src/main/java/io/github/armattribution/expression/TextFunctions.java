package io.github.armattribution.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Functions that make texts of texts. */
final class TextFunctions {

  private TextFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("concat", TextFunctions::concat);
    functions.put("format", FormatFunction::apply);
    functions.put("toLower", call -> inCase(call, false));
    functions.put("toUpper", call -> inCase(call, true));
    functions.put("string", call -> call.text(0));
    functions.put("trim", TextFunctions::trim);
    functions.put("padLeft", TextFunctions::padLeft);
    functions.put("replace", ReplaceFunction::apply);
  }

  private static Value concat(Call call) {
    boolean text = false;
    boolean array = false;
    for (Value value : call.values()) {
      if (value instanceof Value.ObjectValue) {
        return call.refused("concat joins texts or arrays, and there is an object among them.");
      }
      array |= value instanceof Value.ArrayValue;
      text |= !(value instanceof Value.ArrayValue || value instanceof Value.UnknownValue);
    }
    if (array) {
      return text
          ? call.refused("concat joins texts or arrays, but not one with the other.")
          : concatArrays(call);
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
      elements.addAll(array.elements());
    }
    return call.madeArray(elements);
  }

  private static Value inCase(Call call, boolean upper) {
    if (!call.isText(0)) {
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

  private static Value trim(Call call) {
    if (!call.isText(0)) {
      return call.undecided();
    }
    FoldedText text = call.text(0);
    int start = 0;
    int end = text.text().length();
    while (start < end && mayBeTrimmed(text.text().charAt(start))) {
      start++;
    }
    while (start < end && mayBeTrimmed(text.text().charAt(end - 1))) {
      end--;
    }
    // White space around a gap goes if the gap is white space, too, so the gap takes it in.
    TextBuilder result = call.newText();
    addTrimmed(text.slice(0, start), result);
    result.add(text, start, end);
    addTrimmed(text.slice(end, text.text().length()), result);
    return call.dependentResult(result);
  }

  private static boolean mayBeTrimmed(char c) {
    return c == FoldedText.UNKNOWN
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u0085';
  }

  private static void addTrimmed(FoldedText text, TextBuilder result) {
    if (!text.isKnown()) {
      FoldedText.Gap gap = text.gapAt(text.knownPrefix()).orElseThrow();
      boolean full = gap.form() != Form.ANY && text.unknowns().size() == 1;
      result.gap(full ? gap : gap.withLengths(new Lengths(0, text.longest())));
    }
  }

  private static Value padLeft(Call call) {
    call.values();
    FoldedText text = call.text(0);
    OptionalLong width = call.number(1);
    String padding = call.count() == 3 ? call.text(2).text() : " ";
    if (width.isEmpty() || padding.length() != 1 || padding.charAt(0) == FoldedText.UNKNOWN) {
      return call.undecided();
    }
    if (width.getAsLong() > Budget.MAX_TEXT) {
      return call.tooMuch();
    }
    TextBuilder result = call.newText();
    int wanted = (int) Math.max(0, width.getAsLong());
    if (text.isKnown()) {
      int missing = Math.max(0, wanted - text.text().length());
      result.known(padding.repeat(missing), call.span(), false, call.assumedFrom(), call.string());
      return call.dependentResult(result.add(text));
    }
    return call.dependentResult(padUnknown(call, text, wanted, result));
  }

  /** The padding, and a gap that the text begins with, are one gap. */
  private static TextBuilder padUnknown(
      Call call, FoldedText text, int wanted, TextBuilder result) {
    if (text.shortest() >= wanted) {
      return result.add(text);
    }
    boolean atStart = text.knownPrefix() == 0;
    Lengths first = atStart ? text.gapAt(0).orElseThrow().lengths() : Lengths.NONE;
    FoldedText rest = text.slice(atStart ? 1 : 0, text.text().length());
    Lengths others = rest.lengths();
    int most = Math.max(first.max(), wanted - others.min());
    Lengths padded = new Lengths(Math.max(first.min(), wanted - others.max()), most);
    return result.gap(call.gap(text.unknowns().get(0), padded)).add(rest);
  }
}
