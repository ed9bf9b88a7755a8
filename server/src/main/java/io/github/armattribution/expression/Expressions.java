package io.github.armattribution.expression;

import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Reads expressions. */
public final class Expressions {

  private Expressions() {}

  /** Whether Azure takes a JSON string of that value for an expression. */
  public static boolean isExpression(String value) {
    return value.length() > 1
        && value.charAt(0) == '['
        && value.charAt(1) != '['
        && value.charAt(value.length() - 1) == ']';
  }

  /** Whether {@code value} is a literal that would be an expression without its first bracket. */
  static boolean isEscaped(String value) {
    return value.startsWith("[[") && value.endsWith("]");
  }

  /** Reads the expression in a string; empty if the string is no expression. */
  public static Optional<Parsed> parse(JsonString string) {
    WrittenText written = new WrittenText(string);
    return isExpression(written.value())
        ? Optional.of(new Parser(written).parse())
        : Optional.empty();
  }

  /**
   * An expression that was read.
   *
   * @param root what could be read, up to the problem if there is one
   * @param problem the first thing that is wrong
   */
  public record Parsed(Expr root, Optional<Problem> problem) {}

  /**
   * Why an expression can't be read on.
   *
   * @param advice what is wrong, or what to do, in a sentence
   * @param repair what makes it an expression that can be read; empty where that is not clear
   */
  public record Problem(Code code, Span where, String advice, List<TextEdit> repair) {

    public Problem {
      repair = List.copyOf(repair);
    }

    Problem(Code code, Span where) {
      this(code, where, code.message(), List.of());
    }

    /** The kinds of problem. */
    public enum Code {
      EXPRESSION_EXPECTED("An expression is missing here."),
      PARENTHESIS_EXPECTED("An opening parenthesis is missing behind this name."),
      NAME_EXPECTED("A name is missing here."),
      CLOSING_PARENTHESIS_EXPECTED("A comma or a closing parenthesis is missing here."),
      CLOSING_BRACKET_EXPECTED("A closing bracket is missing here."),
      UNTERMINATED_STRING("This string has no closing single quote."),
      INVALID_CHARACTER("This character must not stand here."),
      CONTENT_AFTER_END("The expression has ended; remove what follows."),
      TOO_LONG("Expressions have 24,576 characters at most."),
      TOO_DEEP("This expression is nested too deeply.");

      private final String message;

      Code(String message) {
        this.message = message;
      }

      public String message() {
        return message;
      }
    }
  }
}
