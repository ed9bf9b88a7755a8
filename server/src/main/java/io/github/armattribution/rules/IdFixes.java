package io.github.armattribution.rules;

import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fixes that put another ID in place of a bad one. */
final class IdFixes {

  private final TrackedDeployment tracked;
  private final TrackingName name;
  private final Optional<String> ownId;

  IdFixes(TrackedDeployment tracked, Settings settings) {
    this.tracked = tracked;
    this.name = tracked.name();
    this.ownId = settings.trackingId().flatMap(TrackingName::meant);
  }

  /** The ID of the settings, if there is one, and a new GUID. */
  List<Fix> replacements(boolean ownIsPreferred) {
    List<Fix> fixes = new ArrayList<>();
    ownId.ifPresent(
        id -> fixes.add(Fix.of("Use your tracking ID " + id, ownIsPreferred, replaceBy(id))));
    fixes.add(
        Fix.withNewGuid(
            "Use a new GUID (register it in Partner Center)",
            false,
            guid -> replaceBy(TrackingName.PREFIX + guid)));
    return fixes;
  }

  /** The same GUID without what spoils it, where that is all that is wrong. */
  Optional<Fix> repaired() {
    return name.repaired()
        .map(
            guid ->
                Fix.of(
                    "Normalize the GUID to " + guid, true, replaceBy(TrackingName.PREFIX + guid)));
  }

  private List<TextEdit> replaceBy(String newName) {
    Optional<Span> exact = name.exactId();
    if (exact.isEmpty()) {
      // The ID stands in pieces, or is computed: what is left to replace is the name as a whole.
      return List.of(new TextEdit(tracked.nameSpan(), "\"" + newName + "\""));
    }
    String id = newName.substring(TrackingName.PREFIX.length());
    return List.of(new TextEdit(exact.get(), name.isPrefixed() ? id : newName));
  }
}
