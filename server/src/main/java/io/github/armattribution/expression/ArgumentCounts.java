package io.github.armattribution.expression;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many arguments functions take, as ARM's documentation says. Those that tell of the deployment
 * are left out: they get new forms.
 */
final class ArgumentCounts {

  private static final int ANY = Integer.MAX_VALUE;

  private record Range(int min, int max) {}

  private static final Map<String, Range> BY_NAME = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static {
    put(0, 0, "false", "newGuid", "null", "true");
    put(0, 1, "utcNow");
    put(0, 2, "copyIndex");
    put(1, 1, "array", "base64", "base64ToJson", "base64ToString", "bool", "dataUri");
    put(1, 1, "dataUriToString", "dateTimeFromEpoch", "dateTimeToEpoch", "empty", "first");
    put(1, 1, "float", "int", "items", "json", "last", "length", "not", "parameters", "string");
    put(1, 1, "toLower", "toUpper", "trim", "uriComponent", "uriComponentToString", "variables");
    put(1, ANY, "and", "coalesce", "concat", "format", "guid", "intersection", "max", "min", "or");
    put(1, ANY, "union", "uniqueString");
    put(2, 2, "add", "contains", "div", "endsWith", "equals", "greater", "greaterOrEquals");
    put(2, 2, "indexOf", "join", "lastIndexOf", "less", "lessOrEquals", "mod", "mul", "range");
    put(2, 2, "skip", "split", "startsWith", "sub", "take", "uri");
    put(2, 3, "dateTimeAdd", "padLeft", "substring");
    put(2, ANY, "tryGet");
    put(3, 3, "if", "replace");
  }

  private ArgumentCounts() {}

  private static void put(int min, int max, String... names) {
    for (String name : names) {
      BY_NAME.put(name, new Range(min, max));
    }
  }

  /** What is wrong with {@code count} arguments, in a sentence; empty if nothing is. */
  static Optional<String> complaint(String name, int count) {
    Range range = BY_NAME.get(name);
    return range == null ? Optional.empty() : complaint(name, range.min(), range.max(), count);
  }

  static Optional<String> complaint(String name, int min, int max, int count) {
    if (count >= min && count <= max) {
      return Optional.empty();
    }
    String takes =
        max == 0
            ? "no arguments"
            : min == max
                ? arguments(min)
                : max == ANY
                    ? "at least " + arguments(min)
                    : "%d to %d arguments".formatted(min, max);
    return Optional.of("%s takes %s, not %d.".formatted(name, takes, count));
  }

  private static String arguments(int count) {
    return count == 1 ? "one argument" : count + " arguments";
  }
}
