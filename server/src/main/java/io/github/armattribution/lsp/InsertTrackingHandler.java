package io.github.armattribution.lsp;

import io.github.armattribution.finding.GuidSource;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.repair.TrackingInsertion;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackingName;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Makes the edit that puts a tracking deployment into a template. */
final class InsertTrackingHandler {

  static final String METHOD = "armAttribution/insertTrackingDeployment";

  private final Converter converter;
  private final GuidSource guids;

  InsertTrackingHandler(Converter converter, GuidSource guids) {
    this.converter = converter;
    this.guids = guids;
  }

  /**
   * The edit.
   *
   * @param version the document's, if it matters
   * @param trackingId null for a new GUID
   * @throws ResponseErrorException if there is none; its message is for the user
   */
  WorkspaceEdit insert(Snapshot snapshot, Integer version, String trackingId) {
    if (version != null && version != snapshot.text().version()) {
      throw Dispatcher.outdated();
    }
    Attribution attribution =
        snapshot
            .analysis()
            .attribution()
            .orElseThrow(
                () ->
                    refused(
                        "This file is no ARM template: its \"$schema\" is not the one of a"
                            + " deployment template."));
    String name = name(trackingId, attribution);
    return TrackingInsertion.edits(attribution, name)
        .map(edits -> converter.edit(snapshot.uri(), snapshot.text(), edits))
        .orElseThrow(
            () ->
                refused(
                    "A tracking deployment can't be inserted: the template's \"resources\" are"
                        + " neither a list nor an object."));
  }

  /** The full name to insert: a new GUID's, or the one asked for, a second one if need be. */
  private String name(String asked, Attribution attribution) {
    if (asked == null) {
      List<String> present =
          attribution.atRoot().stream().map(tracked -> tracked.name().folded().display()).toList();
      if (!present.isEmpty()) {
        throw refused(
            "This template is tracked already, by " + String.join(" and ", present) + ".");
      }
      return TrackingName.PREFIX + guids.next();
    }
    String name =
        TrackingName.meant(asked)
            .orElseThrow(
                () ->
                    refused(
                        "\"%s\" is %s. Enter the GUID that you registered, pid-<GUID> or pid-<name>-partnercenter."
                            .formatted(asked, TrackingName.notMeant(asked))));
    if (attribution.atRoot().stream()
        .flatMap(tracked -> tracked.name().goodName().stream())
        .anyMatch(name.toLowerCase(Locale.ROOT)::equals)) {
      throw refused("This template is tracked by " + name + " already.");
    }
    return name;
  }

  private static ResponseErrorException refused(String message) {
    return Dispatcher.error(ResponseErrorCode.RequestFailed, message);
  }
}
