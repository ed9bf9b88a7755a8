package io.github.armattribution.lsp;

import io.github.armattribution.assist.MainTemplateOffer;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.repair.PendingId;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.template.TrackingIdInUse;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.tracking.TrackingStatus;
import io.github.armattribution.tracking.Use;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/** Answers {@code armAttribution/status}, for clients that show whether a document is tracked. */
final class StatusHandler {

  static final String METHOD = "armAttribution/status";

  /**
   * What the request says.
   *
   * @param textDocument the document
   */
  record Params(TextDocumentIdentifier textDocument) {}

  /**
   * What the answer says.
   *
   * @param state a word of docs/protocol.md
   * @param trackingNames the names that count
   * @param guids the GUIDs in them
   * @param flawedNames the names that should count and don't
   * @param pendingName the name whose ID is a placeholder or malformed, and which an insertion
   *     gives another one; null for none
   * @param linkedFrom the main templates that link to one that is none
   * @param mayBeMain whether a template that is no main one can be treated as such
   * @param configuredId the tracking ID of the settings that hold for the document; null for none
   * @param otherIds those of other files, most used first
   */
  record Status(
      String state,
      List<String> trackingNames,
      List<String> guids,
      List<String> flawedNames,
      String pendingName,
      List<String> linkedFrom,
      boolean mayBeMain,
      String configuredId,
      List<TrackingIdInUse> otherIds) {}

  private StatusHandler() {}

  /**
   * @param snapshot empty for a document that is not open
   */
  static Status status(Optional<Snapshot> snapshot) {
    String configured = snapshot.flatMap(known -> known.settings().trackingId()).orElse(null);
    List<TrackingIdInUse> others =
        snapshot.map(known -> known.surroundings().trackingIdsInUse()).orElse(List.of());
    return snapshot
        .flatMap(known -> known.inspection().map(inspection -> status(inspection, configured)))
        .orElseGet(
            () ->
                new Status(
                    "notTemplate",
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    false,
                    configured,
                    others));
  }

  private static Status status(Inspection inspection, String configured) {
    Surroundings surroundings = inspection.surroundings();
    TrackingStatus standing = TrackingStatus.of(inspection.attribution(), surroundings);
    return new Status(
        switch (standing.state()) {
          case TRACKED -> "tracked";
          case NOT_TRACKED -> "notTracked";
          case UNKNOWN -> "unknown";
          case NOT_MAIN -> "notMain";
        },
        names(standing.counted().stream().map(Use::name)),
        standing.counted().stream()
            .map(Use::name)
            .filter(name -> name.kind() == TrackingName.Kind.GUID)
            .map(TrackingName::id)
            .toList(),
        names(standing.flawed().stream().map(Use::name)),
        PendingId.insteadOfInsertion(inspection.attribution())
            .map(pending -> pending.tracked().name().folded().display())
            .orElse(null),
        surroundings.linkedFrom(),
        MainTemplateOffer.isPossible(inspection),
        configured,
        surroundings.trackingIdsInUse());
  }

  private static List<String> names(Stream<TrackingName> names) {
    return names.map(each -> each.folded().display()).toList();
  }
}
