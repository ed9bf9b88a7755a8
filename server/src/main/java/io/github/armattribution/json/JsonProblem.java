package io.github.armattribution.json;

import io.github.armattribution.text.Span;
import java.util.Locale;
import java.util.Optional;

/** What the parser met that strict JSON does not allow. */
public record JsonProblem(Code code, Span span) {

  private static final int SHOWN = 60;

  /** What is wrong and what to do, with what stands there, which is in {@code text}. */
  public String message(String text) {
    return code.message.formatted(
        code == Code.INVALID_BLANK ? described(text.charAt(span.start())) : quoted(text));
  }

  /** A character that can't be shown, by its code point and name. */
  public static String described(char c) {
    String name = Optional.ofNullable(Character.getName(c)).orElse("unassigned");
    // Some names end in an abbreviation in parentheses.
    return "U+%04X (%s)"
        .formatted((int) c, name.toLowerCase(Locale.ROOT).replaceFirst(" \\(.*", ""));
  }

  private String quoted(String text) {
    String line = span.in(text).lines().findFirst().orElse("");
    int end =
        line.codePointCount(0, line.length()) > SHOWN ? line.offsetByCodePoints(0, SHOWN) : -1;
    return end < 0 ? line : line.substring(0, end) + "…";
  }

  /** The kinds of problem. {@code %s} in a message is what stands there. */
  public enum Code {
    // Azure PowerShell reads templates with Newtonsoft.Json. Azure CLI takes out comments and the
    // control characters between tokens, reads the rest with Python's json, not so strict about
    // strings, and sends the file as it is. What the service reads with is not public.

    /** Azure's command line tools accept it and the next three, its portal does not. */
    COMMENT("A comment.", true),
    RAW_LINE_BREAK("A line break inside a string.", true),
    RAW_CONTROL_CHARACTER("A control character inside a string.", true),
    ODD_BLANK("A character between values that is no blank.", true),
    /** Azure PowerShell accepts it, Azure CLI does not: see {@link ZeroPadded}. */
    ZERO_PADDED("A number with a leading zero.", true),
    /**
     * Templates in use have it. Azure PowerShell accepts it; Azure CLI only by chance, where a file
     * is a Python literal, too.
     */
    TRAILING_COMMA("A comma with nothing behind it.", true),

    /** With one of these in a text, nothing else in it is sure. */
    MERGE_CONFLICT(
        "This merge conflict is unresolved: keep what is right of both sides, and remove the"
            + " lines with the markers.",
        false),
    /** A text with one of these is made into JSON by a program. */
    BUILD_TAG(
        "%s is for a program that makes a template from this file, which is not JSON by itself.",
        false),

    VALUE_EXPECTED("A value is missing here: add it.", false),
    PROPERTY_NAME_EXPECTED(
        "A property name in double quotes is missing here: add it, or remove what stands here.",
        false),
    UNQUOTED_PROPERTY_NAME("Put the property name %s in double quotes.", false),
    COLON_EXPECTED("A colon is missing between this property name and its value.", false),
    COMMA_EXPECTED("A comma is missing here: add one between the two.", false),
    UNEXPECTED_COMMA("This comma has nothing before it: remove it.", false),
    UNTERMINATED_STRING("The string %s has no closing double quote: add it.", false),
    UNOPENED_STRING("The string %s has no opening double quote: add it.", false),
    UNEXPECTED_QUOTE("This double quote is one too many: remove it.", false),
    UNESCAPED_QUOTE("Write \\\" for a quote inside a string.", false),
    UNTERMINATED_COMMENT("This comment has no end: add */.", false),
    INVALID_ESCAPE("%s is no JSON escape: write \\\\ for a backslash.", false),
    INVALID_CHARACTER("%s must not stand here: remove it.", false),
    INVALID_BLANK("%s is not white space in JSON: replace it with a space, or remove it.", false),
    INVALID_ZERO_PADDED("%s has a leading zero: remove it, or put a text in double quotes.", false),
    INVALID_VALUE(
        "%s is no JSON value: write a text in double quotes, or a number, true, false or null.",
        false),
    MISSING_CLOSER("The bracket %s has no closing one: add it.", false),
    UNEXPECTED_CLOSER("The closing bracket %s has no opening one: remove it.", false),
    WRONG_CLOSER(
        "The closing bracket %s is of the wrong kind: write } for an object, ] for an array.",
        false),
    MISSING_OPENER("The opening bracket is missing here: add it.", false),
    CONTENT_AFTER_END("The template has ended; remove what follows.", false);

    private final String message;
    private final boolean tolerated;

    Code(String message, boolean tolerated) {
      this.message = message;
      this.tolerated = tolerated;
    }

    /** Whether it is let pass, since files that are in use have it. */
    boolean tolerated() {
      return tolerated;
    }
  }
}
