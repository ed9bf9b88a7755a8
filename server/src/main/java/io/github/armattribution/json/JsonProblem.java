package io.github.armattribution.json;

import io.github.armattribution.text.Span;

/** What the parser met that strict JSON does not allow. */
public record JsonProblem(Code code, Span span) {

  /** The kinds of problem. The message says what is wrong and what to do. */
  public enum Code {
    /** Azure's command line tools accept it, its portal does not. */
    COMMENT("A comment.", true),
    RAW_LINE_BREAK("A line break inside a string.", true),
    TRAILING_COMMA("A comma with nothing behind it.", true),

    VALUE_EXPECTED("A value is missing here: add it.", false),
    PROPERTY_NAME_EXPECTED(
        "A property name in double quotes is missing here: add it, or remove what stands here.",
        false),
    UNQUOTED_PROPERTY_NAME("Put this property name in double quotes.", false),
    COLON_EXPECTED("A colon is missing between this property name and its value.", false),
    COMMA_EXPECTED("A comma is missing here: add one between the two.", false),
    UNEXPECTED_COMMA("This comma has nothing before it: remove it.", false),
    UNTERMINATED_STRING("This string has no closing double quote: add it.", false),
    UNOPENED_STRING("This string has no opening double quote: add it.", false),
    UNEXPECTED_QUOTE("This double quote is one too many: remove it.", false),
    UNESCAPED_QUOTE("Write \\\" for a quote inside a string.", false),
    UNTERMINATED_COMMENT("This comment has no end: add */.", false),
    INVALID_ESCAPE("No JSON escape: write \\\\ for a backslash.", false),
    INVALID_CHARACTER("This character must not stand here: remove it.", false),
    INVALID_VALUE(
        "This is no JSON value: write a text in double quotes, or a number, true, false or null.",
        false),
    MISSING_CLOSER("The closing bracket of this one is missing: add it.", false),
    UNEXPECTED_CLOSER("This closing bracket has no opening one: remove it.", false),
    WRONG_CLOSER(
        "This closing bracket is of the wrong kind: write } for an object, ] for an array.", false),
    MISSING_OPENER("The opening bracket is missing here: add it.", false),
    CONTENT_AFTER_END("The template has ended; remove what follows.", false);

    private final String message;
    private final boolean tolerated;

    Code(String message, boolean tolerated) {
      this.message = message;
      this.tolerated = tolerated;
    }

    public String message() {
      return message;
    }

    /** Whether the command line tools of Azure read the file all the same. */
    public boolean tolerated() {
      return tolerated;
    }
  }
}
