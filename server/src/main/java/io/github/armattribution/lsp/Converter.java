package io.github.armattribution.lsp;

import io.github.armattribution.rules.Finding;
import io.github.armattribution.rules.RuleCatalog;
import io.github.armattribution.rules.Severity;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.Map;
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
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Between the protocol's types and the project's own. Every position that comes or goes passes
 * here, so that no other class has to know how the client counts.
 */
final class Converter {

  /** What the client shows as the origin of a diagnostic. */
  static final String SOURCE = "arm-attribution";

  private final ClientFeatures client;

  Converter(ClientFeatures client) {
    this.client = client;
  }

  /**
   * @throws ResponseErrorException if a client sent no position
   */
  int offset(SourceText text, Position position) {
    if (position == null) {
      throw Dispatcher.error(ResponseErrorCode.InvalidParams, "A position is missing.");
    }
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
    if (range == null) {
      throw Dispatcher.error(ResponseErrorCode.InvalidParams, "A range is missing.");
    }
    int start = offset(text, range.getStart());
    int end = offset(text, range.getEnd());
    return new Span(Math.min(start, end), Math.max(start, end));
  }

  Range range(SourceText text, Span span) {
    return new Range(position(text, span.start()), position(text, span.end()));
  }

  /** The text after a client's changes, each of which counts on the ones before it. */
  SourceText changed(SourceText text, List<TextDocumentContentChangeEvent> changes, int version) {
    SourceText result = text;
    for (TextDocumentContentChangeEvent change : changes) {
      result =
          change.getRange() == null
              ? new SourceText(change.getText(), version)
              : result.edited(
                  List.of(new TextEdit(span(result, change.getRange()), change.getText())),
                  version);
    }
    return result.version() == version ? result : new SourceText(result.content(), version);
  }

  /** An edit of one document, bound to the version that it was computed on where the client can. */
  WorkspaceEdit edit(String uri, SourceText text, List<TextEdit> edits) {
    if (client.documentChanges()) {
      List<Either<org.eclipse.lsp4j.TextEdit, SnippetTextEdit>> converted =
          edits.stream()
              .map(
                  edit ->
                      Either.<org.eclipse.lsp4j.TextEdit, SnippetTextEdit>forLeft(
                          textEdit(text, edit)))
              .toList();
      return new WorkspaceEdit(
          List.of(
              Either.forLeft(
                  new TextDocumentEdit(
                      new VersionedTextDocumentIdentifier(uri, text.version()), converted))));
    }
    return new WorkspaceEdit(
        Map.of(uri, edits.stream().map(edit -> textEdit(text, edit)).toList()));
  }

  private org.eclipse.lsp4j.TextEdit textEdit(SourceText text, TextEdit edit) {
    return new org.eclipse.lsp4j.TextEdit(range(text, edit.span()), edit.newText());
  }

  List<Diagnostic> diagnostics(String uri, SourceText text, List<Finding> findings) {
    return findings.stream().map(finding -> diagnostic(uri, text, finding)).toList();
  }

  Diagnostic diagnostic(String uri, SourceText text, Finding finding) {
    Diagnostic diagnostic =
        new Diagnostic(
            range(text, finding.span()), finding.message(), severity(finding.severity()), SOURCE);
    diagnostic.setCode(finding.rule());
    diagnostic.setCodeDescription(new DiagnosticCodeDescription(RuleCatalog.page(finding.rule())));
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

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFORMATION -> DiagnosticSeverity.Information;
      case HINT, OFF -> DiagnosticSeverity.Hint;
    };
  }

  Hover hover(SourceText text, io.github.armattribution.assist.Hover hover) {
    MarkupContent content =
        client.hoverMarkdown()
            ? new MarkupContent(MarkupKind.MARKDOWN, hover.text().markdown())
            : new MarkupContent(MarkupKind.PLAINTEXT, hover.text().plain());
    return new Hover(content, range(text, hover.span()));
  }
}
