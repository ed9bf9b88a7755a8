package io.github.armattribution.json;

import java.util.HashSet;
import java.util.Set;

/** Finds out whether an object would get a name twice: nobody writes that. */
final class DuplicateNames {

  // Bound a search that would take the square of the time in a text made to provoke it.
  private static final int MOST_SEARCHES = 50;
  private static final int MOST_TOKENS = 2000;

  private final String text;
  private int searches;

  DuplicateNames(String text) {
    this.text = text;
  }

  /** Whether an object that ends at {@code end} has one of the names from {@code start} on. */
  boolean wouldRepeat(OpenBracket object, int end, int start) {
    if (searches++ > MOST_SEARCHES) {
      return false;
    }
    Set<String> names = new HashSet<>();
    return collect(names, object.offset() + 1, end) || collect(names, start, text.length());
  }

  /** Adds the names in an object from {@code start} on. Whether it stopped at one known already. */
  private boolean collect(Set<String> names, int start, int end) {
    JsonLexer lexer = new JsonLexer(text, null);
    lexer.rewind(start);
    int depth = 0;
    for (int i = 0; i < MOST_TOKENS && depth >= 0; i++) {
      lexer.next();
      if (lexer.kind == JsonLexer.END || lexer.start >= end) {
        return false;
      }
      BracketToken token = BracketToken.of(lexer);
      depth += token.isOpener() ? 1 : token.isCloser() ? -1 : 0;
      if (depth == 0 && token.isName() && !names.add(bare(lexer))) {
        return true;
      }
    }
    return false;
  }

  private String bare(JsonLexer lexer) {
    return text.substring(lexer.start, lexer.end).replace("\"", "");
  }
}
