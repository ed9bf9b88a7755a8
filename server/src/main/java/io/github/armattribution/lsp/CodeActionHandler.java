package io.github.armattribution.lsp;

import io.github.armattribution.assist.Action;
import io.github.armattribution.assist.MainTemplateOffer;
import io.github.armattribution.assist.NewName;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.GuidSource;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.lsp.ProjectSettingsEditor.Change;
import io.github.armattribution.repair.PendingId;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Offers fixes and refactorings in the form that the client takes, and makes their edits. */
final class CodeActionHandler {

  /** The rules about places that wait for an ID. */
  private static final Set<String> MISSING_ID = Set.of("placeholder-guid", "malformed-guid");

  private final ClientFeatures client;
  private final ClientCommands commands;
  private final Converter converter;
  private final NeighborDocuments neighbors;
  private final ProjectSettingsEditor projectSettings;
  private final GuidSource guids;

  CodeActionHandler(
      ClientFeatures client,
      ClientCommands commands,
      Converter converter,
      NeighborDocuments neighbors,
      ProjectSettingsEditor projectSettings,
      GuidSource guids) {
    this.client = client;
    this.commands = commands;
    this.converter = converter;
    this.neighbors = neighbors;
    this.projectSettings = projectSettings;
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
        .flatMap(
            kind ->
                Stream.concat(
                    besides(kind, snapshot, asked),
                    fixes.of(kind).stream()
                        .flatMap(offered -> converted(snapshot, offered).stream())))
        .toList();
  }

  /** What is more than an edit of templates, and stands before those. */
  private Stream<Either<Command, CodeAction>> besides(String kind, Snapshot snapshot, Span asked) {
    return switch (kind) {
      case CodeActionKind.QuickFix -> idEntry(snapshot, asked).stream();
      case CodeActionKind.RefactorRewrite -> mainTemplate(snapshot, asked).stream();
      default -> Stream.empty();
    };
  }

  /** Asks for the ID that is missing: only a client can do that. */
  private Optional<Either<Command, CodeAction>> idEntry(Snapshot snapshot, Span asked) {
    if (!commands.has(ClientCommands.ENTER_ID)) {
      return Optional.empty();
    }
    return snapshot.analysis().findings().stream()
        .filter(finding -> MISSING_ID.contains(finding.rule()) && finding.span().touches(asked))
        .filter(finding -> waits(snapshot, finding))
        .findFirst()
        .map(
            finding -> {
              Command command =
                  new Command(
                      "Enter your tracking ID…",
                      ClientCommands.ENTER_ID,
                      List.of(
                          snapshot.uri(),
                          converter.position(snapshot.text(), finding.span().start())));
              CodeAction action = action(command.getTitle(), CodeActionKind.QuickFix);
              action.setDiagnostics(
                  List.of(converter.diagnostic(snapshot.uri(), snapshot.text(), finding)));
              return withCommand(action, command);
            });
  }

  private static boolean waits(Snapshot snapshot, Finding finding) {
    return snapshot
        .analysis()
        .attribution()
        .flatMap(attribution -> PendingId.in(attribution, finding.span()))
        .isPresent();
  }

  private Optional<Either<Command, CodeAction>> mainTemplate(Snapshot snapshot, Span asked) {
    if (snapshot
        .inspection()
        .filter(inspection -> MainTemplateOffer.isPossibleAt(inspection, asked))
        .isEmpty()) {
      return Optional.empty();
    }
    Change change;
    try {
      change = projectSettings.treatAsMain(snapshot);
    } catch (ResponseErrorException impossible) {
      // Whoever asks for it in so many words is told why.
      return Optional.empty();
    }
    CodeAction action =
        action(MainTemplateOffer.TITLE + " (in attribution.json)", CodeActionKind.RefactorRewrite);
    if (client.codeActionLiterals() && client.documentChanges() && projectSettings.isEdit(change)) {
      action.setEdit(projectSettings.edit(change));
      return Optional.of(Either.forRight(action));
    }
    return commands
        .command(action.getTitle(), new Action.TreatAsMain(), snapshot.uri())
        .or(
            () ->
                client.applyEdit()
                    ? Optional.of(ServerCommands.treatAsMain(action.getTitle(), snapshot))
                    : Optional.empty())
        .map(command -> withCommand(action, command));
  }

  private static CodeAction action(String title, String kind) {
    CodeAction action = new CodeAction(title);
    action.setKind(kind);
    return action;
  }

  private Either<Command, CodeAction> withCommand(CodeAction action, Command command) {
    if (!client.codeActionLiterals()) {
      return Either.forLeft(command);
    }
    action.setCommand(command);
    return Either.forRight(action);
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
    CodeAction action = action(offered.fix().title(), offered.kind());
    offered
        .finding()
        .map(finding -> converter.diagnostic(snapshot.uri(), snapshot.text(), finding))
        .ifPresent(diagnostic -> action.setDiagnostics(List.of(diagnostic)));
    if (client.preferredActions()
        && offered.fix().preferred()
        && !snapshot.analysis().isGenerated()) {
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
