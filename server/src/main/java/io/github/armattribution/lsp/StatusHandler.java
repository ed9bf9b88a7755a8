package io.github.armattribution.lsp;

import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.template.TrackingIdInUse;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.tracking.TrackingStatus;
import java.util.List;
import java.util.Optional;
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
   * @param configuredId the tracking ID of the settings that hold for the document; null for none
   * @param otherIds those of other files, most used first
   */
  record Status(
      String state,
      List<String> trackingNames,
      List<String> guids,
      List<String> flawedNames,
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
        .flatMap(
            known ->
                known
                    .analysis()
                    .attribution()
                    .map(attribution -> TrackingStatus.of(attribution, known.surroundings())))
        .map(standing -> status(standing, configured, others))
        .orElseGet(
            () -> new Status("notTemplate", List.of(), List.of(), List.of(), configured, others));
  }

  private static Status status(
      TrackingStatus standing, String configured, List<TrackingIdInUse> others) {
    return new Status(
        switch (standing.state()) {
          case TRACKED -> "tracked";
          case NOT_TRACKED -> "notTracked";
          case UNKNOWN -> "unknown";
          case NOT_MAIN -> "notMain";
        },
        names(standing.counted()),
        standing.counted().stream()
            .map(TrackedDeployment::name)
            .filter(name -> name.kind() == TrackingName.Kind.GUID)
            .map(TrackingName::id)
            .toList(),
        names(standing.flawed()),
        configured,
        others);
  }

  private static List<String> names(List<TrackedDeployment> deployments) {
    return deployments.stream().map(each -> each.name().folded().display()).toList();
  }
}
