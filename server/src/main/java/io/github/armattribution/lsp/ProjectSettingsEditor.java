package io.github.armattribution.lsp;

import io.github.armattribution.assist.MainTemplateOffer;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.lsp.Converter.DocumentEdits;
import io.github.armattribution.lsp.NeighborDocuments.Found;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.workspace.ProjectGlobs;
import io.github.armattribution.workspace.ProjectRoot;
import io.github.armattribution.workspace.ProjectSettingsEdits;
import io.github.armattribution.workspace.TemplateFiles;
import io.github.armattribution.workspace.TextRewrite;
import io.github.armattribution.workspace.UnwritableFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Changes the attribution.json of a document's project, as the client has it open or else as it is
 * on disk; where there is none, one is made.
 */
final class ProjectSettingsEditor {

  static final String TREAT_AS_MAIN = "armAttribution/treatAsMainTemplate";
  static final String REMEMBER_ID = "armAttribution/rememberTrackingId";

  /**
   * What {@link #REMEMBER_ID} says.
   *
   * @param textDocument a document of the project
   * @param trackingId a GUID, or a name that starts with {@code pid-}
   */
  record RememberParams(TextDocumentIdentifier textDocument, String trackingId) {}

  /**
   * What {@link #TREAT_AS_MAIN} says.
   *
   * @param textDocument the template
   */
  record TreatAsMainParams(TextDocumentIdentifier textDocument) {}

  private final ClientFeatures client;
  private final Converter converter;
  private final NeighborDocuments documents;
  private final WorkspaceFolders folders;

  ProjectSettingsEditor(
      ClientFeatures client,
      Converter converter,
      NeighborDocuments documents,
      WorkspaceFolders folders) {
    this.client = client;
    this.converter = converter;
    this.documents = documents;
    this.folders = folders;
  }

  /**
   * A change of the settings.
   *
   * @param file where they are
   * @param before what they are now; empty if the file is not there
   * @param edits to that, or to an empty text
   */
  record Change(Path file, Optional<Found> before, List<TextEdit> edits) {
    /** The text of a file that is not there yet. */
    String newText() {
      return TextEdit.apply("", edits);
    }
  }

  /**
   * Names a template among the main ones.
   *
   * @throws ResponseErrorException if that is not possible; its message is for the user
   */
  Change treatAsMain(Snapshot snapshot) {
    boolean possible = snapshot.inspection().filter(MainTemplateOffer::isPossible).isPresent();
    Path file =
        file(snapshot)
            .filter(known -> possible)
            .orElseThrow(
                () ->
                    refused(
                        "This file can't be made a main template: it is one, or part of one, or no"
                            + " template on disk that is checked."));
    Path settings = ProjectRoot.settingsOf(file, folders.around(file));
    String glob = ProjectGlobs.of(settings.getParent().relativize(file));
    return change(settings, text -> ProjectSettingsEdits.addMainTemplate(text, glob));
  }

  /**
   * Sets the tracking ID of the project.
   *
   * @throws ResponseErrorException if that is not possible; its message is for the user
   */
  Change remember(Snapshot snapshot, String trackingId) {
    String id =
        Optional.ofNullable(trackingId)
            .flatMap(TrackingName::meant)
            .orElseThrow(
                () ->
                    refused(
                        "\"%s\" is %s."
                            .formatted(
                                trackingId, TrackingName.notMeant(String.valueOf(trackingId)))));
    Path file =
        file(snapshot)
            .orElseThrow(
                () -> refused("Save the file first: attribution.json is for files on disk."));
    return change(
        ProjectRoot.settingsOf(file, folders.around(file)),
        text -> ProjectSettingsEdits.setTrackingId(text, id));
  }

  private static Optional<Path> file(Snapshot snapshot) {
    return FileUris.file(snapshot.uri()).map(file -> file.toAbsolutePath().normalize());
  }

  private Change change(Path settings, Function<String, Optional<List<TextEdit>>> edits) {
    try {
      folders.writeRoots(settings).locate(settings, TemplateFiles.display(settings));
    } catch (UnwritableFileException outside) {
      throw refused(outside.getMessage());
    }
    Optional<Found> before = documents.read(settings);
    if (before.isEmpty() && Files.exists(settings)) {
      throw refused(settings + " can't be read.");
    }
    List<TextEdit> found =
        edits
            .apply(before.map(known -> known.text().content()).orElse(""))
            .orElseThrow(
                () ->
                    refused(
                        settings + " has a mistake. Mend that first, so that it can be added to."));
    if (found.isEmpty()) {
      throw refused(settings + " says so already. Save it: settings apply as they are saved.");
    }
    return new Change(settings, before, found);
  }

  /** Whether the client can make a change by {@link #edit}. */
  boolean isEdit(Change change) {
    return change.before().isPresent() || client.createsFiles();
  }

  /**
   * The edit that makes a change.
   *
   * @throws ResponseErrorException if the client makes no files, and this needs a new one
   */
  WorkspaceEdit edit(Change change) {
    if (!isEdit(change)) {
      throw refused("There is no " + change.file() + ". Make one that holds: " + change.newText());
    }
    return change
        .before()
        .map(
            found ->
                converter.edit(
                    List.of(
                        new DocumentEdits(
                            found.uri(), found.version(), found.text(), change.edits())),
                    Optional.empty()))
        .orElseGet(() -> converter.newFile(FileUris.of(change.file()), change.newText()));
  }

  /**
   * Makes a new file on disk, for clients that make none.
   *
   * @throws ResponseErrorException if that fails; its message is for the user
   */
  void write(Change change) {
    try {
      TextRewrite.create(change.file(), TemplateFiles.display(change.file()), change.newText());
    } catch (UnwritableFileException broken) {
      throw refused(broken.getMessage());
    }
  }

  private static ResponseErrorException refused(String message) {
    return Dispatcher.error(ResponseErrorCode.RequestFailed, message);
  }
}
