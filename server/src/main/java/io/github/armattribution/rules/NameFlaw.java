package io.github.armattribution.rules;

import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.tracking.TrackingName.Kind;
import java.util.Optional;

/**
 * What makes Azure refuse the name of a tracking deployment, beside its ID: that has rules of its
 * own.
 *
 * @param span where it stands
 * @param reason what is wrong: the end of a sentence that starts with "it", up to its period
 */
record NameFlaw(Span span, String reason) {

  /** The source is Azure's naming rules for resources; the error is InvalidDeploymentName. */
  private static final int MAX_LENGTH = 64;

  private static final int GUID_LENGTH = 36;

  /** The flaw of a name that the file tells wholly. */
  static Optional<NameFlaw> of(TrackedDeployment tracked) {
    TrackingName name = tracked.name();
    if (!name.folded().isKnown()) {
      return Optional.empty();
    }
    return switch (name.kind()) {
      case GUID, MALFORMED -> in(tracked, name.idEnd());
      case PARTNER_CENTER -> in(tracked, name.idStart());
      case PLACEHOLDER, OTHER, UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<NameFlaw> in(TrackedDeployment tracked, int from) {
    TrackingName name = tracked.name();
    String text = name.folded().text();
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
    // A malformed GUID is counted as the good one that will take its place.
    int length =
        name.kind() == Kind.MALFORMED
            ? TrackingName.PREFIX.length() + GUID_LENGTH + name.tail().length()
            : text.length();
    return length > MAX_LENGTH
        ? Optional.of(
            new NameFlaw(
                span(tracked, 0, text.length()),
                "has %d characters, but no more than %d are allowed".formatted(length, MAX_LENGTH)))
        : Optional.empty();
  }

  private static Span span(TrackedDeployment tracked, int from, int to) {
    return tracked.name().folded().sourceSpan(from, to).orElseGet(tracked::nameSpan);
  }

  private static boolean isAllowed(int c) {
    return Character.isLetterOrDigit(c) || "-_.()".indexOf(c) >= 0;
  }

  private static String shown(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c)
        ? "a blank"
        : "\"" + Character.toString(c) + "\"";
  }
}
