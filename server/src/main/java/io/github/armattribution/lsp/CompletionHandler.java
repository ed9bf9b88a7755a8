package io.github.armattribution.lsp;

import io.github.armattribution.assist.Completion;
import io.github.armattribution.assist.Completion.Kind;
import io.github.armattribution.assist.Completions;
import io.github.armattribution.assist.Skeletons;
import io.github.armattribution.finding.GuidSource;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemLabelDetails;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Offers what can be put at the cursor, in the form that the client takes. */
final class CompletionHandler {

  private final CompletionFeatures client;
  private final Converter converter;
  private final GuidSource guids;

  CompletionHandler(CompletionFeatures client, Converter converter, GuidSource guids) {
    this.client = client;
    this.converter = converter;
    this.guids = guids;
  }

  List<CompletionItem> items(Snapshot snapshot, Position position) {
    int cursor = converter.offset(snapshot.text(), position);
    List<Completion> completions =
        snapshot
            .analysis()
            .attribution()
            .map(
                attribution ->
                    new Completions(
                            attribution, snapshot.surroundings(), snapshot.settings(), guids)
                        .at(cursor))
            .orElseGet(
                () ->
                    Skeletons.at(
                        snapshot.text().content(),
                        cursor,
                        snapshot.surroundings(),
                        snapshot.settings(),
                        guids));
    List<CompletionItem> items = new ArrayList<>();
    for (Completion completion : completions) {
      CompletionItem item = item(snapshot.text(), completion);
      // In our order, and together, wherever other servers' items come in.
      item.setSortText("tracking " + items.size());
      items.add(item);
    }
    return items;
  }

  private CompletionItem item(SourceText text, Completion completion) {
    CompletionItem item = new CompletionItem();
    label(item, completion);
    item.setFilterText(completion.filter());
    item.setDocumentation(
        client.markdown()
            ? new MarkupContent(MarkupKind.MARKDOWN, completion.text().markdown())
            : new MarkupContent(MarkupKind.PLAINTEXT, completion.text().plain()));
    TextEdit edit = converter.textEdit(text, completion.edit());
    if (client.asWritten()) {
      item.setInsertTextMode(InsertTextMode.AsIs);
    }
    Optional<String> guid = completion.newGuid().filter(any -> client.snippets());
    if (guid.isPresent()) {
      item.setInsertTextFormat(InsertTextFormat.Snippet);
      edit.setNewText(snippet(edit.getNewText(), guid.get()));
    }
    item.setTextEdit(Either.forLeft(edit));
    if (!completion.before().isEmpty()) {
      item.setAdditionalTextEdits(
          completion.before().stream().map(each -> converter.textEdit(text, each)).toList());
    }
    return item;
  }

  private void label(CompletionItem item, Completion completion) {
    if (completion.kind() == Kind.NAME) {
      item.setKind(CompletionItemKind.Value);
      item.setLabel(completion.name());
      return;
    }
    item.setKind(CompletionItemKind.Snippet);
    boolean whole = completion.kind() == Kind.TEMPLATE;
    String what = whole ? Skeletons.LABEL : "Tracking deployment";
    String which =
        (whole ? " main template tracked by " : " ")
            + (completion.newGuid().isEmpty()
                ? completion.name()
                : whole ? "a new GUID" : "with a new GUID");
    if (client.labelDetails()) {
      item.setLabel(what);
      CompletionItemLabelDetails details = new CompletionItemLabelDetails();
      details.setDetail(which);
      item.setLabelDetails(details);
    } else {
      item.setLabel(what + which);
    }
  }

  /** A text whose GUID is selected once it is inserted. */
  private static String snippet(String text, String guid) {
    return text.replace("\\", "\\\\")
        .replace("$", "\\$")
        .replace("}", "\\}")
        .replace(guid, "${1:" + guid + "}");
  }
}
