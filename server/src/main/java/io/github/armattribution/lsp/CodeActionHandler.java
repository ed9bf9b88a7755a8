package io.github.armattribution.lsp;

import io.github.armattribution.assist.Silencing;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.rules.Finding;
import io.github.armattribution.rules.Fix;
import io.github.armattribution.rules.GuidSource;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Offers the fixes of findings, and makes their edits. */
final class CodeActionHandler {

  /** The command that applies a fix, for clients that take nothing but commands. */
  static final String APPLY_FIX = "arm-attribution.applyFix";

  private final ClientFeatures client;
  private final Converter converter;
  private final Neighborhood neighborhood;
  private final GuidSource guids;

  CodeActionHandler(
      ClientFeatures client, Converter converter, Neighborhood neighborhood, GuidSource guids) {
    this.client = client;
    this.converter = converter;
    this.neighborhood = neighborhood;
    this.guids = guids;
  }

  List<Either<Command, CodeAction>> actions(Snapshot snapshot, CodeActionParams params) {
    List<Either<Command, CodeAction>> actions = new ArrayList<>();
    if (!wantsFixes(params)) {
      return actions;
    }
    Span asked = converter.span(snapshot.text(), params.getRange());
    List<Either<Command, CodeAction>> silences = new ArrayList<>();
    for (Finding finding : snapshot.analysis().findings()) {
      if (finding.span().start() <= asked.end() && asked.start() <= finding.span().end()) {
        Finding offered = withSilences(snapshot, finding);
        for (int i = 0; i < offered.fixes().size(); i++) {
          List<Either<Command, CodeAction>> list = i < finding.fixes().size() ? actions : silences;
          offer(snapshot, offered, i).ifPresent(list::add);
        }
      }
    }
    actions.addAll(silences);
    return actions;
  }

  /** A finding with what silences it behind what mends it. */
  private static Finding withSilences(Snapshot snapshot, Finding finding) {
    List<Fix> fixes = new ArrayList<>(finding.fixes());
    snapshot
        .analysis()
        .attribution()
        .map(
            attribution ->
                Silencing.fixes(
                    attribution,
                    snapshot.text().lines(),
                    snapshot.surroundings(),
                    snapshot.uri().toLowerCase(Locale.ROOT).endsWith(".jsonc"),
                    finding))
        .ifPresent(fixes::addAll);
    return finding.withFixes(fixes);
  }

  /** A kind that is asked for stands for all kinds below it, and the empty one for all. */
  private static boolean wantsFixes(CodeActionParams params) {
    List<String> only = params.getContext() == null ? null : params.getContext().getOnly();
    return only == null
        || only.isEmpty()
        || only.contains(CodeActionKind.Empty)
        || only.contains(CodeActionKind.QuickFix);
  }

  private Optional<Either<Command, CodeAction>> offer(
      Snapshot snapshot, Finding finding, int index) {
    Fix fix = finding.fixes().get(index);
    FixPlan plan = new FixPlan(snapshot, fix, neighborhood);
    if (!isPossible(fix, plan)) {
      return Optional.empty();
    }
    FixReference reference =
        FixReference.to(snapshot.uri(), snapshot.text().version(), finding, index, plan.digests());
    if (!client.codeActionLiterals()) {
      return client.applyEdit()
          ? Optional.of(Either.forLeft(command(reference)))
          : Optional.empty();
    }
    CodeAction action = action(snapshot, finding, fix);
    if (client.lazyEdits() && (fix.needsGuid() || !fix.isAlone())) {
      action.setData(reference.toJson());
    } else {
      plan.edit(guids, converter).ifPresent(action::setEdit);
    }
    return Optional.of(Either.forRight(action));
  }

  /**
   * A fix that needs other documents is possible only if they are as it wants them; and if edits
   * can't carry a version, they might meet other texts than those that they were made for.
   */
  private boolean isPossible(Fix fix, FixPlan plan) {
    return fix.isAlone() || client.documentChanges() && plan.edit(guids, converter).isPresent();
  }

  private CodeAction action(Snapshot snapshot, Finding finding, Fix fix) {
    CodeAction action = new CodeAction(fix.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(converter.diagnostic(snapshot.uri(), snapshot.text(), finding)));
    if (client.preferredActions() && fix.preferred()) {
      action.setIsPreferred(true);
    }
    return action;
  }

  private static Command command(FixReference reference) {
    return new Command(reference.title(), APPLY_FIX, List.of(reference.toJson()));
  }

  /**
   * The edit of a fix that was offered before; refused if the document is another one by now, or
   * the fix is not offered anymore.
   */
  WorkspaceEdit edit(Snapshot snapshot, FixReference reference) {
    if (snapshot.text().version() != reference.version()) {
      throw Dispatcher.outdated();
    }
    return snapshot.analysis().findings().stream()
        .filter(finding -> finding.span().start() == reference.start())
        .map(finding -> withSilences(snapshot, finding))
        .filter(reference::isTo)
        .findFirst()
        .map(finding -> edit(snapshot, finding.fixes().get(reference.fix()), reference))
        .orElseThrow(Dispatcher::outdated);
  }

  private WorkspaceEdit edit(Snapshot snapshot, Fix fix, FixReference reference) {
    FixPlan plan = new FixPlan(snapshot, fix, neighborhood);
    if (!plan.digests().equals(reference.neighbors())) {
      throw Dispatcher.outdated("Another document that this changes");
    }
    return plan.edit(guids, converter).orElseThrow(Dispatcher::outdated);
  }
}
