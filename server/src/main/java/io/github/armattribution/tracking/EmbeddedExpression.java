package io.github.armattribution.tracking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression in the middle of a literal. ARM reads one only where the whole text is one, so that
 * it stays there as it is written.
 */
final class EmbeddedExpression {

  private static final Pattern START = Pattern.compile("\\[\\s*+[A-Za-z_][\\w.]*+\\(");

  private EmbeddedExpression() {}

  static boolean isIn(String text) {
    Matcher start = START.matcher(text);
    int close = text.lastIndexOf(')');
    return start.find() && start.end() <= close && close < text.lastIndexOf(']');
  }
}
