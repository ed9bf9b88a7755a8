package io.github.armattribution.expression;

import java.util.Optional;
import java.util.Set;

/** The function format: <code>{n}</code> is argument n + 1, doubled braces stand for one. */
final class FormatFunction {

  /** Larger argument numbers are mistakes. */
  private static final int MAX_DIGITS = 4;

  /** The end of a placeholder, or the start of a format or a width. */
  private static final String BEHIND_A_NUMBER = "}:, ";

  private final Call call;
  private final FoldedText format;
  private final String text;
  private final TextBuilder result;

  /** Why Azure can't fill the format, in a sentence. */
  private String refusal;

  private FormatFunction(Call call, FoldedText format) {
    this.call = call;
    this.format = format;
    this.text = format.text();
    this.result = call.newText();
  }

  static Value apply(Call call) {
    if (call.argument(0) instanceof Expr.Text written) {
      // Here doubled braces are no build tokens.
      call.set(0, BuildTokens.asGaps(written.written(), false));
    }
    if (!(call.value(0) instanceof FoldedText format)) {
      return call.undecided();
    }
    return new FormatFunction(call, format).fill();
  }

  private Value fill() {
    int at = 0;
    while (at >= 0 && at < text.length()) {
      int next = at;
      while (next < text.length() && !isSpecial(text.charAt(next))) {
        next++;
      }
      result.add(format, at, next);
      at = next < text.length() ? special(next) : next;
    }
    if (refusal != null) {
      return call.refused(refusal);
    }
    return at < 0
        ? call.unknown(Unknown.Kind.NOT_FOLDED)
        : call.result(result).assuming(format.assumedFrom());
  }

  private static boolean isSpecial(char c) {
    return c == '{' || c == '}' || c == FoldedText.UNKNOWN;
  }

  /** Adds what the special character at {@code at} means; gives where it ends, or -1 on error. */
  private int special(int at) {
    char c = text.charAt(at);
    if (c == FoldedText.UNKNOWN) {
      // Braces in the gap may change what the characters behind it mean.
      result.gap(format.gapAt(at).orElseThrow().withLengths(Lengths.ANY));
      return text.length();
    }
    if (at + 1 < text.length() && text.charAt(at + 1) == c) {
      Set<String> assumed = format.isAssumed(at, at + 2) ? format.assumedFrom() : Set.of();
      result.known(
          String.valueOf(c),
          format.sourceSpan(at, at + 2).orElse(call.span()),
          false,
          assumed,
          call.string());
      return at + 2;
    }
    if (c == '{') {
      return placeholder(at);
    }
    boolean open = at + 1 < text.length() && text.charAt(at + 1) == FoldedText.UNKNOWN;
    return open
        ? -1
        : refuse("format needs an opening brace in front of }; a literal one is written twice.");
  }

  private int refuse(String reason) {
    refusal = reason;
    return -1;
  }

  private int placeholder(int at) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    int digits = end - at - 1;
    int closer = text.indexOf('}', end);
    int gap = text.indexOf(FoldedText.UNKNOWN, at);
    if (gap >= 0 && (gap < closer || closer < 0)) {
      result.gap(format.gapAt(gap).orElseThrow().withLengths(Lengths.ANY));
      return text.length();
    }
    if (closer < 0) {
      return refuse("format needs a closing brace behind {; a literal one is written twice.");
    }
    String placeholder = text.substring(at, closer + 1);
    if (digits == 0 || BEHIND_A_NUMBER.indexOf(text.charAt(end)) < 0) {
      return refuse(
          "format can't fill %s: its arguments are called by number, the first one {0}."
              .formatted(placeholder));
    }
    int argument =
        digits > MAX_DIGITS ? Integer.MAX_VALUE : 1 + Integer.parseInt(text.substring(at + 1, end));
    if (argument >= call.count()) {
      return refuse("format has no argument for %s; {0} is the first.".formatted(placeholder));
    }
    Optional<String> specification =
        closer == end ? Optional.empty() : Optional.of(text.substring(end, closer));
    add(argument, specification);
    return closer + 1;
  }

  private void add(int argument, Optional<String> specification) {
    // Texts have no formats of their own, so a format leaves them as they are; a width does not.
    boolean plain =
        specification.isEmpty() || specification.get().startsWith(":") && call.isText(argument);
    if (plain) {
      result.add(call.text(argument));
    } else {
      Value value = call.value(argument);
      Unknown why = Reasons.of(value).orElseGet(() -> call.why(Unknown.Kind.NOT_FOLDED));
      result.gap(call.gap(why, Lengths.ANY));
      result.assuming(value.assumedFrom());
    }
  }
}
