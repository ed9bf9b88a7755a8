package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackingName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fixes that insert a tracking deployment. */
public final class InsertionFixes {

  /** How many IDs of other open files are offered; a menu has to stay readable. */
  private static final int OFFERED = 3;

  private final Inspection inspection;
  private final Attribution attribution;

  public InsertionFixes(Inspection inspection) {
    this.inspection = inspection;
    this.attribution = inspection.attribution();
  }

  /**
   * Known IDs first, since a partner has registered those already; then a new GUID, unless the name
   * of an empty deployment has one that may be registered.
   */
  public List<Fix> all() {
    // Whether there is a place for one does not depend on its name.
    if (TrackingInsertion.edits(attribution, TrackingName.PREFIX).isEmpty()) {
      return List.of();
    }
    List<Fix> fixes = new ArrayList<>();
    Optional<String> own = inspection.settings().trackingId().flatMap(TrackingName::meant);
    own.ifPresent(id -> fixes.add(insert("Insert your tracking deployment " + id, true, id)));
    inspection.surroundings().trackingIdsInUse().stream()
        .filter(used -> !own.equals(Optional.of(used.id())))
        .limit(OFFERED)
        .map(
            used ->
                insert(
                    "Insert tracking deployment %s, as in %s".formatted(used.id(), used.file()),
                    false,
                    used.id()))
        .forEach(fixes::add);
    if (attribution.garbled().isEmpty()) {
      fixes.add(
          Fix.withNewGuid(
              "Insert a tracking deployment with a new GUID (register it in Partner Center)",
              false,
              guid -> edits(TrackingName.PREFIX + guid)));
    }
    return fixes;
  }

  private Fix insert(String title, boolean preferred, String name) {
    return Fix.of(title, preferred, edits(name));
  }

  private List<TextEdit> edits(String name) {
    return TrackingInsertion.edits(attribution, name).orElseThrow();
  }
}
