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
    functions.put("string", TextFunctions::string);
    functions.put("trim", TextFunctions::trim);
    functions.put("padLeft", TextFunctions::padLeft);
    functions.put("replace", ReplaceFunction::apply);
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
      elements.addAll(array.elements());
    }
    return call.madeArray(elements);
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

  private static Value trim(Call call) {
    if (call.count() != 1 || !call.isText(0)) {
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
    addFirstGap(text, 0, start, result);
    result.add(text, start, end);
    addFirstGap(text, end, text.text().length(), result);
    return call.dependentResult(result);
  }

  private static boolean mayBeTrimmed(char c) {
    return c == FoldedText.UNKNOWN
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u0085';
  }

  private static void addFirstGap(FoldedText text, int from, int to, TextBuilder result) {
    int gap = text.text().indexOf(FoldedText.UNKNOWN, from);
    if (gap >= 0 && gap < to) {
      result.gap(text.unknownAt(gap).orElseThrow());
    }
  }

  private static Value padLeft(Call call) {
    if (call.count() < 2 || call.count() > 3) {
      return call.undecided();
    }
    call.values();
    FoldedText text = call.text(0);
    OptionalLong width = call.number(1);
    String padding = call.count() == 3 ? call.text(2).text() : " ";
    if (width.isEmpty() || padding.length() != 1 || padding.charAt(0) == FoldedText.UNKNOWN) {
      return call.undecided();
    }
    TextBuilder result = call.newText();
    long missing = width.getAsLong() - text.knownLength();
    if (missing > 0 && !text.isKnown()) {
      result.gap(text.unknowns().get(0));
    } else if (missing > Budget.MAX_TEXT) {
      return call.tooMuch();
    } else if (missing > 0) {
      result.known(
          padding.repeat((int) missing), call.span(), false, call.assumedFrom(), call.string());
    }
    return call.dependentResult(result.add(text));
  }
}
