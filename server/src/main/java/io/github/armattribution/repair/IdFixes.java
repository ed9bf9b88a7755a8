package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.text.TextEdit;
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
  private final Optional<String> ownId;

  public IdFixes(Inspection inspection) {
    this.file = inspection.attribution().template();
    this.renaming = new Renaming(file);
    this.ownId = inspection.settings().trackingId().flatMap(TrackingName::meant);
  }

  /** The ID of the settings, if there is one, and a new GUID. */
  public List<Fix> replacements(Use use, boolean ownIsPreferred) {
    List<Fix> fixes = new ArrayList<>();
    if (!mayChange(use)) {
      return fixes;
    }
    ownId.ifPresent(
        id ->
            fixes.add(
                Fix.lazily(
                    "Use your tracking ID " + replacement(use).named(id),
                    ownIsPreferred,
                    () -> replaced(use, id))));
    if (use.name().isPartnerCenter() && use.name().id().isEmpty()) {
      // Only Partner Center makes what is missing.
      return fixes;
    }
    fixes.add(
        Fix.withNewGuid(
            "Use a new GUID (register it in Partner Center)",
            false,
            guid -> replaced(use, TrackingName.PREFIX + guid)));
    return fixes;
  }

  /** The same GUID without what spoils it, where that is all that is wrong. */
  public Optional<Fix> repaired(Use use) {
    String title = use.name().isPrefixed() ? "Normalize the GUID to " : "Write pid-";
    return use.name().repaired().flatMap(guid -> byGuid(use, title + guid, true, guid));
  }

  /** The GUID that was probably meant. Never preferred: it is a guess. */
  public Optional<Fix> guessed(Use use) {
    return use.name()
        .guessed()
        .flatMap(
            guid ->
                byGuid(use, "Write " + guid + " (compare it with Partner Center)", false, guid));
  }

  private Optional<Fix> byGuid(Use use, String title, boolean preferred, String guid) {
    String end = use.name().isPartnerCenter() ? TrackingName.PARTNER_CENTER : "";
    return mayChange(use)
        ? Optional.of(
            Fix.lazily(title, preferred, () -> replaced(use, TrackingName.PREFIX + guid + end)))
        : Optional.empty();
  }

  private boolean mayChange(Use use) {
    return use.carrier() instanceof TrackedDeployment tracked
        && !tracked.deployment().content().isWork()
        && replacement(use).takesGuids();
  }

  private IdReplacement replacement(Use use) {
    return new IdReplacement(file, (TrackedDeployment) use.carrier(), renaming);
  }

  private List<TextEdit> replaced(Use use, String newName) {
    return replacement(use).by(newName).orElse(List.of());
  }
}
