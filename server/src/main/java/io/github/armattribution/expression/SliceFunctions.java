package io.github.armattribution.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Functions that take a part of a text or an array. */
final class SliceFunctions {

  private SliceFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("take", call -> counted(call, true));
    functions.put("skip", call -> counted(call, false));
    functions.put("substring", SliceFunctions::substring);
    functions.put("first", call -> end(call, true));
    functions.put("last", call -> end(call, false));
  }

  private static Value counted(Call call, boolean take) {
    if (call.count() != 2) {
      return call.undecided();
    }
    Value target = call.value(0);
    OptionalLong given = call.number(1);
    if (given.isEmpty()) {
      return call.undecided();
    }
    int count = (int) Math.max(0, Math.min(Integer.MAX_VALUE, given.getAsLong()));
    if (target instanceof FoldedText text) {
      return result(call, take ? take(text, count) : skip(text, count));
    }
    if (target instanceof Value.ArrayValue array) {
      int border = Math.min(count, array.size());
      return take ? slice(call, array, 0, border) : slice(call, array, border, array.size());
    }
    return call.undecided();
  }

  private static Value substring(Call call) {
    if (call.count() < 2 || call.count() > 3 || !call.isText(0)) {
      return call.undecided();
    }
    FoldedText text = call.text(0);
    OptionalLong start = call.number(1);
    OptionalLong length = call.count() == 3 ? call.number(2) : OptionalLong.of(Integer.MAX_VALUE);
    if (start.isEmpty() || length.isEmpty()) {
      return call.undecided();
    }
    long most = text.isKnown() ? text.text().length() : Integer.MAX_VALUE;
    long left = most - start.getAsLong();
    boolean outside =
        start.getAsLong() < 0
            || left < 0
            || length.getAsLong() < 0
            || call.count() == 3 && length.getAsLong() > left;
    if (outside) {
      return call.unknown(Unknown.Kind.NOT_FOLDED);
    }
    FoldedText rest = skip(text, (int) start.getAsLong());
    return result(call, take(rest, (int) Math.min(Integer.MAX_VALUE, length.getAsLong())));
  }

  private static Value end(Call call, boolean first) {
    if (call.count() != 1) {
      return call.undecided();
    }
    Value target = call.value(0);
    if (target instanceof FoldedText text) {
      return result(call, first ? take(text, 1) : last(text));
    }
    if (target instanceof Value.ArrayValue array && array.size() > 0) {
      return array.element(first ? 0 : array.size() - 1).assuming(call.assumedFrom());
    }
    return call.undecided();
  }

  /** Behind the first gap nothing is certain: it may be longer than what is taken. */
  static FoldedText take(FoldedText text, int count) {
    int known = text.knownPrefix();
    if (count <= known || text.isKnown()) {
      return text.slice(0, Math.min(count, text.text().length()));
    }
    return new TextBuilder()
        .add(text.slice(0, known))
        .gap(text.unknownAt(known).orElseThrow())
        .build();
  }

  /**
   * What is skipped may be in a gap or behind it. As gaps may be empty, as many known characters
   * may be gone, but no more.
   */
  static FoldedText skip(FoldedText text, int count) {
    int at = 0;
    int left = count;
    int gap = -1;
    while (at < text.text().length()) {
      if (text.text().charAt(at) == FoldedText.UNKNOWN) {
        gap = gap < 0 ? at : gap;
      } else if (left-- <= 0) {
        break;
      }
      at++;
    }
    TextBuilder rest = new TextBuilder();
    if (gap >= 0) {
      rest.gap(text.unknownAt(gap).orElseThrow());
    }
    return rest.add(text.slice(at, text.text().length())).build();
  }

  private static FoldedText last(FoldedText text) {
    int length = text.text().length();
    return text.slice(Math.max(0, length - 1), length);
  }

  private static Value slice(Call call, Value.ArrayValue array, int from, int to) {
    if (!call.budget().step(to - from)) {
      return call.tooMuch();
    }
    List<Value> elements = new ArrayList<>();
    for (int i = from; i < to; i++) {
      elements.add(array.element(i));
    }
    return call.madeArray(elements);
  }

  private static Value result(Call call, FoldedText text) {
    return call.dependentResult(call.newText().add(text));
  }
}
