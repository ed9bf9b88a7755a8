package io.github.armattribution.expression;

import io.github.armattribution.text.TextEdit;
import io.github.armattribution.text.VisibleText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Characters in an expression that are taken for the quotes, blanks and parentheses that are meant:
 * they come with text that is copied from a page, a mail or a chat.
 */
final class MistypedCharacters {

  private static final String QUOTES =
      "\"`\u00B4\u2018\u2019\u201A\u201B\u2032\u201C\u201D\u201E\u2033";

  /** How many of them are told. */
  private static final int TOLD = 3;

  private final List<TextEdit> repair = new ArrayList<>();
  private final Set<Integer> found = new LinkedHashSet<>();
  private final StringBuilder meant = new StringBuilder();

  private MistypedCharacters(WrittenText written) {
    String text = written.value();
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      Optional<String> instead = meant(c);
      if (instead.isPresent()) {
        found.add(c);
        repair.add(new TextEdit(written.span(at, end), instead.get()));
      }
      meant.append(instead.orElse(Character.toString(c)));
      at = end;
    }
  }

  /** The same problem with what it comes from, where that is such a character. */
  static Expressions.Problem explain(Expressions.Problem problem, WrittenText written) {
    MistypedCharacters mistyped = new MistypedCharacters(written);
    if (mistyped.found.isEmpty()) {
      return problem;
    }
    if (mistyped.isAll()) {
      return new Expressions.Problem(
          problem.code(),
          mistyped.repair.get(0).span(),
          "It contains " + told(mistyped.found) + ".",
          mistyped.repair);
    }
    return mistyped.repair.stream()
        .filter(edit -> edit.span().equals(problem.where()))
        .findFirst()
        .map(
            edit ->
                new Expressions.Problem(
                    problem.code(),
                    problem.where(),
                    "It contains " + told(Set.of(written.at(edit.span()).codePointAt(0))) + ".",
                    List.of()))
        .orElse(problem);
  }

  /** Whether the expression can be read with what is meant. */
  private boolean isAll() {
    WrittenText text = WrittenText.made(meant.toString());
    return new Parser(text).parse().problem().isEmpty();
  }

  private static String told(Set<Integer> characters) {
    return String.join(
        " and ", characters.stream().limit(TOLD).map(MistypedCharacters::told).toList());
  }

  private static String told(int c) {
    String meant = meant(c).orElse("");
    if (c < 128) {
      return Character.toString(c) + " in place of " + meant;
    }
    if (meant.isBlank()) {
      return VisibleText.named(c)
          + (meant.isEmpty() ? ", which is not seen" : " in place of a blank");
    }
    return "%s (%s) in place of %s".formatted(Character.toString(c), VisibleText.named(c), meant);
  }

  /** What {@code c} is taken for; empty if it is nothing else. */
  private static Optional<String> meant(int c) {
    if (QUOTES.indexOf(c) >= 0) {
      return Optional.of("'");
    }
    if (VisibleText.isHidden(c)) {
      return Optional.of("");
    }
    if (c < 128) {
      return Optional.empty();
    }
    if (Character.isSpaceChar(c)) {
      return Optional.of(" ");
    }
    // Full-width forms.
    String normal = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    return normal.length() == 1 && "()[],.'".contains(normal)
        ? Optional.of(normal)
        : Optional.empty();
  }
}
