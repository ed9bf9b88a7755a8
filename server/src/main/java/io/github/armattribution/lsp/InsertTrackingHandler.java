package io.github.armattribution.lsp;

import io.github.armattribution.finding.GuidSource;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.repair.PendingId;
import io.github.armattribution.repair.TrackingInsertion;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackingName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Makes the edit that puts a tracking deployment into a template; where one is there that lacks
 * nothing but a good ID, it gets that.
 */
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
   * @param position of a placeholder or a malformed ID that is to be replaced; null for none
   * @throws ResponseErrorException if there is none; its message is for the user
   */
  WorkspaceEdit insert(Snapshot snapshot, Integer version, String trackingId, Position position) {
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
                        "This file is not an ARM template: its \"$schema\" is not the one of a"
                            + " deployment template."));
    Optional<PendingId> pending =
        position == null
            ? PendingId.insteadOfInsertion(attribution)
            : PendingId.at(attribution, converter.offset(snapshot.text(), position));
    if (position != null && pending.isEmpty()) {
      throw refused("There is no placeholder or malformed ID anymore where one was.");
    }
    String name = name(trackingId, attribution, pending.isPresent());
    if (pending.isPresent()) {
      return pending
          .get()
          .by(name)
          .map(edits -> converter.edit(snapshot.uri(), snapshot.text(), edits))
          .orElseThrow(
              () ->
                  refused(
                      "The ID can't be replaced: something else in the template refers to the"
                          + " deployment by its name, in an expression that would have to change,"
                          + " too. Change both by hand."));
    }
    return TrackingInsertion.edits(attribution, name)
        .map(edits -> converter.edit(snapshot.uri(), snapshot.text(), edits))
        .orElseThrow(
            () ->
                refused(
                    "A tracking deployment can't be inserted: the template's \"resources\" are"
                        + " neither a list nor an object."));
  }

  /** The full name to insert: a new GUID's, or the one asked for, a second one if need be. */
  private String name(String asked, Attribution attribution, boolean inPlace) {
    if (asked == null && inPlace) {
      return TrackingName.PREFIX + guids.next();
    }
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
