package io.github.armattribution.expression;

import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is meant as an expression, but that Azure takes for a literal one: a bracket around
 * it is lost, or written twice, or something stands outside them.
 */
final class AlmostExpression {

  /** More names than that lead nowhere. */
  private static final int MAX_NAMES = 20;

  /** A call or, behind a bracket, a text in quotes. */
  private static final Pattern START =
      Pattern.compile(
          "\\s*(?:(?<namespace>\\w+)\\s*\\.\\s*)?(?<name>[A-Za-z]\\w*)\\s*\\(.*|\\s*'.*",
          Pattern.DOTALL);

  /** How the second of several things of one name is called; Azure takes both for a name. */
  private static final Pattern NUMBERED = Pattern.compile("[\\w.-]+\\s*\\(\\d+\\)");

  private final WrittenText written;
  private final String value;
  private final int start;
  private final int end;
  private final int openers;
  private final int closers;

  private AlmostExpression(WrittenText written) {
    this.written = written;
    this.value = written.value();
    int from = 0;
    int to = value.length();
    while (from < to && isBlank(value.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(value.charAt(to - 1))) {
      to--;
    }
    this.start = from;
    this.end = to;
    String core = value.substring(from, to);
    this.openers = core.startsWith("[[") ? 2 : core.startsWith("[") ? 1 : 0;
    this.closers = core.length() > openers && core.endsWith("]") ? 1 : 0;
  }

  /** What is wrong with {@code node}, or with the text that is all that it stands for. */
  static Optional<Defect> in(JsonNode node, Scope scope) {
    JsonNode next = node;
    Scope inNext = scope;
    for (int i = 0; i < MAX_NAMES && next instanceof JsonString string; i++) {
      Optional<Expressions.Parsed> parsed = Expressions.parse(string);
      if (parsed.isEmpty()) {
        return new AlmostExpression(new WrittenText(string)).defect(inNext);
      }
      Optional<Binding.Written> named = ReachableExpressions.written(parsed.get().root(), inNext);
      if (parsed.get().problem().isPresent() || named.isEmpty() || named.get().assumed()) {
        return Optional.empty();
      }
      next = named.get().node();
      inNext = named.get().scope();
    }
    return Optional.empty();
  }

  /** The expression that {@code string} is meant as, as far as it can be read. */
  static Optional<Expr> meant(JsonString string, Scope scope) {
    return new AlmostExpression(new WrittenText(string)).meant(scope).map(Expressions.Parsed::root);
  }

  private Optional<Defect> defect(Scope scope) {
    return meant(scope)
        .map(
            parsed ->
                new Defect(
                    Defect.Kind.LITERAL,
                    complaint(),
                    place(),
                    List.of(),
                    parsed.problem().isEmpty() ? repair() : List.of()));
  }

  private Optional<Expressions.Parsed> meant(Scope scope) {
    String inner = value.substring(Math.min(end, start + openers), end - closers);
    Matcher call = START.matcher(inner);
    boolean meant =
        call.matches()
            && (call.group("name") == null
                ? openers > 0
                : call.group("namespace") != null || BuiltIns.has(call.group("name")));
    if (!meant) {
      return Optional.empty();
    }
    Expressions.Parsed parsed = new Parser(WrittenText.made("[" + inner + "]")).parse();
    boolean believable =
        parsed.problem().isPresent()
            ? openers == 1 && closers == 0
            : openers + closers > 0
                || !NUMBERED.matcher(inner).matches() && canBeMade(parsed.root(), scope);
    return Optional.of(parsed).filter(any -> believable);
  }

  /** Whether the call that {@code expr} starts with is one of a function, with its arguments. */
  private static boolean canBeMade(Expr expr, Scope scope) {
    Expr start = expr;
    while (!(start instanceof Expr.Call)) {
      if (start instanceof Expr.Member member) {
        start = member.target();
      } else if (start instanceof Expr.Index index) {
        start = index.target();
      } else {
        return false;
      }
    }
    Expr.Call call = (Expr.Call) start;
    int count = call.arguments().size();
    return call.namespace().isEmpty()
        ? BuiltIns.has(call.name()) && ArgumentCounts.complaint(call.name(), count).isEmpty()
        : scope
            .function(call.namespace().get(), call.name())
            .filter(function -> function.parameters().size() == count)
            .isPresent();
  }

  private String complaint() {
    if (openers == 0 && closers == 0) {
      return "The brackets around it are missing.";
    }
    if (openers == 0) {
      return "Its opening bracket is missing.";
    }
    if (closers == 0) {
      return "It does not end with a closing bracket.";
    }
    if (openers == 2) {
      return "Two opening brackets stand for a literal one: write one.";
    }
    boolean before = start > 0;
    return "An expression has to fill the whole text, and %s stands %s it."
        .formatted(blank(value.charAt(before ? 0 : end)), before ? "in front of" : "behind");
  }

  private static String blank(char c) {
    if (c == '\n' || c == '\r') {
      return "a line break";
    }
    return c == ' ' || c == '\t' ? "a blank" : VisibleText.named(c);
  }

  private Span place() {
    if (openers == 0) {
      return written.span(start, start + 1);
    }
    if (closers == 0) {
      return written.span(end - 1, end);
    }
    if (openers == 2) {
      return written.span(start, start + 2);
    }
    return start > 0 ? written.span(0, start) : written.span(end, value.length());
  }

  private List<TextEdit> repair() {
    List<TextEdit> edits = new ArrayList<>();
    int from = openers == 2 ? start + 1 : start;
    if (from > 0) {
      edits.add(TextEdit.delete(written.span(0, from)));
    }
    if (openers == 0) {
      edits.add(TextEdit.insert(written.span(start, start).start(), "["));
    }
    if (closers == 0) {
      edits.add(TextEdit.insert(written.span(end, end).start(), "]"));
    }
    if (end < value.length()) {
      edits.add(TextEdit.delete(written.span(end, value.length())));
    }
    return edits;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || VisibleText.isHidden(c);
  }
}
