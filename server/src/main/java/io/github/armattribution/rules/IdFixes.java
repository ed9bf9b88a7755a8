package io.github.armattribution.rules;

import io.github.armattribution.template.Deployment.Content;
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

  /**
   * The ID of the settings, if there is one, and a new GUID. None where the deployment does real
   * work: then it is its name that is wrong, not the ID in it.
   */
  List<Fix> replacements(boolean ownIsPreferred) {
    List<Fix> fixes = new ArrayList<>();
    if (doesWork()) {
      return fixes;
    }
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
        .filter(guid -> !doesWork())
        .map(
            guid ->
                Fix.of(
                    "Normalize the GUID to " + guid,
                    true,
                    replaceBy(
                        TrackingName.PREFIX
                            + guid
                            + (name.isPartnerCenter() ? TrackingName.PARTNER_CENTER : ""))));
  }

  private boolean doesWork() {
    Content content = tracked.deployment().content();
    return content == Content.RESOURCES || content == Content.LINK;
  }

  private List<TextEdit> replaceBy(String newName) {
    // The end of a Partner Center ID belongs to it; any other tail is the template's own affair.
    boolean withTail = name.isPartnerCenter() || newName.endsWith(TrackingName.PARTNER_CENTER);
    int end = withTail ? name.folded().text().length() : name.idEnd();
    Optional<Span> exact = name.folded().exactSpan(name.idStart(), end);
    if (exact.isEmpty()) {
      // The ID stands in pieces, or is computed: what is left to replace is the name as a whole.
      return List.of(new TextEdit(tracked.nameSpan(), "\"" + newName + "\""));
    }
    String id = newName.substring(TrackingName.PREFIX.length());
    return List.of(new TextEdit(exact.get(), name.isPrefixed() ? id : newName));
  }
}
