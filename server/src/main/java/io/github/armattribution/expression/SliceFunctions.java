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
    Value target = call.value(0);
    OptionalLong given = call.number(1);
    if (given.isEmpty()) {
      return call.undecided();
    }
    int count = (int) Math.max(0, Math.min(Integer.MAX_VALUE, given.getAsLong()));
    if (target instanceof FoldedText text) {
      TextSlice slice = new TextSlice(call, text);
      return result(call, take ? slice.take(count) : slice.skip(count));
    }
    if (target instanceof Value.ArrayValue array) {
      int border = Math.min(count, array.size());
      return take ? slice(call, array, 0, border) : slice(call, array, border, array.size());
    }
    return call.undecided();
  }

  private static Value substring(Call call) {
    if (!call.mayBeText(0)) {
      return call.undecided();
    }
    FoldedText text = call.text(0);
    OptionalLong start = call.number(1);
    OptionalLong length = call.count() == 3 ? call.number(2) : OptionalLong.of(0);
    if (start.isEmpty() || length.isEmpty()) {
      return call.undecided();
    }
    long left = text.longest() - start.getAsLong();
    boolean outside =
        start.getAsLong() < 0 || left < 0 || length.getAsLong() < 0 || length.getAsLong() > left;
    if (outside) {
      return call.refused(
          text.lengths().isExact()
              ? "substring goes beyond the text, which has %d characters.".formatted(text.longest())
              : "substring goes beyond the text.");
    }
    FoldedText rest = new TextSlice(call, text).skip((int) start.getAsLong());
    if (call.count() == 2) {
      return result(call, rest);
    }
    // It fails unless there are as many characters.
    int wanted = (int) length.getAsLong();
    return result(call, new TextSlice(call, rest).take(wanted).ofLength(wanted));
  }

  private static Value end(Call call, boolean first) {
    Value target = call.value(0);
    if (target instanceof FoldedText text) {
      TextSlice slice = new TextSlice(call, text);
      return result(call, first ? slice.take(1) : slice.last());
    }
    if (target instanceof Value.ArrayValue array && array.size() > 0) {
      return array.element(first ? 0 : array.size() - 1).assuming(call.assumedFrom());
    }
    return call.undecided();
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
