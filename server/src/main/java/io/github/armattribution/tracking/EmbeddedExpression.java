package io.github.armattribution.tracking;

import java.util.regex.Pattern;

/**
 * An expression in the middle of a literal. ARM reads one only where the whole text is one, so that
 * it stays there as it is written.
 */
final class EmbeddedExpression {

  private static final Pattern FORM = Pattern.compile("\\[\\s*[A-Za-z_][\\w.]*\\(.*\\).*]");

  private EmbeddedExpression() {}

  static boolean isIn(String text) {
    return FORM.matcher(text).find();
  }
}
