package io.github.armattribution.expression;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Functions that write texts in other alphabets, and back. */
final class EncodingFunctions {

  private EncodingFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("base64", EncodingFunctions::base64);
    functions.put("base64ToString", call -> map(call, EncodingFunctions::fromBase64));
    functions.put("base64ToJson", EncodingFunctions::base64ToJson);
    functions.put("uriComponent", EncodingFunctions::uriComponent);
    functions.put("uriComponentToString", call -> map(call, EncodingFunctions::unescape));
  }

  /** Maps a text that is wholly known; empty if it can't be mapped. */
  private static Value map(Call call, Function<String, Optional<String>> mapping) {
    if (!call.isText(0) || !call.text(0).isKnown()) {
      return call.undecided();
    }
    String text = call.text(0).text();
    if (!call.budget().characters(2L * text.length())) {
      return call.tooMuch();
    }
    Optional<String> mapped = mapping.apply(text);
    if (mapped.isEmpty()) {
      return call.unknown(Unknown.Kind.NOT_FOLDED);
    }
    return mapped.get().equals(text) ? call.value(0) : call.madeText(mapped.get());
  }

  private static Value base64(Call call) {
    if (!call.isText(0) || call.text(0).isKnown()) {
      return map(call, EncodingFunctions::toBase64);
    }
    Lengths lengths = call.text(0).lengths();
    return call.unknownText(call.reason(), new Lengths(base64(lengths.min()), base64(lengths)));
  }

  /** A character takes three bytes at most, and four characters are made of three bytes. */
  private static int base64(Lengths lengths) {
    return (int) Math.min(Lengths.UNBOUNDED, 4L * lengths.max());
  }

  private static int base64(int bytes) {
    return (bytes + 2) / 3 * 4;
  }

  private static Optional<String> toBase64(String text) {
    return Optional.of(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<String> fromBase64(String text) {
    try {
      return utf8(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Value base64ToJson(Call call) {
    Value json = map(call, EncodingFunctions::fromBase64);
    return json instanceof FoldedText text ? JsonFunction.read(call, text) : json;
  }

  /** Characters that need no escape keep their places; each stretch of others is made here. */
  private static Value uriComponent(Call call) {
    if (!call.isText(0)) {
      return call.undecided();
    }
    FoldedText text = call.text(0).withGaps(EncodingFunctions::escaped);
    if (!call.budget().characters(4L * text.text().length())) {
      return call.tooMuch();
    }
    String characters = text.text();
    TextBuilder result = call.newText();
    for (int at = 0; at < characters.length() && !result.tooLong(); ) {
      boolean plain = isPlain(characters.charAt(at));
      int end = at + 1;
      while (end < characters.length() && isPlain(characters.charAt(end)) == plain) {
        end++;
      }
      if (plain) {
        result.add(text, at, end);
      } else {
        String escaped = escape(characters.substring(at, end));
        result.known(escaped, call.span(), false, text.assumedFrom(), call.string());
      }
      at = end;
    }
    return call.result(result.assuming(text.assumedFrom()));
  }

  /** A character that takes three bytes becomes nine. No form that is known has any to escape. */
  private static FoldedText.Gap escaped(FoldedText.Gap gap) {
    int longest = (int) Math.min(Lengths.UNBOUNDED, 9L * gap.lengths().max());
    return gap.form() == Form.ANY
        ? gap.withLengths(new Lengths(gap.lengths().min(), longest))
        : gap;
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c == '.'
        || c == '~'
        || c == FoldedText.UNKNOWN;
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      escaped.append('%');
      escaped.append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)));
      escaped.append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
    }
    return escaped.toString();
  }

  private static Optional<String> unescape(String text) {
    byte[] bytes = new byte[text.length()];
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int count = 0;
      for (int code = escapeAt(text, at); code >= 0; code = escapeAt(text, at)) {
        bytes[count++] = (byte) code;
        at += 3;
      }
      Optional<String> escaped = utf8(Arrays.copyOf(bytes, count));
      if (escaped.isEmpty()) {
        return escaped;
      }
      result.append(escaped.get());
      if (at < text.length()) {
        result.append(text.charAt(at++));
      }
    }
    return Optional.of(result.toString());
  }

  /** The byte that is written as an escape at {@code at}, or -1. */
  private static int escapeAt(String text, int at) {
    if (at + 3 > text.length() || text.charAt(at) != '%') {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
