package io.github.armattribution.lsp;

import io.github.armattribution.text.SourceText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** The documents that the client has open. Only the reading thread changes them. */
final class Documents {

  private final OwnThread changing = new OwnThread();
  private final Map<String, OpenDocument> open = new ConcurrentHashMap<>();
  private final Converter converter;

  Documents(Converter converter) {
    this.converter = converter;
  }

  void open(String uri, String content, int version) {
    changing.check();
    open.put(uri, new OpenDocument(uri, new SourceText(content, version)));
  }

  /**
   * @param version the client's number for the text after the changes; null from clients that don't
   *     count
   * @throws ResponseErrorException if it is not open
   */
  void change(String uri, Integer version, List<TextDocumentContentChangeEvent> changes) {
    changing.check();
    OpenDocument document = open.get(uri);
    if (document == null) {
      throw Dispatcher.error(
          ResponseErrorCode.InvalidParams, "The document is not open: " + uri + ".");
    }
    SourceText text = document.text();
    document.swap(converter.changed(text, changes, version == null ? text.version() + 1 : version));
  }

  void close(String uri) {
    changing.check();
    open.remove(uri);
  }

  Optional<OpenDocument> find(String uri) {
    return Optional.ofNullable(open.get(uri));
  }

  /** The document that the client has open for a file, however it spells the URI. */
  Optional<OpenDocument> find(Path file) {
    return open.values().stream()
        .filter(document -> FileUris.file(document.uri()).filter(file::equals).isPresent())
        .findFirst();
  }

  /** The files that are open. */
  Set<Path> files() {
    return open.keySet().stream()
        .flatMap(uri -> FileUris.file(uri).stream())
        .collect(Collectors.toSet());
  }

  Collection<OpenDocument> all() {
    return open.values();
  }
}
