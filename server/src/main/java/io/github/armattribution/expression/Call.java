package io.github.armattribution.expression;

import io.github.armattribution.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One call of a built-in function: its arguments, folded when they are asked for, and results. */
final class Call {

  private final Expr.Call expr;
  private final Evaluation evaluation;
  private final Value[] values;
  private Set<String> assumedFrom = Set.of();

  Call(Expr.Call expr, Evaluation evaluation) {
    this.expr = expr;
    this.evaluation = evaluation;
    this.values = new Value[expr.arguments().size()];
  }

  int count() {
    return values.length;
  }

  Expr argument(int index) {
    return expr.arguments().get(index);
  }

  Value value(int index) {
    if (values[index] == null) {
      set(index, evaluation.evaluate(argument(index)));
    }
    return values[index];
  }

  /** Decides what an argument means here, for functions that read it in their own way. */
  void set(int index, Value value) {
    values[index] = value;
    assumedFrom = Assumptions.union(assumedFrom, value.assumedFrom());
    if (value instanceof FoldedText text) {
      // What a function does with a text takes time with its length, at the least.
      budget().characters(text.text().length() / 16 + text.pieces().size());
    }
  }

  List<Value> values() {
    for (int i = 0; i < values.length; i++) {
      value(i);
    }
    return List.of(values);
  }

  /** The argument as a text; a gap if it is none. */
  FoldedText text(int index) {
    return asText(value(index), argument(index));
  }

  private FoldedText asText(Value value, Expr written) {
    return value instanceof FoldedText text
        ? text
        : FoldedText.of(value, evaluation.brief(written.span()), expr.span(), string());
  }

  /** An element of an argument as a text; a gap if it is none. */
  FoldedText asText(Value value) {
    return asText(value, expr);
  }

  boolean isText(int index) {
    return value(index) instanceof FoldedText;
  }

  /** Whether it is a text, if it is what a function takes that takes texts only. */
  boolean mayBeText(int index) {
    return isText(index) || value(index) instanceof Value.UnknownValue;
  }

  OptionalLong number(int index) {
    return value(index) instanceof Value.Number number
        ? OptionalLong.of(number.value())
        : OptionalLong.empty();
  }

  /** What the arguments asked for so far were assumed from. */
  Set<String> assumedFrom() {
    return assumedFrom;
  }

  Span span() {
    return expr.span();
  }

  Span string() {
    return evaluation.string();
  }

  /** What names mean in the arguments. */
  Scope scope() {
    return evaluation.scope();
  }

  Folding folding() {
    return evaluation.folding();
  }

  Budget budget() {
    return evaluation.budget();
  }

  TextBuilder newText() {
    return new TextBuilder(Budget.MAX_TEXT);
  }

  /** The text that was built; its stretches keep the assumptions that they have. */
  Value result(TextBuilder text) {
    return budget().pays(text) ? text.build() : tooMuch();
  }

  /** The text that was built; all of it depends on all arguments. */
  Value dependentResult(TextBuilder text) {
    return result(text).assuming(assumedFrom);
  }

  /** A text that this call made and that stands nowhere in the file. */
  Value madeText(String text) {
    if (text.length() > Budget.MAX_TEXT) {
      return tooMuch();
    }
    return result(newText().known(text, span(), false, assumedFrom, string()));
  }

  Value madeBool(boolean value) {
    return new Value.Bool(value, assumedFrom);
  }

  Value madeNumber(long value) {
    return new Value.Number(value, assumedFrom);
  }

  Value madeArray(List<Value> elements) {
    return budget().step(elements.size()) ? new BuiltArray(elements, assumedFrom) : tooMuch();
  }

  Value unknown(Unknown.Kind kind) {
    return unknown(why(kind));
  }

  Value unknown(Unknown why) {
    return unknown(why, Lengths.ANY);
  }

  /** An unknown value that is so long as a text. */
  Value unknown(Unknown why, Lengths lengths) {
    return new Value.UnknownValue(gap(why, lengths), assumedFrom);
  }

  /** A text of which only the length is known. */
  Value unknownText(Unknown why, Lengths lengths) {
    return FoldedText.of(gap(why, lengths), assumedFrom);
  }

  /** A text of which only the form is known. */
  Value unknownText(Unknown why, Form form) {
    return FoldedText.of(gap(why, form.lengths()).of(form), assumedFrom);
  }

  /** What this call makes in a text where that isn't known. */
  FoldedText.Gap gap(Unknown why, Lengths lengths) {
    String namespace = expr.namespace().map(name -> name + ".").orElse("");
    String arguments = expr.arguments().isEmpty() ? "()" : "(...)";
    return new FoldedText.Gap(
        why, lengths, Optional.of(namespace + expr.name() + arguments), Form.ANY);
  }

  Unknown why(Unknown.Kind kind) {
    return new Unknown(kind, evaluation.brief(span()), span());
  }

  /**
   * Unknown because Azure refuses this call.
   *
   * @param advice what is wrong with it, in a sentence
   */
  Value refused(String advice) {
    return unknown(why(Unknown.Kind.NOT_FOLDED).with(Defect.refused(advice, span())));
  }

  Value tooMuch() {
    budget().taint();
    return unknown(Unknown.Kind.TOO_MUCH);
  }

  /** Unknown as the arguments asked for so far are, or else because this is not folded. */
  Value undecided() {
    return unknown(reason());
  }

  /** Why the arguments asked for so far aren't known, or else that this is not folded. */
  Unknown reason() {
    return Reasons.of(values).orElseGet(() -> why(Unknown.Kind.NOT_FOLDED));
  }
}
