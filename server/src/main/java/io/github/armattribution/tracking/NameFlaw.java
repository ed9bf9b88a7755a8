package io.github.armattribution.tracking;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Lengths;
import io.github.armattribution.expression.Unknown;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.TrackingName.Kind;
import java.util.Optional;

/**
 * What makes Azure refuse the name of a tracking deployment, beside its ID: that has rules of its
 * own.
 *
 * @param span where it stands
 * @param reason what is wrong: the end of a sentence that starts with "it", up to its period
 */
public record NameFlaw(Span span, String reason) {

  /** The source is Azure's naming rules for resources; the error is InvalidDeploymentName. */
  private static final int MAX_LENGTH = 64;

  /** The flaw that a name has, whatever it is that the file does not tell of it. */
  public static Optional<NameFlaw> of(TrackedDeployment tracked) {
    TrackingName name = tracked.name();
    return switch (name.kind()) {
      case GUID, MALFORMED -> in(tracked, name.idEnd());
      case PARTNER_CENTER, UNKNOWN -> in(tracked, name.idStart());
      case PLACEHOLDER, OTHER -> Optional.empty();
    };
  }

  private static Optional<NameFlaw> in(TrackedDeployment tracked, int from) {
    // What a build fills in may need more than the token, such as a condition around it.
    boolean built =
        tracked.name().folded().unknowns().stream()
            .anyMatch(why -> why.kind() == Unknown.Kind.BUILD_TOKEN);
    return built ? Optional.empty() : refusedCharacter(tracked, from).or(() -> tooLong(tracked));
  }

  private static Optional<NameFlaw> refusedCharacter(TrackedDeployment tracked, int from) {
    String text = tracked.name().folded().text();
    for (int at = from; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (!isAllowed(c)) {
        Span span = span(tracked, at, at + Character.charCount(c));
        return Optional.of(
            new NameFlaw(
                span,
                "contains %s, but only letters, digits and - _ . ( ) are allowed"
                    .formatted(shown(c))));
      }
    }
    return Optional.empty();
  }

  private static Optional<NameFlaw> tooLong(TrackedDeployment tracked) {
    TrackingName name = tracked.name();
    Lengths lengths = name.folded().lengths();
    int length = name.kind() == Kind.MALFORMED ? mended(name, lengths) : lengths.min();
    String reason =
        "has %s%d characters, but no more than %d are allowed"
            .formatted(lengths.isExact() ? "" : "at least ", length, MAX_LENGTH);
    if (length <= MAX_LENGTH) {
      return Optional.empty();
    }
    Span span =
        name.folded().isKnown()
            ? span(tracked, 0, name.folded().text().length())
            : tracked.nameSpan();
    return Optional.of(new NameFlaw(span, reason));
  }

  /** A malformed ID is counted as the good one that will take its place. */
  private static int mended(TrackingName name, Lengths lengths) {
    return name.repaired()
        .filter(id -> id.endsWith(TrackingName.PARTNER_CENTER))
        .map(id -> TrackingName.PREFIX.length() + id.length())
        .orElse(lengths.min() - name.id().length() + Guids.LENGTH);
  }

  private static Span span(TrackedDeployment tracked, int from, int to) {
    return tracked.name().folded().sourceSpan(from, to).orElseGet(tracked::nameSpan);
  }

  private static boolean isAllowed(int c) {
    return Character.isLetterOrDigit(c) || "-_.()".indexOf(c) >= 0 || c == FoldedText.UNKNOWN;
  }

  private static String shown(int c) {
    return Lookalikes.isBlank(c) ? "a blank" : "\"" + Character.toString(c) + "\"";
  }
}
