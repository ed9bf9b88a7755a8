package io.github.armattribution.lsp;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.CreateFileOptions;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Between the protocol's types and the project's own. Every position that comes or goes passes
 * here, so that no other class has to know how the client counts.
 */
final class Converter {

  /** What the client shows as the origin of a diagnostic. */
  static final String SOURCE = "arm-attribution";

  /** How the edits that a question is about name it. */
  private static final String QUESTION = "question";

  private final ClientFeatures client;

  /**
   * What happens to a document.
   *
   * @param version the client's number of {@code text}; null for a document that is not open
   */
  record DocumentEdits(String uri, Integer version, SourceText text, List<TextEdit> edits) {}

  Converter(ClientFeatures client) {
    this.client = client;
  }

  /**
   * @throws ResponseErrorException if a client sent no position
   */
  int offset(SourceText text, Position position) {
    Dispatcher.present(position, "position");
    return client
        .encoding()
        .offset(
            text.content(),
            text.lines(),
            new io.github.armattribution.text.Position(
                position.getLine(), position.getCharacter()));
  }

  Position position(SourceText text, int offset) {
    io.github.armattribution.text.Position position =
        client.encoding().position(text.content(), text.lines(), offset);
    return new Position(position.line(), position.column());
  }

  /** A range's span; one that ends before it starts is taken the other way round. */
  Span span(SourceText text, Range range) {
    Dispatcher.present(range, "range");
    int start = offset(text, range.getStart());
    int end = offset(text, range.getEnd());
    return new Span(Math.min(start, end), Math.max(start, end));
  }

  Range range(SourceText text, Span span) {
    return new Range(position(text, span.start()), position(text, span.end()));
  }

  /**
   * The text after a client's changes, each of which counts on the ones before it.
   *
   * @throws IllegalArgumentException if one can't have been made to the text that is known here
   * @throws ResponseErrorException if a position is missing
   */
  SourceText changed(SourceText text, List<TextDocumentContentChangeEvent> changes, int version) {
    SourceText result = text;
    for (TextDocumentContentChangeEvent change : changes) {
      String inserted =
          Dispatcher.present(change == null ? null : change.getText(), "text of a change");
      result =
          change.getRange() == null
              ? new SourceText(inserted, version)
              : result.edited(
                  List.of(new TextEdit(changedSpan(result, change.getRange()), inserted)), version);
    }
    return result.version() == version ? result : new SourceText(result.content(), version);
  }

  /**
   * What a change replaces. A client may well say that all up to some line far behind the end is
   * replaced, or append a line where the next one would start; but none starts farther out.
   */
  private Span changedSpan(SourceText text, Range range) {
    Span span = span(text, range);
    Position start = range.getStart();
    Position end = range.getEnd();
    boolean inOrder =
        start.getLine() < end.getLine()
            || start.getLine() == end.getLine() && start.getCharacter() <= end.getCharacter();
    if (start.getLine() < 0
        || start.getCharacter() < 0
        || start.getLine() > text.lines().count()
        || !inOrder) {
      throw new IllegalArgumentException("a change outside of the text");
    }
    return span;
  }

  /** An edit of one open document. */
  WorkspaceEdit edit(String uri, SourceText text, List<TextEdit> edits) {
    return edit(List.of(new DocumentEdits(uri, text.version(), text, edits)), Optional.empty());
  }

  /**
   * Edits of documents, each bound to the version that it was computed on where the client can.
   *
   * @param question what the user is asked first, where the client can; applied to all of it
   */
  WorkspaceEdit edit(List<DocumentEdits> documents, Optional<ChangeAnnotation> question) {
    if (!client.documentChanges()) {
      Map<String, List<org.eclipse.lsp4j.TextEdit>> changes = new LinkedHashMap<>();
      documents.forEach(
          document ->
              changes.put(
                  document.uri(),
                  document.edits().stream()
                      .map(edit -> textEdit(document.text(), edit, Optional.empty()))
                      .toList()));
      return new WorkspaceEdit(changes);
    }
    Optional<ChangeAnnotation> asked = question.filter(any -> client.changeAnnotations());
    List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
    for (DocumentEdits document : documents) {
      List<Either<org.eclipse.lsp4j.TextEdit, SnippetTextEdit>> converted = new ArrayList<>();
      for (TextEdit edit : document.edits()) {
        converted.add(Either.forLeft(textEdit(document.text(), edit, asked)));
      }
      changes.add(
          Either.forLeft(
              new TextDocumentEdit(
                  new VersionedTextDocumentIdentifier(document.uri(), document.version()),
                  converted)));
    }
    WorkspaceEdit edit = new WorkspaceEdit(changes);
    asked.ifPresent(annotation -> edit.setChangeAnnotations(Map.of(QUESTION, annotation)));
    return edit;
  }

  /** An edit that makes a file; only for clients that can. */
  WorkspaceEdit newFile(String uri, String content) {
    CreateFile made = new CreateFile(uri);
    // One that somebody else made meanwhile is not to be lost.
    made.setOptions(new CreateFileOptions(false, true));
    TextDocumentEdit filled =
        new TextDocumentEdit(
            new VersionedTextDocumentIdentifier(uri, null),
            List.of(
                Either.forLeft(
                    new org.eclipse.lsp4j.TextEdit(
                        new Range(new Position(0, 0), new Position(0, 0)), content))));
    return new WorkspaceEdit(List.of(Either.forRight(made), Either.forLeft(filled)));
  }

  org.eclipse.lsp4j.TextEdit textEdit(SourceText text, TextEdit edit) {
    return new org.eclipse.lsp4j.TextEdit(range(text, edit.span()), edit.newText());
  }

  private org.eclipse.lsp4j.TextEdit textEdit(
      SourceText text, TextEdit edit, Optional<ChangeAnnotation> asked) {
    Range range = range(text, edit.span());
    return asked.isPresent()
        ? new AnnotatedTextEdit(range, edit.newText(), QUESTION)
        : new org.eclipse.lsp4j.TextEdit(range, edit.newText());
  }

  List<Diagnostic> diagnostics(String uri, SourceText text, List<Finding> findings) {
    return findings.stream().map(finding -> diagnostic(uri, text, finding)).toList();
  }

  Diagnostic diagnostic(String uri, SourceText text, Finding finding) {
    Diagnostic diagnostic =
        new Diagnostic(
            range(text, finding.span()), finding.message(), severity(finding.severity()), SOURCE);
    diagnostic.setCode(finding.rule());
    describe(diagnostic, Reference.ARTICLE.address());
    if (client.relatedInformation() && !finding.related().isEmpty()) {
      diagnostic.setRelatedInformation(
          finding.related().stream()
              .map(
                  related ->
                      new DiagnosticRelatedInformation(
                          new Location(uri, range(text, related.span())), related.message()))
              .toList());
    }
    return diagnostic;
  }

  /** Puts the address of a page behind a diagnostic's code, where the client can. */
  void describe(Diagnostic diagnostic, String address) {
    if (client.codeDescriptions()) {
      diagnostic.setCodeDescription(new DiagnosticCodeDescription(address));
    }
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFORMATION -> DiagnosticSeverity.Information;
      case HINT, OFF -> DiagnosticSeverity.Hint;
    };
  }

  /**
   * @param links links that do what the hover offers, in markdown; may be empty
   */
  Hover hover(SourceText text, io.github.armattribution.assist.Hover hover, String links) {
    MarkupContent content =
        client.hoverMarkdown()
            ? new MarkupContent(MarkupKind.MARKDOWN, links + hover.text().markdown())
            : new MarkupContent(MarkupKind.PLAINTEXT, hover.text().plain());
    return new Hover(content, range(text, hover.span()));
  }
}
