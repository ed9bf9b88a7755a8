package io.github.armattribution.lsp;

import io.github.armattribution.text.SourceText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The documents that the client has open. Only the reading thread changes them.
 *
 * <p>A change that can't be taken in, because its range is outside of the text, say, is never
 * passed over: all that comes behind it would count on it. Such a document is lost, which means not
 * open to anybody here, until the client sends all of its text.
 */
final class Documents {

  private final OwnThread changing = new OwnThread();
  private final Map<String, OpenDocument> open = new ConcurrentHashMap<>();
  private final Set<String> lost = ConcurrentHashMap.newKeySet();
  private final Converter converter;
  private final Consumer<String> onLoss;

  /**
   * @param onLoss hears of each document that is lost
   */
  Documents(Converter converter, Consumer<String> onLoss) {
    this.converter = converter;
    this.onLoss = onLoss;
  }

  void open(String uri, String content, int version) {
    changing.check();
    lost.remove(uri);
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
    if (document == null && !lost.contains(uri)) {
      throw Dispatcher.error(
          ResponseErrorCode.InvalidParams, "The document is not open: " + uri + ".");
    }
    try {
      if (document != null) {
        SourceText text = document.text();
        document.swap(
            converter.changed(text, changes, version == null ? text.version() + 1 : version));
      } else if (changes.stream().anyMatch(change -> change.getRange() == null)) {
        open(uri, "", version == null ? 0 : version);
        change(uri, version, fromFullText(changes));
      }
    } catch (RuntimeException | StackOverflowError failed) {
      lose(uri);
    }
  }

  /** The last one that replaces all of the text, and what comes behind it. */
  private static List<TextDocumentContentChangeEvent> fromFullText(
      List<TextDocumentContentChangeEvent> changes) {
    int start = changes.size() - 1;
    while (changes.get(start).getRange() != null) {
      start--;
    }
    return changes.subList(start, changes.size());
  }

  /** What the client has in a document is not known from now on. */
  void lose(String uri) {
    changing.check();
    if (open.remove(uri) != null) {
      lost.add(uri);
      onLoss.accept(uri);
    }
  }

  void close(String uri) {
    changing.check();
    lost.remove(uri);
    open.remove(uri);
  }

  /** Whether the client has a file open, but with a text that is not known. */
  boolean isLost(Path file) {
    return lost.stream().anyMatch(uri -> FileUris.file(uri).filter(file::equals).isPresent());
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

  /** The files that the client has open, lost ones, too. */
  Set<Path> files() {
    return Stream.concat(open.keySet().stream(), lost.stream())
        .flatMap(uri -> FileUris.file(uri).stream())
        .collect(Collectors.toSet());
  }

  Collection<OpenDocument> all() {
    return open.values();
  }
}
