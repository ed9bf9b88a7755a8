package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.List;
import java.util.Optional;

/** Fixes that give a tracking deployment a location, or take it away. */
public final class LocationFixes {

  private final JsonEdits edits;

  public LocationFixes(ArmTemplate file) {
    this.edits = JsonEdits.of(file.document());
  }

  /** Adds the location that is missing. */
  public Fix add(TrackedDeployment tracked) {
    return Fix.of("Add the location", true, added(tracked.deployment().object()));
  }

  private List<TextEdit> added(JsonObject deployment) {
    Optional<JsonProperty> empty = deployment.property("location");
    return empty
        .map(location -> edits.setValue(location, TrackingInsertion.LOCATION))
        .orElseGet(
            () ->
                edits.insertAfter(
                    deployment.property("name").orElseThrow(),
                    "location",
                    TrackingInsertion.LOCATION));
  }

  /** Removes the location that must not be there. */
  public Fix remove(TrackedDeployment tracked) {
    JsonProperty location = tracked.deployment().object().property("location").orElseThrow();
    return Fix.of("Remove the location", true, edits.remove(location));
  }
}
