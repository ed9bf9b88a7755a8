package io.github.armattribution.template;

import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonProblem;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong in a file that can't be read, even by Azure's lenient tools.
 *
 * @param kind what that means for the file
 * @param span where it is, or is first
 * @param more where else the same is
 * @param message what is wrong and what to do
 */
public record SyntaxProblem(Kind kind, Span span, List<Span> more, String message) {

  /** What a problem means for the file that has it. All but the first are told once a file. */
  public enum Kind {
    /** No tool reads it. */
    MISTAKE,
    /** Azure PowerShell may read it, Azure CLI does not. */
    ODD_BLANK,
    /** Two versions of the file wait to be merged: nothing else in it is sure. */
    MERGE_CONFLICT,
    /** Nothing is wrong: a program makes the template of the file. */
    BUILD_TAG
  }

  public SyntaxProblem {
    more = List.copyOf(more);
  }

  /** All that is wrong in {@code document}, in document order. */
  static List<SyntaxProblem> in(JsonDocument document) {
    List<SyntaxProblem> found = new ArrayList<>();
    Set<Kind> told = EnumSet.noneOf(Kind.class);
    for (JsonProblem error : document.errors()) {
      Kind kind = kind(error);
      if (kind == Kind.MISTAKE || told.add(kind)) {
        List<Span> more = kind == Kind.MISTAKE ? List.of() : behind(error, document);
        found.add(new SyntaxProblem(kind, error.span(), more, error.message(document.text())));
      }
    }
    return found;
  }

  private static Kind kind(JsonProblem error) {
    return switch (error.code()) {
      case INVALID_BLANK -> Kind.ODD_BLANK;
      case MERGE_CONFLICT -> Kind.MERGE_CONFLICT;
      case BUILD_TAG -> Kind.BUILD_TAG;
      default -> Kind.MISTAKE;
    };
  }

  private static List<Span> behind(JsonProblem first, JsonDocument document) {
    return document.problems().stream()
        .filter(error -> error.code() == first.code())
        .skip(1)
        .map(JsonProblem::span)
        // Of a conflict's markers the first stands for all.
        .filter(span -> "|=>".indexOf(document.text().charAt(span.start())) < 0)
        .toList();
  }
}
