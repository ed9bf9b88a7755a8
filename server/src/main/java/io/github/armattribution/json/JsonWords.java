package io.github.armattribution.json;

import io.github.armattribution.json.JsonProblem.Code;
import java.util.Optional;
import java.util.Set;

/**
 * Scans what is neither bracket nor string: numbers, literals, build tokens, and what is no JSON.
 */
final class JsonWords {

  /** Shorter ones are more likely what is left of something. */
  private static final int MIN_PLACEHOLDER = 4;

  private static final int LONGEST_TAG = 300;

  /** Values in other languages, or as a person says them. */
  private static final Set<String> LITERALS_ELSEWHERE =
      Set.of("TRUE", "FALSE", "NULL", "NONE", "UNDEFINED", "INFINITY");

  private final String text;
  private final int length;
  private final LostQuotes quotes;

  private byte kind;
  private Code flaw;
  private boolean unopenedString;

  private boolean zeroPadded;

  /** Up to here no parenthesis is closed on its line. */
  private int unbalancedUntil = -1;

  JsonWords(String text, LostQuotes quotes) {
    this.text = text;
    this.length = text.length();
    this.quotes = quotes;
  }

  /** What kind of node the last word is. */
  byte kind() {
    return kind;
  }

  /**
   * What is wrong with the last word if it is no JSON value, and no build token either; or null.
   */
  Code flaw() {
    return flaw;
  }

  /** Whether the last word is a number with leading zeros that some of Azure's tools read. */
  boolean isZeroPadded() {
    return zeroPadded;
  }

  /** Whether the last word is a string without its first quote. */
  boolean isUnopenedString() {
    return unopenedString;
  }

  /** Returns where the word from {@code start} ends, which is behind {@code start}. */
  int scan(int start) {
    unopenedString = false;
    flaw = null;
    zeroPadded = false;
    int end = start;
    while (end < length && !isDelimiter(text.charAt(end)) && text.charAt(end) != '/') {
      end++;
    }
    kind = end > start ? classify(start, end) : JsonTree.WORD;
    if (kind != JsonTree.WORD
        && (end == length || text.charAt(end) != '"' || quotes.unopenedEnd(start, end) < 0)) {
      if (kind == JsonTree.NUMBER) {
        reviewNumber(start, end);
      }
      return end;
    }
    kind = JsonTree.WORD;
    int behindTokens = BuildToken.behindRow(text, start);
    if (behindTokens > 0 && (behindTokens == length || isDelimiter(text.charAt(behindTokens)))) {
      return behindTokens;
    }
    int unopened = quotes.unopenedEnd(start, start);
    if (unopened > 0) {
      unopenedString = true;
      return unopened;
    }
    if (isPlaceholder(start, end)) {
      return end;
    }
    flaw = Code.INVALID_VALUE;
    return phrase(start);
  }

  /**
   * Whether the word is one that a program of the template's author puts a value in place of:
   * capitals, such as TAGS, which nobody writes by mistake for something else.
   */
  private boolean isPlaceholder(int start, int end) {
    if (end - start < MIN_PLACEHOLDER
        || !endsValue(end)
        || LITERALS_ELSEWHERE.contains(text.substring(start, end))) {
      return false;
    }
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      boolean letter = c >= 'A' && c <= 'Z';
      if (!letter && (at == start || c != '_' && (c < '0' || c > '9'))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the value is over at {@code at}, and not the first of several words. */
  private boolean endsValue(int at) {
    int next = at;
    while (next < length && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next == length || ",}]\r\n".indexOf(text.charAt(next)) >= 0;
  }

  private static boolean isDelimiter(char c) {
    return switch (c) {
      case '{', '}', '[', ']', ',', ':', '"' -> true;
      default -> JsonBlanks.isAny(c);
    };
  }

  private byte classify(int start, int end) {
    return switch (text.charAt(start)) {
      case 't' -> isExactly("true", start, end) ? JsonTree.TRUE : JsonTree.WORD;
      case 'f' -> isExactly("false", start, end) ? JsonTree.FALSE : JsonTree.WORD;
      case 'n' -> isExactly("null", start, end) ? JsonTree.NULL : JsonTree.WORD;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          behindNumber(start, end) == end ? JsonTree.NUMBER : JsonTree.WORD;
      default -> JsonTree.WORD;
    };
  }

  private void reviewNumber(int start, int end) {
    Optional<ZeroPadded> padded =
        end > start + 1 ? ZeroPadded.of(text.substring(start, end)) : Optional.empty();
    zeroPadded = padded.filter(ZeroPadded::isRead).isPresent();
    flaw = padded.isPresent() && !zeroPadded ? Code.INVALID_ZERO_PADDED : null;
  }

  private boolean isExactly(String literal, int start, int end) {
    return end - start == literal.length() && text.startsWith(literal, start);
  }

  /** The end of the number from {@code start}, or -1. Leading zeros are let through. */
  private int behindNumber(int start, int end) {
    int digits = text.charAt(start) == '-' ? start + 1 : start;
    int at = behindDigits(digits, end);
    if (at == digits) {
      return -1;
    }
    if (at < end && text.charAt(at) == '.') {
      int fraction = behindDigits(at + 1, end);
      if (fraction == at + 1) {
        return -1;
      }
      at = fraction;
    }
    if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int sign = at + 1;
      boolean signed = sign < end && (text.charAt(sign) == '+' || text.charAt(sign) == '-');
      int exponent = signed ? sign + 1 : sign;
      at = behindDigits(exponent, end);
      return at == exponent ? -1 : at;
    }
    return at;
  }

  private int behindDigits(int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /**
   * Where a tag ends that tells a program which makes the template what to do with the text behind:
   * {{#name}}, {{/name}} and their like in Mustache, {% if name %} in Jinja. -1 if there is none at
   * {@code start}.
   */
  int behindBuildTag(int start) {
    String closing;
    if (text.startsWith("{%", start)) {
      closing = "%}";
    } else if (text.startsWith("{{", start)
        && start + 2 < length
        && "#^/!>".indexOf(text.charAt(start + 2)) >= 0) {
      closing = "}}";
    } else {
      return -1;
    }
    int stop = Math.min(quotes.endOfLine(start), start + LONGEST_TAG);
    int end = start + 2;
    while (end < stop && !text.startsWith(closing, end)) {
      end++;
    }
    return end < stop ? end + closing.length() : -1;
  }

  /** Several words on a line are one value without quotes, and a call with its commas is too. */
  private int phrase(int start) {
    int end = start + 1;
    int parentheses = text.charAt(start) == '(' ? 1 : 0;
    int firstInside = -1;
    int at = end;
    while (at < length && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      char c = text.charAt(at);
      if (isDelimiter(c) && c > ' ' && !isScheme(at)) {
        if (parentheses == 0 || c == '"' || at < unbalancedUntil) {
          break;
        }
        firstInside = firstInside < 0 ? end : firstInside;
      } else if (c == '/' && isComment(at)) {
        break;
      }
      if (c == '(') {
        parentheses++;
      } else if (c == ')' && parentheses > 0 && --parentheses == 0) {
        firstInside = -1;
      }
      at++;
      end = c > ' ' ? at : end;
    }
    if (firstInside >= 0) {
      unbalancedUntil = at;
      return firstInside;
    }
    return end;
  }

  private boolean isScheme(int at) {
    return text.startsWith("://", at);
  }

  private boolean isComment(int at) {
    return (text.startsWith("//", at) && text.charAt(at - 1) != ':') || text.startsWith("/*", at);
  }
}
