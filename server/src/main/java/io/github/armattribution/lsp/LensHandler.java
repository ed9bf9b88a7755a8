package io.github.armattribution.lsp;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.assist.Action;
import io.github.armattribution.assist.Lens;
import io.github.armattribution.assist.Lenses;
import io.github.armattribution.assist.MainTemplateOffer;
import io.github.armattribution.lsp.Analyses.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;

/** Shows above the lines of main templates what tracks them. */
final class LensHandler {

  private final ClientCommands own;
  private final boolean applyEdit;
  private final Converter converter;

  /**
   * @param applyEdit whether the client applies edits that the server sends
   */
  LensHandler(ClientCommands own, boolean applyEdit, Converter converter) {
    this.own = own;
    this.applyEdit = applyEdit;
    this.converter = converter;
  }

  /** The lenses of a document; a lens without a command would not be shown. */
  List<CodeLens> lenses(Snapshot snapshot) {
    List<CodeLens> shown = new ArrayList<>();
    for (Lens lens : found(snapshot)) {
      command(lens, snapshot)
          .map(
              command -> new CodeLens(converter.range(snapshot.text(), lens.span()), command, null))
          .ifPresent(shown::add);
    }
    return shown;
  }

  private static List<Lens> found(Snapshot snapshot) {
    Analysis analysis = snapshot.analysis();
    return Stream.concat(
            analysis
                .attribution()
                .map(known -> Lenses.of(known, snapshot.surroundings(), analysis.findings()))
                .stream()
                .flatMap(List::stream),
            snapshot.inspection().flatMap(MainTemplateOffer::lens).stream())
        .toList();
  }

  private Optional<Command> command(Lens lens, Snapshot snapshot) {
    Optional<Command> ofClient = own.command(lens.offer(), lens.action(), snapshot.uri());
    if (ofClient.isPresent()) {
      return ofClient;
    }
    if (lens.action() instanceof Action.CopyId copy) {
      return Optional.of(ServerCommands.showId(lens.text(), copy.id()));
    }
    if (lens.action() instanceof Action.RulePage page) {
      return snapshot.analysis().findings().stream()
          .filter(finding -> finding.rule().equals(page.rule()))
          .findFirst()
          .map(finding -> ServerCommands.show(lens.text(), finding.message()));
    }
    if (!applyEdit) {
      return Optional.empty();
    }
    return Optional.of(
        lens.action() instanceof Action.TreatAsMain
            ? ServerCommands.treatAsMain(lens.offer(), snapshot)
            : ServerCommands.insert(lens.offer(), snapshot));
  }
}
