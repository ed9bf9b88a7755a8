package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.tracking.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fixes that put another ID in place of a bad one. */
public final class IdFixes {

  private final Attribution attribution;
  private final Use use;
  private final TrackingName name;
  private final Optional<String> ownId;

  public IdFixes(Use use, Inspection inspection) {
    this.attribution = inspection.attribution();
    this.use = use;
    this.name = use.name();
    this.ownId = inspection.settings().trackingId().flatMap(TrackingName::meant);
  }

  /**
   * The ID of the settings, if there is one, and a new GUID. None where the deployment does real
   * work: then it is its name that is wrong, not the ID in it.
   */
  public List<Fix> replacements(boolean ownIsPreferred) {
    List<Fix> fixes = new ArrayList<>();
    if (doesWork()) {
      return fixes;
    }
    ownId.ifPresent(
        id ->
            fixes.add(
                Fix.lazily(
                    "Use your tracking ID " + replacement().named(id),
                    ownIsPreferred,
                    () -> replaceBy(id))));
    fixes.add(
        Fix.withNewGuid(
            "Use a new GUID (register it in Partner Center)",
            false,
            guid -> replaceBy(TrackingName.PREFIX + guid)));
    return fixes;
  }

  /** The same GUID without what spoils it, where that is all that is wrong. */
  public Optional<Fix> repaired() {
    return name.repaired().flatMap(guid -> byGuid("Normalize the GUID to " + guid, true, guid));
  }

  /** The GUID that was probably meant. Never preferred: it is a guess. */
  public Optional<Fix> guessed() {
    return name.guessed()
        .flatMap(
            guid -> byGuid("Write " + guid + " (compare it with Partner Center)", false, guid));
  }

  private Optional<Fix> byGuid(String title, boolean preferred, String guid) {
    String end = name.isPartnerCenter() ? TrackingName.PARTNER_CENTER : "";
    return doesWork()
        ? Optional.empty()
        : Optional.of(
            Fix.lazily(title, preferred, () -> replaceBy(TrackingName.PREFIX + guid + end)));
  }

  private boolean doesWork() {
    return use.carrier() instanceof TrackedDeployment tracked
        && tracked.deployment().content().isWork();
  }

  private List<TextEdit> replaceBy(String newName) {
    // Where the ID is computed, or cut, what is left to replace is the name as a whole.
    return replacement()
        .by(newName)
        .orElseGet(() -> List.of(new TextEdit(use.nameSpan(), "\"" + newName + "\"")));
  }

  private IdReplacement replacement() {
    return new IdReplacement(attribution, (TrackedDeployment) use.carrier());
  }
}
