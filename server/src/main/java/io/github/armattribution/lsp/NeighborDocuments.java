package io.github.armattribution.lsp;

import io.github.armattribution.finding.Neighbor;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.workspace.NeighborFiles;
import io.github.armattribution.workspace.TemplateFiles;
import io.github.armattribution.workspace.UnreadableFileException;
import io.github.armattribution.workspace.UnwritableFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Other documents that fixes need: as the client has them open, else as they are on disk. */
final class NeighborDocuments {

  private final Documents documents;
  private final ProjectIndexes indexes;
  private final WorkspaceFolders folders;

  NeighborDocuments(Documents documents, ProjectIndexes indexes, WorkspaceFolders folders) {
    this.documents = documents;
    this.indexes = indexes;
    this.folders = folders;
  }

  /**
   * A document at one moment.
   *
   * @param version the client's number of the text; null if it does not have it open
   */
  record Found(String uri, Integer version, SourceText text) {
    String digest() {
      return ResultIds.of(text);
    }
  }

  /**
   * The neighbor of the document {@code uri}, to be changed; empty if it is not there, can't be
   * read, or lies outside of what the user has open, where nobody would look for a change.
   */
  Optional<Found> find(String uri, Neighbor neighbor) {
    return FileUris.file(uri)
        .flatMap(
            file ->
                NeighborFiles.locate(file, neighbor, indexes.around(file).index())
                    .filter(found -> mayChange(file, found)))
        .flatMap(this::read);
  }

  private boolean mayChange(Path file, Path neighbor) {
    try {
      folders.writeRoots(file).locate(neighbor, TemplateFiles.display(neighbor));
      return true;
    } catch (UnwritableFileException outside) {
      return false;
    }
  }

  /** A file, absolute, as it is open or on disk; empty if it is not there or can't be read. */
  Optional<Found> read(Path file) {
    Optional<OpenDocument> open = documents.find(file);
    if (open.isPresent()) {
      SourceText text = open.get().text();
      return Optional.of(new Found(open.get().uri(), text.version(), text));
    }
    if (documents.isLost(file)) {
      return Optional.empty();
    }
    try {
      SourceText text = new SourceText(TemplateFiles.read(file), 0);
      return Optional.of(new Found(FileUris.of(file), null, text));
    } catch (UnreadableFileException gone) {
      return Optional.empty();
    }
  }
}
