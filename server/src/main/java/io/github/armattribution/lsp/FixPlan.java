package io.github.armattribution.lsp;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.FixEdits;
import io.github.armattribution.finding.FixInputs;
import io.github.armattribution.finding.GuidSource;
import io.github.armattribution.finding.Neighbor;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.lsp.Converter.DocumentEdits;
import io.github.armattribution.lsp.NeighborDocuments.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * A fix on the documents as they were when this was made: each is looked at once, so that all edits
 * are for the same texts.
 */
final class FixPlan {

  private final Snapshot snapshot;
  private final Fix fix;
  private final Map<Neighbor, Found> neighbors = new LinkedHashMap<>();

  FixPlan(Snapshot snapshot, Fix fix, NeighborDocuments documents) {
    this.snapshot = snapshot;
    this.fix = fix;
    for (Neighbor neighbor : fix.neighbors()) {
      documents.find(snapshot.uri(), neighbor).ifPresent(found -> neighbors.put(neighbor, found));
    }
  }

  /** What the other documents are known by, in the fix's order. */
  List<String> digests() {
    return fix.neighbors().stream()
        .map(neighbor -> find(neighbor).map(Found::digest).orElse(""))
        .toList();
  }

  private Optional<Found> find(Neighbor neighbor) {
    return Optional.ofNullable(neighbors.get(neighbor));
  }

  /** The edit; empty if the fix is not possible. */
  Optional<WorkspaceEdit> edit(GuidSource guids, Converter converter) {
    FixEdits edits = fix.edits(new FixInputs(guids, neighbor -> find(neighbor).map(Found::text)));
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    List<DocumentEdits> documents = new ArrayList<>();
    if (!edits.own().isEmpty()) {
      documents.add(
          new DocumentEdits(
              snapshot.uri(), snapshot.text().version(), snapshot.text(), edits.own()));
    }
    for (FixEdits.Elsewhere other : edits.elsewhere()) {
      Found found = neighbors.get(other.document());
      documents.add(new DocumentEdits(found.uri(), found.version(), other.text(), other.edits()));
    }
    return Optional.of(converter.edit(documents, fix.question().map(this::annotation)));
  }

  private ChangeAnnotation annotation(String question) {
    ChangeAnnotation annotation = new ChangeAnnotation(fix.title());
    annotation.setNeedsConfirmation(true);
    annotation.setDescription(question);
    return annotation;
  }
}
