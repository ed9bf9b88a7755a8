package io.github.armattribution.lsp;

import io.github.armattribution.assist.NewName;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.GuidSource;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Offers fixes and refactorings in the form that the client takes, and makes their edits. */
final class CodeActionHandler {

  private final ClientFeatures client;
  private final ClientCommands commands;
  private final Converter converter;
  private final NeighborDocuments neighbors;
  private final GuidSource guids;

  CodeActionHandler(
      ClientFeatures client,
      ClientCommands commands,
      Converter converter,
      NeighborDocuments neighbors,
      GuidSource guids) {
    this.client = client;
    this.commands = commands;
    this.converter = converter;
    this.neighbors = neighbors;
    this.guids = guids;
  }

  List<Either<Command, CodeAction>> actions(Snapshot snapshot, CodeActionParams params) {
    Span asked = converter.span(snapshot.text(), params.getRange());
    if (!client.codeActionLiterals() && !client.applyEdit()) {
      return List.of();
    }
    OfferedFixes fixes = new OfferedFixes(snapshot, asked);
    return OfferedFixes.KINDS.stream()
        .filter(kind -> isWanted(kind, params.getContext(), asked))
        .flatMap(kind -> fixes.of(kind).stream())
        .flatMap(offered -> converted(snapshot, offered).stream())
        .toList();
  }

  /**
   * Whether a kind is asked for. Editors ask by themselves wherever the cursor goes, to tell that
   * there is something to mend; that something could be changed is told only where some text is
   * selected, as one does to change it. An editor that repairs on saving names the kind.
   */
  private static boolean isWanted(String kind, CodeActionContext context, Span asked) {
    if (context != null && context.getOnly() != null && !context.getOnly().isEmpty()) {
      return context.getOnly().stream().anyMatch(only -> isUnder(only, kind));
    }
    boolean unasked =
        context != null && context.getTriggerKind() == CodeActionTriggerKind.Automatic;
    return switch (kind) {
      case CodeActionKind.QuickFix -> true;
      case OfferedFixes.FIX_ALL -> !unasked;
      default -> !unasked || asked.length() > 0;
    };
  }

  /** A kind that is asked for stands for all kinds below it, and the empty one for all. */
  private static boolean isUnder(String only, String kind) {
    return CodeActionKind.Empty.equals(only) || kind.equals(only) || kind.startsWith(only + ".");
  }

  private Optional<Either<Command, CodeAction>> converted(Snapshot snapshot, OfferedFix offered) {
    Fix fix = offered.fix();
    FixPlan plan = new FixPlan(snapshot, fix, neighbors);
    if (!isPossible(fix, plan)) {
      return Optional.empty();
    }
    OfferedFixReference reference =
        OfferedFixReference.to(snapshot.uri(), snapshot.text().version(), offered, plan.digests());
    if (!client.codeActionLiterals()) {
      return Optional.of(
          Either.forLeft(
              new Command(fix.title(), ServerCommands.APPLY_FIX, List.of(reference.toJson()))));
    }
    CodeAction action = action(snapshot, offered);
    Optional<Command> naming = naming(snapshot, offered);
    naming.ifPresent(action::setCommand);
    if (client.lazyEdits() && isWorkedOutLate(offered) && naming.isEmpty()) {
      action.setData(reference.toJson());
    } else {
      plan.edit(guids, converter).ifPresent(action::setEdit);
    }
    return Optional.of(Either.forRight(action));
  }

  /** Asks for another name once the edit is made, which then has to be known. */
  private Optional<Command> naming(Snapshot snapshot, OfferedFix offered) {
    if (offered.newName().isEmpty()) {
      return Optional.empty();
    }
    NewName made = offered.newName().get();
    List<TextEdit> edits = offered.fix().edits(guids);
    SourceText after =
        new SourceText(
            TextEdit.apply(snapshot.text().content(), edits), snapshot.text().version() + 1);
    return commands.naming(
        snapshot.uri(),
        made,
        made.places(edits).stream().map(place -> converter.range(after, place)).toList());
  }

  /** What is offered wherever the cursor is, or asks for new GUIDs, waits until it is chosen. */
  private static boolean isWorkedOutLate(OfferedFix offered) {
    Fix fix = offered.fix();
    return !offered.kind().equals(CodeActionKind.QuickFix) || fix.needsGuid() || !fix.isAlone();
  }

  /**
   * A fix that needs other documents is possible only if they are as it wants them; and if edits
   * can't carry a version, they might meet other texts than those that they were made for.
   */
  private boolean isPossible(Fix fix, FixPlan plan) {
    return fix.isAlone() || client.documentChanges() && plan.edit(guids, converter).isPresent();
  }

  private CodeAction action(Snapshot snapshot, OfferedFix offered) {
    CodeAction action = new CodeAction(offered.fix().title());
    action.setKind(offered.kind());
    offered
        .finding()
        .map(finding -> converter.diagnostic(snapshot.uri(), snapshot.text(), finding))
        .ifPresent(diagnostic -> action.setDiagnostics(List.of(diagnostic)));
    if (client.preferredActions() && offered.fix().preferred()) {
      action.setIsPreferred(true);
    }
    return action;
  }

  /**
   * The edit of what was offered before; refused if a document that it changes is another one by
   * now, or it is not offered anymore.
   */
  WorkspaceEdit edit(Snapshot snapshot, OfferedFixReference reference) {
    int version = snapshot.text().version();
    if (version != reference.version()) {
      throw Dispatcher.outdated();
    }
    Fix fix =
        new OfferedFixes(snapshot, reference.at())
            .of(reference.kind()).stream()
                .filter(
                    offered ->
                        OfferedFixReference.to(
                                snapshot.uri(), version, offered, reference.neighbors())
                            .equals(reference))
                .findFirst()
                .map(OfferedFix::fix)
                .orElseThrow(Dispatcher::outdated);
    FixPlan plan = new FixPlan(snapshot, fix, neighbors);
    if (!plan.digests().equals(reference.neighbors())) {
      throw Dispatcher.outdated("Another document that this changes");
    }
    return plan.edit(guids, converter).orElseThrow(Dispatcher::outdated);
  }
}
