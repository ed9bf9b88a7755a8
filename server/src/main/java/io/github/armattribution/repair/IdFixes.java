package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Carrier;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.tracking.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fixes that put another ID in place of a bad one. None where the deployment does real work, since
 * then it is its name that is wrong, not the ID in it; nor where a reference to it would break.
 */
public final class IdFixes {

  private final ArmTemplate file;
  private final Renaming renaming;
  private final SharedPlaces shared;
  private final Optional<String> ownId;

  public IdFixes(Inspection inspection) {
    this.file = inspection.attribution().template();
    this.renaming = new Renaming(file);
    this.shared = new SharedPlaces(inspection.attribution(), renaming);
    this.ownId = inspection.settings().trackingId().flatMap(TrackingName::meant);
  }

  /**
   * The ID of the settings, if there is one, and a new GUID, unless the name may hold an ID that is
   * registered: that is to be mended.
   */
  public List<Fix> replacements(Use use, boolean ownIsPreferred) {
    List<Fix> fixes = new ArrayList<>();
    if (!mayChange(use.carrier())) {
      return fixes;
    }
    TrackingName name = use.name();
    ownId
        .filter(replacement(use.carrier())::takes)
        .ifPresent(
            id ->
                fixes.add(
                    Fix.lazily(
                        "Use your tracking ID " + replacement(use.carrier()).named(id),
                        // What Partner Center gave is nobody else's.
                        ownIsPreferred
                            && !isShared(use.carrier(), id)
                            && (!name.meansPartnerCenter()
                                || id.endsWith(TrackingName.PARTNER_CENTER)),
                        () -> replaced(use.carrier(), id))));
    if (replacement(use.carrier()).takesGuids()
        && !((TrackedDeployment) use.carrier()).mayHoldRegisteredId()) {
      fixes.add(
          Fix.withNewGuid(
              "Use a new GUID (register it in Partner Center)",
              false,
              guid -> replaced(use.carrier(), TrackingName.PREFIX + guid)));
    }
    return fixes;
  }

  /** The same ID without what spoils it, where that is all that is wrong. */
  public Optional<Fix> repaired(Use use) {
    boolean guid = use.name().isPrefixed() && !use.name().meansPartnerCenter();
    String title = guid ? "Normalize the GUID to " : "Write " + TrackingName.PREFIX;
    boolean clear = !use.name().holdsSeveralIds();
    return use.name().repaired().flatMap(id -> byId(use.carrier(), title + id, clear, id));
  }

  /** The ID that was probably meant. Never preferred: it is a guess. */
  public Optional<Fix> guessed(Use use) {
    return guessed(use.carrier());
  }

  /** The same for a deployment that is nobody's use of an ID. */
  public Optional<Fix> guessed(Carrier carrier) {
    String prefix = carrier.name().isPrefixed() ? "" : TrackingName.PREFIX;
    return carrier
        .name()
        .guessed()
        .flatMap(
            id ->
                byId(
                    carrier,
                    "Write " + prefix + id + " (compare it with Partner Center)",
                    false,
                    id));
  }

  private Optional<Fix> byId(Carrier carrier, String title, boolean clear, String id) {
    String newName = TrackingName.PREFIX + id;
    if (!mayChange(carrier) || !replacement(carrier).takes(newName)) {
      return Optional.empty();
    }
    boolean preferred = clear && !isShared(carrier, newName);
    return Optional.of(Fix.lazily(title, preferred, () -> replaced(carrier, newName)));
  }

  /** Whether the change would change what something else is made of, too. */
  private boolean isShared(Carrier carrier, String newName) {
    return replacement(carrier).changed(newName).filter(shared::has).isPresent();
  }

  private boolean mayChange(Carrier carrier) {
    return carrier instanceof TrackedDeployment tracked && !tracked.deployment().content().isWork();
  }

  private IdReplacement replacement(Carrier carrier) {
    return new IdReplacement(file, (TrackedDeployment) carrier, renaming);
  }

  private List<TextEdit> replaced(Carrier carrier, String newName) {
    return replacement(carrier).by(newName).orElse(List.of());
  }
}
